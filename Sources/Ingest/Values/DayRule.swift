package import Model

/// What a file leaves to be said of its days.
package struct DayRule: Hashable, Sendable {
  /// Of days that do not begin with the year; nil: such are none.
  package var order: DateOrder?
  /// Whether serials count from 1904, as in workbooks that were made so; else from 1900.
  package var from1904 = false

  package init(order: DateOrder? = nil, from1904: Bool = false) {
    self.order = order
    self.from1904 = from1904
  }

  /// Days with their year first, and serials of the 1900 system: what reads the same in every text.
  static let plain = DayRule()
}
