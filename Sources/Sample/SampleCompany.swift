import Model

/// A make-believe property company: people, places and numbers are invented, behaviour is not, so that
/// every figure of a report has something to show.
package struct SampleCompany: Sendable {
  private let options: SampleOptions

  package init(_ options: SampleOptions) { self.options = options }

  /// Writes roster, ledger, calls and repairs one after the other, in blocks of about 256 KB; the sink opens
  /// a file when it first hears of it. The memory it takes is about 700 bytes a unit and year.
  /// - Throws: what the sink throws; `SampleError` where the encoding cannot be written.
  package func write(_ sink: (SampleFile, UnsafeRawBufferPointer) throws -> Void) throws {
    try withoutActuallyEscaping(sink) { try write(escaping: $0) }
  }

  private func write(escaping sink: @escaping TableOutput.Sink) throws {
    let script: Script = options.encoding == .big5 ? .traditional : .simplified
    let timeline = Timeline(lastMonth: options.lastMonth, months: options.months)
    let estate = EstateBuilder.build(options, timeline, script)
    let words = Vocabulary(script)

    var roster = try TableOutput(.roster, .roster, options, script, sink: sink)
    try RosterWriter(estate: estate, words: words, seed: options.seed).write(to: &roster)
    try roster.finish()

    let history = Simulator.run(estate, options, timeline)
    let layout = options.shape == .bill ? Layout.bills : .journal
    var ledger = try TableOutput(.ledger, layout, options, script, sink: sink)
    switch options.shape {
    case .bill:
      var bills = BillWriter(estate: estate, history: history, timeline: timeline, words: words)
      try bills.write(to: &ledger)
    case .journal:
      var journal = JournalWriter(estate: estate, history: history, timeline: timeline, words: words)
      try journal.write(to: &ledger)
    }
    try ledger.finish()

    var calls = try TableOutput(.calls, .calls, options, script, sink: sink)
    try CallWriter(estate: estate, history: history, timeline: timeline, words: words).write(to: &calls)
    try calls.finish()

    var repairs = try TableOutput(.repairs, .repairs, options, script, sink: sink)
    try RepairWriter(estate: estate, history: history, timeline: timeline, words: words).write(to: &repairs)
    try repairs.finish()
  }
}
