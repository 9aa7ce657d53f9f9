internal import Model
internal import Tabular

/// Which column of a table stands in which field of a file.
struct TableLayout: Sendable {
  let shape: TableShape
  /// All rows are of this kind, as the configuration says of a journal without an `entry` column.
  let fixedEntry: LedgerKind?
  /// Field of a column, by its raw value; −1 where the file lacks it.
  private let fields: [Int]
  let fieldCount: Int
  /// The columns found, in the table's order.
  let columns: [Column]
  /// Fields that nothing names.
  let ignored: [Int]
  /// By field; a header may have tens of thousands.
  private let isIgnored: [Bool]
  /// Fields that name a column that stands further left too.
  let duplicates: [(field: Int, column: Column)]
  /// How the file's days are read.
  private(set) var days = DayRule.plain
  /// The project of every row that names none; empty where none is given.
  private(set) var project = ""
  /// The fee item of every row of a ledger that names none; empty where none is given.
  private(set) var feeItem = ""

  /// Whether the cells are a sheet's, so that one may be marked as an error.
  var isSheet = false
  /// Whether the workbook that they are from counts days from 1904.
  var countsFrom1904: Bool {
    get { days.from1904 }
    set { days.from1904 = newValue }
  }

  /// - Parameter names: where they are not the shape's own.
  init(
    shape: TableShape, header: [[UInt8]], fixedEntry: LedgerKind?, vocabulary: Vocabulary,
    names: HeaderNames? = nil
  ) {
    var fields = [Int](repeating: -1, count: Column.allCases.count)
    var ignored: [Int] = []
    var duplicates: [(field: Int, column: Column)] = []
    var buffer: [UInt8] = []
    let names = names ?? vocabulary.headers(shape)
    for (field, cell) in header.enumerated() {
      guard let column = cell.withUnsafeBytes({ names.column($0, &buffer) }) else {
        ignored.append(field)
        continue
      }
      if fields[Int(column.rawValue)] < 0 {
        fields[Int(column.rawValue)] = field
      } else {
        duplicates.append((field, column))
      }
    }
    self.shape = shape
    self.fixedEntry = shape == .journal && fields[Int(Column.entry.rawValue)] < 0 ? fixedEntry : nil
    self.fields = fields
    self.ignored = ignored
    var isIgnored = [Bool](repeating: false, count: header.count)
    for field in ignored { isIgnored[field] = true }
    self.isIgnored = isIgnored
    self.duplicates = duplicates
    fieldCount = header.count
    columns = shape.columns.map(\.column).filter { fields[Int($0.rawValue)] >= 0 }
  }

  /// −1 where the file lacks the column.
  @inline(__always)
  func field(_ column: Column) -> Int { fields[Int(column.rawValue)] }

  /// Whether a field is one of the table's columns.
  func names(_ field: Int) -> Bool { !isIgnored[field] }

  func has(_ column: Column) -> Bool { field(column) >= 0 }

  /// With what the configuration says of the file's values.
  func told(by input: InputFile) -> TableLayout {
    var told = self
    told.days.order = input.dateOrder
    told.project = input.project ?? ""
    told.feeItem = input.feeItem ?? ""
    return told
  }

  /// Canonical names of the required columns that the file lacks.
  var lacking: [String] {
    shape.columns.filter { spec in
      spec.isRequired && !has(spec.column) && !(spec.column == .entry && fixedEntry != nil)
    }.map(\.column.name)
  }

  /// Of a table; of a ledger, in the shape that it has.
  static func layout(
    _ table: TableKind, _ header: [[UInt8]], fixedEntry: LedgerKind?, vocabulary: Vocabulary
  ) -> TableLayout {
    func layout(_ shape: TableShape) -> TableLayout {
      TableLayout(shape: shape, header: header, fixedEntry: fixedEntry, vocabulary: vocabulary)
    }
    switch table {
    case .roster: return layout(.roster)
    case .calls: return layout(.calls)
    case .repairs: return layout(.repairs)
    case .ledger:
      let bill = layout(.bill)
      return bill.has(.amountDue) ? bill : layout(.journal)
    }
  }
}
