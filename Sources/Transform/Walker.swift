import Model

/// A unit, and the groups that it belongs to.
struct UnitPlace {
  let row: UnitRow
  let project: Int
  let building: Int
  let steward: Int
}

/// Walks units one after another and adds what it finds to a tally and lists. Its scratch arrays are kept
/// from unit to unit, so that a walk allocates next to nothing.
struct Walker: ~Copyable {
  let company: Company
  let frame: Frame
  /// The objection categories that the company has, as bits.
  let knownObjections: UInt64
  let sideBits: (defect: UInt64, ours: UInt64)

  var tally = Tally()
  var cases: [EscalationCase] = []
  var workList: [WorkItem] = []
  var refundWarnings: [RefundExcess] = []

  private var places: [IndexMap] = AxisKind.allCases.map { _ in IndexMap() }
  private var labels: [[Label: Int]] = AxisKind.allCases.map { _ in [:] }

  // The unit at hand.
  var account = Account()
  var log = CallLog()
  var promises = Scratch<UnitPromise>()
  var repairLog = RepairLog()
  var items = ItemSums()
  var overdue: Int64 = 0
  /// Days since the oldest due date before as_of with something open; 0 where nothing is overdue.
  var worst = 0
  /// The same, as it was on the day before the month.
  var worstBefore = 0
  // Of the unit and the call at hand: one row each.
  var unitSums = SumBlock<CollectionColumn>()
  var callSums = SumBlock<CallColumn>()
  var isCredited = Scratch<Bool>()
  var fenDays = Scratch<Int128>()

  init(_ company: Company, _ frame: Frame) {
    self.company = company
    self.frame = frame
    let codes = company.objectionCodes.prefix(64)
    func bits(_ wanted: Set<String>) -> UInt64 {
      codes.enumerated().reduce(0) { wanted.contains($1.element) ? $0 | 1 << UInt64($1.offset) : $0 }
    }
    knownObjections = codes.count == 64 ? ~0 : 1 << UInt64(codes.count) - 1
    sideBits = (bits(["defect"]), bits(["defect", "staff", "service", "amount"]))
    tally.repairs.isKnown = company.repairs != nil
    for (index, code) in codes.enumerated() {
      _ = place(of: UInt64(index), on: .objection, Label(code))
    }
  }

  /// Walks units that follow one another.
  mutating func walk(_ units: Range<Int>) throws(TransformError) {
    var next = units.lowerBound
    while next < units.upperBound {
      let batch = fetch(from: next, to: units.upperBound)
      for unit in batch { try walk(unit, place: unit - batch.lowerBound) }
      next = batch.upperBound
    }
  }

  /// Fetches the rows of the next units, few enough for them to stay in the cache.
  private mutating func fetch(from first: Int, to end: Int) -> Range<Int> {
    account.ledger.removeAll()
    log.batch.removeAll()
    var next = first
    while next < end, account.ledger.rows.count + log.batch.rows.count < 256 {
      account.ledger.read(company.ledger, of: next)
      log.batch.read(company.calls, of: next)
      next += 1
    }
    return first..<next
  }

  /// - Parameter place: which of the units that were fetched together.
  private mutating func walk(_ unit: Int, place: Int) throws(TransformError) {
    let unitPlace = self.place(of: company.units[unit])
    account.gather(place, frame)
    log.gather(place, asOf: frame.asOf)
    guard tally.count(volume: account.volume), tally.count(volume: log.volume) else {
      throw .amountsBeyondRange
    }
    account.allocate(frame)
    if let repairs = company.repairs {
      repairLog.gather(repairs, of: unit, asOf: frame.asOf)
    }
    try walkCollection(unitPlace)
    walkTrend()
    walkAgeing(unitPlace)
    gatherPromises()
    walkCalls(unitPlace)
    walkConversion(unitPlace)
    walkCallsToPayment()
    walkPromises(unitPlace)
    walkObjections(unitPlace)
    walkRepairs(unitPlace)
    if overdue > 0 { walkEscalation(unitPlace) }
    walkWorkLists(unitPlace)
    if !account.refundExcesses.isEmpty { refundWarnings += account.refundExcesses }
  }
}

// MARK: - Groups

extension Walker {
  /// The row of a text's group on an axis; a new one where it comes up first.
  mutating func place(of text: TextID, on kind: AxisKind) -> Int {
    if let place = places[kind.rawValue][UInt64(text.index)] { return place }
    return place(of: UInt64(text.index), on: kind, Label(key(text)))
  }

  private mutating func place(of unit: UnitRow) -> UnitPlace {
    let building = UInt64(unit.project.index) << 32 | UInt64(unit.building.index)
    return UnitPlace(
      row: unit,
      project: place(of: unit.project, on: .project),
      building: places[AxisKind.building.rawValue][building]
        ?? place(of: building, on: .building, Label(key(unit.project), key(unit.building))),
      steward: place(of: unit.steward, on: .steward))
  }

  /// The group of a unit's building and an objection category.
  mutating func place(of category: Int, in unit: UnitPlace) -> Int {
    let id = UInt64(unit.building) << 6 | UInt64(category)
    if let place = places[AxisKind.buildingObjection.rawValue][id] { return place }
    let label = Label(key(unit.row.project), key(unit.row.building), company.objectionCodes[category])
    return place(of: id, on: .buildingObjection, label)
  }

  /// Enters an id under its label. Two ids may share one: an empty text reads as `(none)`.
  private mutating func place(of id: UInt64, on kind: AxisKind, _ label: Label) -> Int {
    let place = labels[kind.rawValue][label] ?? tally.add(label, to: kind)
    labels[kind.rawValue][label] = place
    places[kind.rawValue].insert(id, place)
    return place
  }

  private func key(_ text: TextID) -> String { text.isEmpty ? noneKey : company.texts[text] }

  func identity(of unit: UnitRow) -> UnitIdentity {
    let texts = company.texts
    return UnitIdentity(
      project: texts[unit.project], building: texts[unit.building], unitID: texts[unit.unitID],
      ownerName: texts[unit.ownerName], phone: texts[unit.phone], steward: texts[unit.steward])
  }

  /// In the order of the company's categories.
  func objectionCodes(_ bits: UInt64) -> [String] {
    ObjectionBits(bits: bits).map { company.objectionCodes[$0] }
  }
}
