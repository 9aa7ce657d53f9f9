/// What a column holds: mess must know what it spoils.
struct Column {
  enum Kind {
    case unit, text, decimal, number, date, dateTime, period, money, receipt, note, objection
    /// A code with its names in both scripts and in English.
    case code(CodeNames)
  }

  let kind: Kind
  /// Whether a row without it is rejected.
  var isRequired = false

  init(_ kind: Kind, required: Bool = false) {
    self.kind = kind
    isRequired = required
  }

  var isMoney: Bool { if case .money = kind { true } else { false } }
}

/// The names of a code in the order in which the writers use them.
struct CodeNames {
  enum Meaning {
    case unitType, occupancy, entry, direction, result, party, topic, outcome
  }

  let meaning: Meaning
  let names: [Phrase]
  /// In the same order.
  let english: [String]

  static let unitType = CodeNames(
    meaning: .unitType, names: Words.unitTypes, english: ["residential", "shop", "parking", "office"])
  static let occupancy = CodeNames(
    meaning: .occupancy, names: Words.occupancies,
    english: ["occupied", "rented", "vacant", "not_handed_over"])
  static let entry = CodeNames(
    meaning: .entry, names: Words.entries, english: ["payment", "waiver", "refund", "charge"])
  static let direction = CodeNames(
    meaning: .direction, names: Words.directions, english: ["outbound", "inbound"])
  static let result = CodeNames(
    meaning: .result, names: Words.results,
    english: ["connected", "no_answer", "busy", "rejected", "power_off", "invalid_number"])
  static let party = CodeNames(
    meaning: .party, names: Words.parties, english: ["", "owner", "family", "tenant", "other"])
  static let topic = CodeNames(
    meaning: .topic, names: Words.topics,
    english: [
      "", "festival", "event", "notice", "courtesy", "courtesy", "courtesy", "repair_done", "inbound_request",
      "inbound_request", "dunning", "other",
    ])
  static let outcome = CodeNames(
    meaning: .outcome, names: Words.outcomes,
    english: ["", "promised", "disputed", "refused", "reschedule", "paid_already", "none"])
}

/// A table's header and columns.
struct Layout {
  let headers: [Phrase]
  let columns: [Column]
  /// What stands above the header in a printed table.
  let title: Phrase
  let isMoney: [Bool]
  let moneyColumns: [Int]

  private init(headers: [Phrase], columns: [Column], title: Phrase) {
    self.headers = headers
    self.columns = columns
    self.title = title
    isMoney = columns.map(\.isMoney)
    moneyColumns = columns.indices.filter { columns[$0].isMoney }
  }

  func header(_ script: Script) -> String { headers.map { $0[script] }.joined(separator: ",") }

  static let roster = Layout(
    headers: Headers.roster,
    columns: [
      Column(.unit, required: true), Column(.text), Column(.text), Column(.text), Column(.text),
      Column(.decimal), Column(.code(.unitType)), Column(.code(.occupancy)), Column(.date), Column(.text),
      Column(.text),
    ], title: Phrase("房屋业主信息表", "房屋業主資訊表"))

  static let bills = Layout(
    headers: Headers.bills,
    columns: [
      Column(.unit, required: true), Column(.text), Column(.text), Column(.period), Column(.date),
      Column(.money, required: true), Column(.money), Column(.date), Column(.money), Column(.receipt),
    ], title: Phrase("物业收费台账", "物業收費台帳"))

  static let journal = Layout(
    headers: Headers.journal,
    columns: [
      Column(.unit, required: true), Column(.text), Column(.code(.entry), required: true), Column(.text),
      Column(.period), Column(.date), Column(.date), Column(.money, required: true), Column(.receipt),
    ], title: Phrase("收费流水明细", "收費流水明細"))

  static let calls = Layout(
    headers: Headers.calls,
    columns: [
      Column(.receipt), Column(.unit, required: true), Column(.text), Column(.dateTime, required: true),
      Column(.text), Column(.code(.direction)), Column(.code(.result)), Column(.code(.party)),
      Column(.code(.topic)), Column(.code(.outcome)), Column(.objection), Column(.date), Column(.money),
      Column(.dateTime), Column(.number), Column(.number), Column(.note),
    ], title: Phrase("电话回访记录", "電話回訪記錄"))

  static let repairs = Layout(
    headers: Headers.repairs,
    columns: [
      Column(.receipt), Column(.unit, required: true), Column(.text), Column(.date, required: true),
      Column(.text), Column(.note), Column(.date), Column(.date), Column(.date),
    ], title: Phrase("工程问题台账", "工程問題台帳"))
}
