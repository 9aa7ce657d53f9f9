internal import SheetWriter

extension Looks {
  private static let rampStart: UInt32 = 0xC6DBEF
  private static let rampEnd: UInt32 = 0x08306B

  /// Shades for parts that have an order, from light to dark.
  static func ramp(_ count: Int) -> [Colour] {
    (0..<max(0, count)).map { index in
      Colour(
        [16, 8, 0].reduce(0) { colour, shift in
          let start = Int(rampStart >> shift & 0xFF)
          let end = Int(rampEnd >> shift & 0xFF)
          return colour | UInt32(start + (end - start) * index / max(1, count - 1)) << shift
        })
    }
  }
}
