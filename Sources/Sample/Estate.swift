import Model

/// A flat, shop, office or parking space, and what the story of its owner starts from.
struct Unit {
  var type: UnitType
  var occupancy: Occupancy
  var persona: Persona
  var building: Int32
  /// Index of the company's staff.
  var steward: UInt16
  /// A colleague who stands in, and the project's manager.
  var manager: UInt16
  /// Hundredths of a square metre.
  var areaCentis: Int32
  var handover: Day
  /// Of each fee item that the unit pays, in `items`: fen a month.
  var fees: (Int32, Int32)
  var items: (FeeItem, FeeItem)
  /// One or two.
  var itemCount: UInt8
  /// The first month with bills.
  var firstMonth: Int16
  /// How many months of bills it has room for.
  var monthCount: Int16
  /// Where its bills start in `History.bills`.
  var billBase: Int

  func fee(_ item: Int) -> Int32 { item == 0 ? fees.0 : fees.1 }
  func item(_ item: Int) -> FeeItem { item == 0 ? items.0 : items.1 }

  /// Nil where the unit has no bill of that month.
  @inline(__always)
  func billIndex(month: Int, item: Int) -> Int {
    billBase + (month - Int(firstMonth)) * Int(itemCount) + item
  }

  @inline(__always)
  func hasBills(month: Int) -> Bool {
    month >= Int(firstMonth) && month < Int(firstMonth) + Int(monthCount)
  }
}

/// The company: its projects, buildings, units and staff.
struct Estate {
  var units: [Unit] = []
  var billCount = 0
  /// `3-1-1201,锦绣花园一期,` of each unit: how every row of the other tables starts or goes on.
  var prefixes = TextBlock()
  /// Keys of the buildings.
  var buildings = TextBlock()
  var staff = TextBlock()

  init() {}
}
