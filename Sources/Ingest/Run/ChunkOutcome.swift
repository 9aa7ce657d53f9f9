internal import Model
internal import Tabular

/// What one stretch of a file gave. Lines count from the stretch's start: 0 is its first.
struct ChunkOutcome<Row: PlacedRow>: Sendable {
  /// A control row whose money is to be compared with the sum of the rows above it.
  struct ControlCheck: Sendable {
    var line: Int
    var money: Int
    var column: Column
    var written: Int64
    var value: String
    /// Sum of the rows above it in this stretch.
    var sum: Int64
  }

  var block = RowBlock<Row>([])
  var lines = 0
  var rows = 0
  var control = 0
  var blank = 0
  var rejects: Findings<RejectKind> = []
  var warnings: Findings<WarningKind> = []
  /// Sums of the readable amounts by money column, as written, control rows left out.
  var sums: [Int64] = []
  /// The same without their signs, so that no sum of any of them can be larger.
  var magnitudes: [UInt64] = []
  /// The first money column's sum over rejected rows.
  var rejectedAmount: Int64 = 0
  var checks: [ControlCheck] = []
  /// Rows whose unit went with a rejected roster row.
  var lostUnits = 0
  /// Roster: unit numbers of rejected rows, for the above.
  var lostKeys: [UInt64] = []
  /// The first line that is a header of other columns.
  var otherHeader: Int?
  /// Where the stretch ends inside quotes: offset in the file of the record that goes on beyond it, which is
  /// not counted in the above.
  var restart: Int?
}
