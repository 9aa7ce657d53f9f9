/// The words of one script as bytes, ready to be copied into rows.
struct Vocabulary {
  let script: Script
  let unitTypes, occupancies, tags: TextBlock
  let feeItems, entries: TextBlock
  let directions, results, parties, topics, outcomes, objections, notes: TextBlock
  let categories, descriptions: TextBlock

  init(_ script: Script) {
    self.script = script
    unitTypes = TextBlock(Words.unitTypes, script)
    occupancies = TextBlock(Words.occupancies, script)
    tags = TextBlock(Words.tags, script)
    feeItems = TextBlock(Words.feeItems, script)
    entries = TextBlock(Words.entries, script)
    directions = TextBlock(Words.directions, script)
    results = TextBlock(Words.results, script)
    parties = TextBlock(Words.parties, script)
    topics = TextBlock(Words.topics, script)
    outcomes = TextBlock(Words.outcomes, script)
    objections = TextBlock(Words.objections, script)
    notes = TextBlock(Words.notes, script)
    categories = TextBlock(Words.categories.map(\.name), script)
    descriptions = TextBlock(Words.repairDescriptions, script)
  }
}
