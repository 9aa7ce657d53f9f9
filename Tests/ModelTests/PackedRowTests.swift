import Model
import Testing

@Suite("Packed rows")
struct PackedRowTests {
  private let head = RowPlace(file: 3, line: 1000)

  private func ledgerRow() -> LedgerRow {
    var row = LedgerRow()
    row.place = RowPlace(file: 3, line: 1007)
    row.unit = 9
    return row
  }

  private func callRow() -> CallRow {
    var row = CallRow()
    row.place = RowPlace(file: 3, line: 1007)
    row.unit = 9
    return row
  }

  @Test("a ledger row takes 32 bytes, a call 40")
  func sizes() {
    #expect(MemoryLayout<PackedLedgerRow>.stride == 32)
    #expect(MemoryLayout<PackedCallRow>.stride == 40)
  }

  @Test("an ordinary ledger row has room, and comes back as it was")
  func ordinaryLedger() throws {
    for kind in LedgerKind.allCases {
      for dueGiven in [false, true] {
        var row = ledgerRow()
        row.kind = kind
        row.dueGiven = dueGiven
        row.feeItem = TextID(index: 40_000)
        row.due = OptionalDay(Day(iso: "2026-10-31"))
        row.date = OptionalDay(Day(iso: "1999-01-01"))
        row.period = Period(from: Month(year: 2026, month: 1), to: Month(year: 2026, month: 12))
        row.amount = 123_456_78
        row.paid = -1
        row.waived = 5
        row.refHash = .max
        let packed = try #require(PackedLedgerRow(row, after: head))
        #expect(packed.wholeRow == nil)
        #expect(equal(packed.row(after: head, unit: 9), row))
      }
    }
  }

  @Test("an ordinary call has room, and comes back as it was", arguments: [-1, 0, 65_534, 65_535, 86_399])
  func ordinaryCall(second: Int32) throws {
    for topic in Topic.allCases {
      for result in CallResult.allCases {
        for party in Party.allCases {
          for outcome in CallOutcome.allCases {
            for direction in Direction.allCases {
              var row = callRow()
              (row.topic, row.result, row.party) = (topic, result, party)
              (row.outcome, row.direction, row.second) = (outcome, direction, second)
              row.note = TextID(index: .max)
              row.objections = 1 << 31
              let packed = try #require(PackedCallRow(row, after: head))
              #expect(equal(packed.row(after: head, unit: 9), row))
            }
          }
        }
      }
    }
  }

  @Test("days have room from 1970 until 2149, and where there is none")
  func days() throws {
    for number: Int32 in [0, 1, 20_000, 65_534] {
      let day = OptionalDay(Day(number: number))
      #expect(try #require(PackedDay(day)).day == day)
    }
    #expect(try #require(PackedDay(.none)).day == .none)
    for number: Int32 in [-1, 65_535, 65_536, .max, .min + 1] {
      #expect(PackedDay(OptionalDay(Day(number: number))) == nil)
    }
  }

  @Test("periods have room from 1970 for 170 years, and where there is none")
  func periods() throws {
    func packed(_ from: Month) -> PackedLedgerRow? {
      var row = ledgerRow()
      row.period = Period(from: from, to: from + 255)
      return PackedLedgerRow(row, after: head)
    }
    // 2,047 months: 170 years and 7 months.
    for from in [
      Month(index: -1), Month(year: 1970, month: 1), Month(year: 2026, month: 3), Month(year: 2140, month: 7),
    ] {
      let row = try #require(packed(from)).row(after: head, unit: 9)
      #expect(row.period == Period(from: from, to: from + 255))
    }
    for from in [
      Month(year: 1969, month: 12), Month(year: 2140, month: 8), Month(index: 0), Month(index: -2),
      Month(index: Int(Int32.max) - 255), Month(index: Int(Int32.min)),
    ] {
      #expect(packed(from) == nil)
    }
  }

  @Test("a ledger row of which a value has no room is not packed")
  func largeLedger() {
    func hasRoom(_ change: (inout LedgerRow) -> Void) -> Bool {
      var row = ledgerRow()
      change(&row)
      return PackedLedgerRow(row, after: head) != nil
    }
    #expect(hasRoom { _ in })
    #expect(hasRoom { $0.amount = 1 << 31 - 1 } && !hasRoom { $0.amount = 1 << 31 })
    #expect(hasRoom { $0.paid = -(1 << 31) } && !hasRoom { $0.paid = -(1 << 31) - 1 })
    #expect(!hasRoom { $0.waived = .max })
    #expect(hasRoom { $0.feeItem.index = 1 << 24 - 1 } && !hasRoom { $0.feeItem.index = 1 << 24 })
    #expect(!hasRoom { $0.due.number = -1 } && !hasRoom { $0.date.number = 70_000 })
    #expect(hasRoom { $0.period.to.index = 254 } && !hasRoom { $0.period.to.index = 255 })
    #expect(!hasRoom { $0.period.to.index = -2 })
    #expect(hasRoom { $0.place.line = 66_535 } && !hasRoom { $0.place.line = 66_536 })
    #expect(!hasRoom { $0.place.line = 999 } && !hasRoom { $0.place.file = 4 })
  }

  @Test("a call of which a value has no room is not packed")
  func largeCall() {
    func hasRoom(_ change: (inout CallRow) -> Void) -> Bool {
      var row = callRow()
      change(&row)
      return PackedCallRow(row, after: head) != nil
    }
    #expect(hasRoom { _ in })
    #expect(!hasRoom { $0.objections = 1 << 32 } && !hasRoom { $0.promiseAmount = 1 << 31 })
    #expect(hasRoom { $0.second = 131_070 } && !hasRoom { $0.second = 131_071 })
    #expect(!hasRoom { $0.second = -2 } && !hasRoom { $0.second = .max } && !hasRoom { $0.second = .min })
    #expect(hasRoom { $0.rings = 32_767 } && !hasRoom { $0.rings = 32_768 })
    #expect(hasRoom { $0.duration = -32_768 } && !hasRoom { $0.duration = 40_000 })
    #expect(!hasRoom { $0.day = Day(number: Int32(-1)) } && !hasRoom { $0.promiseDate.number = -1 })
    #expect(!hasRoom { $0.callbackDay.number = 65_535 } && !hasRoom { $0.place.line = 1 })
    #expect(!hasRoom { $0.place.file = 4 })
  }

  @Test("a block gives back any ledger rows as they were, large and small ones mixed")
  func anyLedger() {
    var random = Random()
    let rows = (0..<9000).map { index in
      var row = LedgerRow()
      row.kind = LedgerKind.allCases[random.below(5)]
      row.dueGiven = random.below(2) == 0
      row.unit = random.number()
      row.place = RowPlace(file: random.below(20) / 19, line: index + random.below(3) * random.below(70_000))
      row.feeItem.index = random.number()
      (row.due.number, row.date.number) = (random.number(), random.number())
      row.period = Period(
        from: Month(year: 2026, month: 1), to: Month(year: 2026, month: 1 + random.below(300)))
      if random.below(4) == 0 { row.period.from.index = random.number() }
      if random.below(50) == 0 { row.period = .none }
      (row.amount, row.paid, row.waived) = (random.number(), random.number(), random.number())
      row.refHash = random.number()
      return row
    }
    let read = Array(RowBlock(rows).rows)
    #expect(read.count == rows.count && zip(read, rows).allSatisfy(equal))
  }

  @Test("a block gives back any calls as they were, large and small ones mixed")
  func anyCalls() {
    var random = Random()
    let rows = (0..<9000).map { index in
      var row = CallRow()
      row.direction = Direction.allCases[random.below(2)]
      row.result = CallResult.allCases[random.below(6)]
      row.party = Party.allCases[random.below(5)]
      row.topic = Topic.allCases[random.below(9)]
      row.outcome = CallOutcome.allCases[random.below(6)]
      row.unit = random.number()
      row.place = RowPlace(file: random.below(20) / 19, line: index)
      (row.caller.index, row.note.index) = (random.number(), random.number())
      (row.day.number, row.second) = (random.number(), random.number())
      (row.promiseDate.number, row.callbackDay.number) = (random.number(), random.number())
      (row.rings, row.duration) = (random.number(), random.number())
      (row.promiseAmount, row.objections, row.idHash) = (random.number(), random.number(), random.number())
      return row
    }
    let read = Array(RowBlock(rows).rows)
    #expect(read.count == rows.count && zip(read, rows).allSatisfy(equal))
  }

  @Test("repairs and roster rows come back as they were, of any file and line")
  func unpacked() {
    let repairs = (0..<5000).map { index in
      var row = RepairRow()
      row.unit = UInt32(index % 7)
      row.idHash = UInt64(index)
      row.place = RowPlace(file: index % 3, line: 1_000_000_000 * (index % 4))
      return row
    }
    #expect(zip(RowBlock(repairs).rows, repairs).allSatisfy(equal))
    var unit = UnitRow()
    unit.areaCentis = .max
    unit.place = RowPlace(file: 65_535, line: 7)
    #expect(zip(RowBlock([UnitRow(), unit]).rows, [UnitRow(), unit]).allSatisfy(equal))
  }

  @Test("whole rows are found by unit too, with the line of their block added")
  func grouped() {
    let rows = (0..<10).map { index in
      var row = ledgerRow()
      row.unit = UInt32(index % 2)
      row.amount = index % 3 == 0 ? 1 << 40 : 7
      row.place = RowPlace(file: 3, line: index)
      return row
    }
    let grouped = GroupedRows(blocks: [RowBlock(rows)], lineBases: [100], unitCount: 2)
    let second = Array(grouped.rows(of: 1))
    #expect(second.map(\.place.line) == [101, 103, 105, 107, 109])
    #expect(second.map(\.amount) == [7, 1 << 40, 7, 7, 1 << 40])
    #expect(second.allSatisfy { $0.unit == 1 && $0.place.file == 3 })
    var walked: [LedgerRow] = []
    grouped.forEachRow(of: 1) { walked.append($0) }
    #expect(zip(walked, second).allSatisfy(equal) && walked.count == 5)
  }

  /// All fields, by their names and values.
  private func equal<Row>(_ left: Row, _ right: Row) -> Bool { "\(left)" == "\(right)" }
}

/// Numbers that are mostly ordinary, and often at an edge.
private struct Random {
  private var state: UInt64 = 20_261_031

  mutating func bits() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }

  mutating func below(_ limit: Int) -> Int { Int(bits() % UInt64(limit)) }

  mutating func number<Value: FixedWidthInteger>() -> Value {
    switch below(100) {
    case 0: Value(truncatingIfNeeded: bits())
    case 1: .min
    case 2: .max
    // About a power of two.
    case 3: Value(truncatingIfNeeded: (1 as UInt64) << below(64) &+ bits() % 3 &- 1)
    default: Value(truncatingIfNeeded: below(30_000))
    }
  }
}
