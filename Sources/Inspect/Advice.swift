internal import DocumentModel
internal import Ingest
internal import Model
internal import Settings

/// The lines of `dunning.yml` that would help with some files.
struct Advice {
  /// A file under `inputs`.
  struct Input {
    var table: TableKind
    var path: String
    /// `key: value` lines, each with a remark or none.
    var members: [Member]
    /// Not to be done before somebody chose: it stands as a remark.
    var isOpen = false
    /// Whether the settings in force have this file without these lines.
    var isKnown = false
  }

  struct Member {
    var line: String
    var remark = ""
    /// Only a proposal that stands as a remark.
    var isOpen = false
  }

  /// Words of which only people know what they mean.
  struct Words {
    var column: String
    var words: [String]
    /// How many are not shown, since they may tell of somebody.
    var hidden = 0
    /// How many no settings file can hold.
    var refused = 0
  }

  var inputs: [Input] = []
  /// By table, the columns with the headers that they go by.
  var headers: [TableKind: [(column: String, header: String, isSure: Bool)]] = [:]
  /// Needed columns that no header is like.
  var blanks: [(TableKind, String)] = []
  var words: [Words] = []
  /// Whether something does not work without these lines.
  private(set) var isNeeded = false
  /// Whether there is any advice beyond the files' names.
  var isEmpty: Bool {
    headers.isEmpty && blanks.isEmpty && words.isEmpty && inputs.allSatisfy(\.members.isEmpty)
  }
  /// Whether settings that are in force lack nothing.
  var addsNothing: Bool { isEmpty && inputs.allSatisfy(\.isKnown) }

  private let place: SettingsPlace
  private let texts: InspectWords
  private let mask: CellMask

  init(_ files: [FileInspection], _ place: SettingsPlace, _ texts: InspectWords, _ mask: CellMask) {
    (self.place, self.texts, self.mask) = (place, texts, mask)
    for file in files where file.sameAs == nil {
      addInput(file)
      addHeaders(file)
      for unknown in file.unknownWords { add(unknown) }
    }
  }

  // MARK: Files

  private mutating func addInput(_ file: FileInspection) {
    let isGuessed = !file.guesses.isEmpty && file.guesses.allSatisfy { $0.header != nil }
    let mayBe = isGuessed || file.lacksEntry
    guard let table = file.table ?? (mayBe ? file.input.table : nil) else { return }
    var input = Input(table: table, path: place.written(file.input.path), members: added(file))
    input.isKnown = file.known != nil
    input.isOpen = file.lacksEntry
    if !input.members.isEmpty { isNeeded = true }
    if file.lacksEntry {
      input.members.append(Member(line: "entry: payment", remark: texts.chooseEntry))
    } else if file.input.entry == nil, file.account?.entry?.reason == .assumed {
      input.members.append(Member(line: "entry: charge", remark: texts.entryRemark))
    }
    if file.input.dateOrder == nil, let order = file.dateOrder, let first = order.possible.first {
      input.members.append(
        Member(line: "date_order: " + first.rawValue, remark: texts.orderRemark(order), isOpen: order.isOpen))
      isNeeded = true
    }
    inputs += bySheet(input, file).map { Self.whole($0, file) }
  }

  /// What the command line says of a file and the settings in force do not.
  private func added(_ file: FileInspection) -> [Member] {
    let known = file.known.map(Self.members) ?? []
    var input = file.input
    if input.sheetIsForAll, file.sheets.isEmpty { input.sheet = nil }
    return Self.members(input).filter { member in !known.contains { $0.line == member.line } }
  }

  private static func members(_ input: InputFile) -> [Member] {
    let lines = [
      input.encoding.map { "encoding: " + $0 },
      input.sheet.map { "sheet: " + SettingsText.quoted($0) },
      input.dateOrder.map { "date_order: " + $0.rawValue },
      input.project.map { "project: " + SettingsText.quoted($0) },
      input.feeItem.map { "fee_item: " + SettingsText.quoted($0) },
      input.fillsDown ? "fill_down: true" : nil,
      input.entry.map { "entry: " + $0.code },
    ]
    return lines.compactMap { $0.map { Member(line: $0) } }
  }

  /// A file that the settings have already is written anew, with all that they say of it.
  private static func whole(_ input: Input, _ file: FileInspection) -> Input {
    guard let known = file.known, !input.members.isEmpty else { return input }
    var input = input
    let keys = input.members.map { $0.line.prefix { $0 != ":" } }
    input.members.insert(
      contentsOf: members(known).filter { !keys.contains($0.line.prefix { $0 != ":" }) }, at: 0)
    return input
  }

  /// No workbook that people keep has more of the same kind.
  private static let mostSheets = 64

  /// Of a workbook with several sheets of the same columns one for each: to read one alone loses rows.
  private mutating func bySheet(_ input: Input, _ file: FileInspection) -> [Input] {
    let alike = file.sheets.indices.filter { file.sheets[$0].isChosen || file.sheets[$0].isAlike }
    guard alike.count > 1, file.input.sheet == nil else { return [input] }
    isNeeded = true
    return alike.prefix(Self.mostSheets).enumerated().map { place, index in
      let sheet = file.sheets[index]
      let isTwice = file.sheets.count { $0.name == sheet.name } > 1
      var one = input
      let remark = place == 0 ? texts.sheetsRemark(alike.count, most: Self.mostSheets) : ""
      one.members.insert(
        Member(line: "sheet: " + SettingsText.quoted(isTwice ? "\(index + 1)" : sheet.name), remark: remark),
        at: 0)
      if sheet.isHidden, !sheet.isChosen { one.isOpen = true }
      return one
    }
  }

  // MARK: Names

  private mutating func addHeaders(_ file: FileInspection) {
    let keys: Set = ["unit_id", "project", "building", "section"]
    let isAnything = file.table != nil || file.fits.first.map { !keys.isSuperset(of: $0.columns) } ?? false
    guard isAnything || file.guesses.contains(where: { $0.header != nil }), !file.lacksEntry else { return }
    for guess in file.guesses {
      guard let header = guess.header.flatMap(Self.oneLine) else {
        let key = (guess.table, guess.column)
        if !blanks.contains(where: { $0 == key }) { blanks.append(key) }
        continue
      }
      let known = headers[guess.table] ?? []
      if known.contains(where: { $0.column == guess.column && $0.header == header }) { continue }
      headers[guess.table, default: []].append((guess.column, header, guess.isNeeded))
      if guess.isNeeded { isNeeded = true }
    }
  }

  /// A header as settings take it: white space does not count in headers. Nil where settings refuse it.
  private static func oneLine(_ header: String) -> String? {
    let line = header.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isTaken(line) ? line : nil
  }

  /// Whether settings take a name: see `ValueKind.word`.
  private static func isTaken(_ name: String) -> Bool {
    name.contains { !$0.isWhitespace } && !name.contains("，") && !name.contains("、")
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  private mutating func add(_ unknown: UnknownWords) {
    let index =
      words.firstIndex { $0.column == unknown.column }
      ?? {
        words.append(Words(column: unknown.column, words: []))
        return words.count - 1
      }()
    for word in unknown.words where !words[index].words.contains(word) {
      if !Self.isTaken(word) {
        words[index].refused += 1
      } else if !mask.mayShow(word: word, of: unknown.column) {
        words[index].hidden += 1
      } else {
        words[index].words.append(word)
      }
    }
  }
}

/// Where settings are or will be, and how files are called in them.
struct SettingsPlace {
  /// What relative paths in them start from: empty, or ending in `/`.
  let base: String
  /// For paths that do not lie under it.
  let current: String?

  init(base: String, current: String?) {
    self.base = Self.plain(base)
    self.current = current
  }

  private static func plain(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  func written(_ path: String) -> String {
    let path = Self.plain(path)
    if base.isEmpty || path.hasPrefix("/") || path == "-" { return path }
    if path.hasPrefix(base) { return String(path.dropFirst(base.count)) }
    let folders = base.split(separator: "/").filter { $0 != "." }
    let isPlain = !base.hasPrefix("/") && !folders.contains("..")
    if isPlain { return String(repeating: "../", count: folders.count) + path }
    return current.map { ($0.hasSuffix("/") ? $0 : $0 + "/") + path } ?? path
  }
}
