internal import DocumentModel
internal import EmitCSV
internal import EmitHTML
internal import EmitMarkdown
internal import EmitWorkbook
internal import Ingest
internal import Model

@testable internal import Report

extension Parts {
  /// Each chapter of the report, from figures to blocks.
  func chapters(_ input: ReportInput) {
    measure("chapters", "(the words of the report)", rows: 0, bytes: 0, scan: companyScan) {
      keep(Reporter(input).words.language == .english ? 1 : 0)
    }
    let reporter = Reporter(input)
    for chapter in ChapterID.allCases {
      let rows = reporter.chapter(chapter).rows
      measure("chapters", chapter.rawValue, rows: rows, bytes: 0, scan: companyScan) {
        keep(reporter.chapter(chapter).blocks.count)
      }
    }
    let document = ReportBuilder.document(input)
    measure("chapters", "the whole document", rows: document.rows, bytes: 0, scan: companyScan) {
      keep(ReportBuilder.document(input).sections.count)
    }
  }

  /// Each emitter, from the document, the figures or the lists to bytes.
  func emitters(_ input: ReportInput) throws {
    let document = ReportBuilder.document(input)
    let rows = document.rows
    emit("report.html", rows) { HTMLEmitter.emit(document) }
    emit("report.md", rows) { MarkdownEmitter.emit(document) }
    try emit("report.xlsx", rows) { try WorkbookEmitter.emit(document) }
    emit("metrics.csv", input.figures.figures.count) { EmitCSV.metrics(input.figures) }
    emit("escalation.csv", input.cases.count) { EmitCSV.escalation(input.cases) }
    let words = Catalogue(input.language, objections: input.objections)
    emit("worklist.csv", input.workList.count) {
      EmitCSV.worklist(input.workList) { words.reason($0, masked: false) }
    }
  }

  /// The account of a company of which some rows are odd or wrong.
  func findings(_ folder: String, _ dates: ReportDates) throws {
    let account = try Self.read(folder, dates, threads: 1).account
    let words = Catalogue(.simplifiedChinese, objections: ObjectionCategory.defaults)
    let paths = account.files.map(\.path)
    emit("rejects.csv", account.rejects.count) {
      let messages = FindingMessages(words)
      var bytes: [UInt8] = []
      EmitCSV.rejects(account.rejects, files: paths, message: messages.message) { bytes += $0 }
      return bytes
    }
    emit("warnings.csv", account.warnings.count) {
      let messages = FindingMessages(words)
      var bytes: [UInt8] = []
      EmitCSV.warnings(account.warnings, files: paths, message: messages.message) { bytes += $0 }
      return bytes
    }
    emit("counts.csv", account.files.count) { EmitCSV.counts(account.files) }
  }

  private func emit(_ name: String, _ rows: Int, _ make: () throws -> [UInt8]) rethrows {
    let bytes = try make().count
    try measure("emitters", name, rows: rows, bytes: bytes, scan: companyScan) { keep(try make().count) }
  }
}

extension Document {
  fileprivate var rows: Int { sections.reduce(0) { $0 + $1.rows } }
}

extension Section {
  /// How many rows its tables have, and its charts categories.
  fileprivate var rows: Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .table(let table): count + table.rows.count
      case .chart(let chart): count + chart.categories.count
      default: count
      }
    }
  }
}
