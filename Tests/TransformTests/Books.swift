public import Model

@testable import Transform

extension Day: ExpressibleByStringLiteral {
  /// `"2026-10-31"`, in tests only.
  public init(stringLiteral text: String) { self = Day(iso: text)! }
}

extension Month: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = Month(iso: text)! }
}

/// A tiny company written down in code. Amounts are in fen: `100_00` is a hundred yuan.
struct Books {
  var dates: ReportDates
  var policy = Policy()
  var texts = TextTable()
  var ids: [[UInt8]: TextID] = [[]: .empty]
  var units: [UnitRow] = []
  var ledger: [LedgerRow] = []
  var calls: [CallRow] = []
  var repairs: [RepairRow] = []
  var hasRepairs = false
  var objectionCodes = ["defect", "service", "hardship", "other"]

  init(_ month: Month = "2026-10", asOf: Day? = nil) {
    dates = ReportDates(month: month, asOf: asOf)!
  }

  mutating func id(_ text: String) -> TextID {
    if let id = ids[Array(text.utf8)] { return id }
    let id = texts.append(text)
    ids[Array(text.utf8)] = id
    return id
  }

  // MARK: - Roster

  @discardableResult
  mutating func unit(
    _ name: String = "101", project: String = "", building: String = "", steward: String = "",
    type: UnitType = .residential, occupancy: Occupancy = .occupied
  ) -> UInt32 {
    var row = UnitRow()
    row.unitID = id(name)
    row.project = id(project)
    row.building = id(building)
    row.steward = id(steward)
    row.ownerName = id("Owner of " + name)
    row.phone = id("139" + name)
    row.unitType = type
    row.occupancy = occupancy
    units.append(row)
    return UInt32(units.count - 1)
  }

  // MARK: - Ledger

  mutating func add(_ row: LedgerRow, place: Int? = nil) {
    var row = row
    row.place = RowPlace(file: 1, line: place ?? ledger.count + 2)
    ledger.append(row)
  }

  func period(_ from: Month?, _ to: Month?) -> Period {
    from.map { Period(from: $0, to: to ?? $0) } ?? .none
  }

  mutating func charge(
    unit: UInt32 = 0, due: Day, _ fen: Int64, item: String = "", for from: Month? = nil, to: Month? = nil
  ) {
    var row = LedgerRow()
    row.kind = .charge
    row.unit = unit
    row.due = OptionalDay(due)
    row.feeItem = id(item)
    row.period = period(from, to)
    row.amount = fen
    add(row)
  }

  mutating func entry(
    _ kind: LedgerKind, _ unit: UInt32, _ day: Day, _ fen: Int64, item: String = "", for from: Month? = nil,
    to: Month? = nil
  ) {
    var row = LedgerRow()
    row.kind = kind
    row.unit = unit
    row.date = OptionalDay(day)
    row.feeItem = id(item)
    row.period = period(from, to)
    row.amount = fen
    add(row)
  }

  mutating func pay(
    unit: UInt32 = 0, _ day: Day, _ fen: Int64, item: String = "", for from: Month? = nil, to: Month? = nil
  ) {
    entry(.payment, unit, day, fen, item: item, for: from, to: to)
  }

  mutating func waive(
    unit: UInt32 = 0, _ day: Day, _ fen: Int64, item: String = "", for from: Month? = nil, to: Month? = nil
  ) {
    entry(.waiver, unit, day, fen, item: item, for: from, to: to)
  }

  mutating func refund(unit: UInt32 = 0, _ day: Day, _ fen: Int64) {
    entry(.refund, unit, day, fen)
  }

  mutating func bill(
    unit: UInt32 = 0, due: Day, _ fen: Int64, paid: Int64 = 0, on day: Day? = nil, waived: Int64 = 0,
    item: String = "", for from: Month? = nil
  ) {
    var row = LedgerRow()
    row.kind = .bill
    row.unit = unit
    row.due = OptionalDay(due)
    row.date = OptionalDay(day)
    row.amount = fen
    row.paid = paid
    row.waived = waived
    row.feeItem = id(item)
    row.period = period(from, nil)
    add(row)
  }

  // MARK: - Calls

  /// - Parameters:
  ///   - time: `HH * 100 + MM`; nil where the hour is unknown.
  ///   - objections: codes.
  mutating func call(
    unit: UInt32 = 0, _ day: Day, at time: Int? = nil, by caller: String = "",
    _ direction: Direction = .outbound, _ result: CallResult = .connected, party: Party = .none,
    topic: Topic = .none, outcome: CallOutcome = .none, objections: [String] = [], promise: Day? = nil,
    amount: Int64 = 0, callback: Day? = nil, rings: Int32 = -1, note: String = ""
  ) {
    var row = CallRow()
    row.unit = unit
    row.day = day
    row.second = time.map { Int32($0 / 100 * 3600 + $0 % 100 * 60) } ?? -1
    row.caller = id(caller)
    row.direction = direction
    row.result = result
    row.party = party
    row.topic = topic
    row.outcome = outcome == .none && promise != nil ? .promised : outcome
    for code in objections { row.objections |= 1 << UInt64(objectionCodes.firstIndex(of: code)!) }
    row.promiseDate = OptionalDay(promise)
    row.promiseAmount = amount
    row.callbackDay = OptionalDay(callback)
    row.rings = rings
    row.note = id(note)
    calls.append(row)
  }

  // MARK: - Repairs

  mutating func repair(
    unit: UInt32 = 0, _ reported: Day, done: Day? = nil, category: String = "", promised: Day? = nil,
    signed: Day? = nil, tracksSignOff: Bool = false, description: String = ""
  ) {
    hasRepairs = true
    var row = RepairRow()
    row.unit = unit
    row.reported = reported
    row.completed = OptionalDay(done)
    row.category = id(category)
    row.description = id(description)
    row.promisedBy = OptionalDay(promised)
    row.signedOff = OptionalDay(signed)
    row.tracksSignOff = tracksSignOff
    repairs.append(row)
  }

  // MARK: - Results

  var company: Company {
    Company(
      texts: texts, units: units,
      ledger: GroupedRows(ledger, unitCount: units.count) { Int($0.unit) },
      calls: GroupedRows(calls, unitCount: units.count) { Int($0.unit) },
      repairs: hasRepairs ? GroupedRows(repairs, unitCount: units.count) { Int($0.unit) } : nil,
      objectionCodes: objectionCodes)
  }

  func result(threads: Int = 1) throws -> TransformResult {
    try Transform.run(company, dates: dates, policy: policy, threads: threads)
  }

  func part(_ units: Range<Int>) throws -> TransformPart {
    try Transform.walk(company, units: units, dates: dates, policy: policy)
  }

  func figures() throws -> FigureTable { try result().tally.figures(dates: dates, policy: policy) }

  /// The rows of a metric, each as `key numerator/denominator value [low, high]` as far as it has them.
  func rows(_ metric: String, by dimension: String = "all") throws -> [String] {
    try figures().by(dimension, metric).map(\.line)
  }

  /// The only unit's account after all its entries.
  func account(of unit: Int = 0) -> Account {
    var account = Account()
    let frame = Frame(dates: dates, policy: policy)
    account.gather(company.ledger, of: unit, frame)
    account.allocate(frame)
    return account
  }
}

extension Figure {
  var line: String {
    var line = key
    if let numerator { line += " \(numerator)" }
    if let denominator { line += "/\(denominator)" }
    if let value { line += " \(value)" }
    if let low, let high { line += " [\(low), \(high)]" }
    return line
  }
}

extension Account {
  /// Days of the payments of which a part went to a charge due before; in order, with repeats.
  var arrearsPayments: [Int32] { payments.all.filter(\.isArrears).map(\.day) }
}
