package import Model
package import Tabular

/// What a file is, which table it fits, and what reading it came to. It holds no sentences, and cells unmasked.
package struct FileInspection: Sendable {
  package enum Outcome: Sendable, Hashable {
    /// It can be read as this table.
    case table(TableKind)
    /// Text or cells, but no header of any table.
    case noTable
    /// Its bytes cannot be read.
    case failed(FileProblem)
    /// Its amounts add up to more than can be counted.
    case amountsTooLarge
    /// A roster without one usable row.
    case noUnits
  }

  /// What the rows' units were looked up in.
  package enum UnitCheck: Sendable, Hashable {
    /// A roster that was given with the file.
    case roster
    /// Nothing: no roster was given, so that it is not known which units there are.
    case none
    /// It is a roster itself.
    case isRoster
  }

  /// As given, with what the settings and the command line say of it.
  package var input: InputFile
  /// What the settings alone say of it; nil where they do not name it.
  package var known: InputFile?
  package var outcome = Outcome.noTable
  package var bytes = 0
  /// XXH3-128; empty where the file could not be read.
  package var digest = ""
  /// `CSV`, `XLSX`, `HTML`, `XML`, with `.gz` behind it where compressed.
  package var format = ""
  /// Another file with the same bytes.
  package var sameAs: String?
  /// Of a workbook, in its order.
  package var sheets: [InspectedSheet] = []
  /// In the encoding that was given: how many lines hold bytes that are no character; whether all of it is UTF-8.
  package var broken: BrokenText?
  /// Nil for a workbook.
  package var encoding: EncodingFinding?
  /// Nil for a workbook.
  package var delimiter: UInt8?
  package var newline: Newline?
  /// Physical line of the header, 1-based (of a workbook the sheet's row); 0 where none was found.
  package var headerLine = 0
  /// How many lines the header takes.
  package var headerLines = 1
  /// How each table fits, best first.
  package var fits: [TableFit] = []
  /// Of a ledger.
  package var shape: LedgerShape?
  package var columns: [InspectedColumn] = []
  /// Columns that are needed and no header names, each with the header that it may be.
  package var guesses: [HeaderGuess] = []
  package var dateOrder: DateOrderFinding?
  package var problems: [ProblemGroup] = []
  package var unknownWords: [UnknownWords] = []
  /// Columns of months whose year nothing tells: how many. They are not read.
  package var yearlessMonths = 0
  /// What became of its rows; nil where it is no table.
  package var account: FileAccount?
  package var unitCheck = UnitCheck.none
  /// How many rows with a day each month has: of calls and of ledger entries.
  package var months: [Month: MonthCount] = [:]

  package init(input: InputFile) { self.input = input }

  package var table: TableKind? {
    if case .table(let table) = outcome { return table }
    return nil
  }
}

extension FileInspection {
  /// Whether all that it lacks of a ledger is whether its rows are charges or payments.
  package var lacksEntry: Bool {
    guard outcome == .noTable, input.table == .ledger, let fit = fits.first, fit.table == .ledger else {
      return false
    }
    return fit.lacking == ["entry"] && !guesses.contains { $0.isNeeded && $0.header != nil }
      && !Set(fit.columns).isDisjoint(with: ["entry_date", "due_date", "period"])
  }
}

/// What does not fit the encoding in which a file was to be read.
package struct BrokenText: Sendable, Hashable {
  package var lines: Int
  package var isUTF8: Bool
}

/// A sheet of a workbook.
package struct InspectedSheet: Sendable, Hashable {
  package var name: String
  package var isHidden: Bool
  /// Whether it is the one that was read.
  package var isChosen: Bool
  /// Whether it has the same columns as the one that was read.
  package var isAlike: Bool
  /// Whether it cannot be read.
  package var isDamaged = false
}

/// How the bytes stand for characters, and how that is known.
package struct EncodingFinding: Sendable, Hashable {
  package enum Certainty: String, Sendable, Hashable {
    /// The settings or the command line say so.
    case given
    /// A byte order mark.
    case mark = "byte_order_mark"
    /// Zero bytes at every other place.
    case zeros = "zero_bytes"
    /// ASCII alone, which is the same in UTF-8, GB18030 and Big5.
    case ascii
    /// The whole file is valid UTF-8, and has more than ASCII.
    case valid = "valid_utf8"
    /// The whole file fits it, and neither UTF-8 nor the other of GB18030 and Big5.
    case onlyFit = "only_fit"
    /// Another fits as well; the header's names decided.
    case header
    /// Nothing fits the whole file; this breaks the fewest lines.
    case fewestBroken = "fewest_broken"
  }

  package var encoding: TextEncoding
  package var certainty: Certainty
}

package enum Newline: String, Sendable, Hashable {
  case lf, crlf, cr
}

/// How well a file fits a table.
package struct TableFit: Sendable, Hashable {
  package var table: TableKind
  /// Canonical names of the columns that its header names.
  package var columns: [String]
  /// Canonical names of the needed ones that it lacks; empty where the file can be read as this table.
  package var lacking: [String]
}

/// The shape of a ledger file.
package enum LedgerShape: Sendable, Hashable {
  /// A row a bill.
  case bill
  /// A row an entry, a column saying which kind.
  case journal
  /// A row an entry, all of one kind.
  case oneKind
  /// A row a unit, a column a month: how many columns, the first and the last month.
  case wide(columns: Int, from: Month, to: Month)
}

/// A column of the file.
package struct InspectedColumn: Sendable {
  package enum Use: Sendable, Hashable {
    case column(Column)
    /// Amounts of a month, or of a few, in a wide ledger.
    case month(Period, LedgerKind)
    /// Names a column that stands further left too.
    case repeats(Column)
    /// Nothing names it.
    case leftOver
  }

  /// 0-based.
  package var field: Int
  /// As written; of a header of two lines, put together.
  package var header: String
  package var use: Use
  package var type: ColumnType?
  /// Cells of rows that are data.
  package var read = 0
  package var empty = 0
  /// Of codes: words that nothing names.
  package var unreadable = 0
  /// The first distinct ones.
  package var samples: [String] = []
  /// The first cells that could not be read.
  package var unreadableCells: [InspectedCell] = []
}

/// A cell of the file.
package struct InspectedCell: Sendable, Hashable {
  /// Physical line, 1-based; of a workbook the sheet's row.
  package var line: Int
  /// Of a workbook, such as `C17`; empty elsewhere.
  package var cell: String
  package var value: String

  package init(line: Int, cell: String, value: String) {
    self.line = line
    self.cell = cell
    self.value = value
  }
}

/// A header that may be meant for a column that no header names.
package struct HeaderGuess: Sendable, Hashable {
  package var table: TableKind
  /// Canonical.
  package var column: String
  /// As written; nil where no header is like it.
  package var header: String?
  /// Whether the file cannot be used without the column.
  package var isNeeded = true
}

/// In which order day, month and year stand in dates that cannot be read year first.
package struct DateOrderFinding: Sendable, Hashable {
  /// Cells of that kind.
  package var cells: Int
  /// The orders in which all of them are dates: none, one, or several (then only people can tell).
  package var possible: [DateOrder]
  /// Whether these give years far apart, as 03/04/26 does, and nothing tells which are meant.
  package var isOpen = false
  package var sample: InspectedCell
  /// The order that the file was read in, where one was given.
  package var given: DateOrder?
}

/// The rejects or warnings of one kind and column.
package struct ProblemGroup: Sendable {
  package enum Kind: Sendable {
    case reject(Reject)
    case warning(Warning)
  }

  /// The first ones, in the order of the file.
  package var first: [Kind]
  package var count: Int
}

/// Words in a column of codes that nothing names.
package struct UnknownWords: Sendable, Hashable {
  /// Canonical.
  package var column: String
  /// Distinct, most frequent first.
  package var words: [String]

  package init(column: String, words: [String]) {
    self.column = column
    self.words = words
  }
}

/// How many rows a month has, and the last of its days that has any.
package struct MonthCount: Sendable, Hashable {
  package var rows = 0
  package var lastDay = 0

  package init(rows: Int = 0, lastDay: Int = 0) {
    self.rows = rows
    self.lastDay = lastDay
  }
}
