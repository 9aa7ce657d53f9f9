package import Model

extension EmitCSV {
  /// `rejects.csv`, handed over in parts of about a megabyte: a file that is nothing but faults has more text in
  /// its messages than in itself.
  /// - Parameters:
  ///   - rejects: in the order of the files' rows.
  ///   - files: path of each input file as given, in the order of `RowPlace.file`.
  ///   - message: a sentence about a finding; it is given the finding masked, so it cannot tell more.
  package static func rejects<Failure: Error>(
    _ rejects: Findings<RejectKind>, files: [String], masking: Masking = .standard, mark: Bool = false,
    message: (Reject) -> String, put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try findings(rejects, files: files, masking: masking, mark: mark, message: message, put: put)
  }

  /// `warnings.csv`, likewise.
  package static func warnings<Failure: Error>(
    _ warnings: Findings<WarningKind>, files: [String], masking: Masking = .standard, mark: Bool = false,
    message: (Warning) -> String, put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    try findings(warnings, files: files, masking: masking, mark: mark, message: message, put: put)
  }

  private static func findings<Kind, Failure: Error>(
    _ findings: Findings<Kind>, files: [String], masking: Masking, mark: Bool,
    message: (Finding<Kind>) -> String, put: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(header: ["file", "line", "column", "kind", "value", "message"], mark: mark)
    let codes = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, $0.code) })
    for finding in findings {
      let finding = cut(masking.hidesInReport ? masked(finding) : finding)
      let file = Int(finding.place.file)
      writer.cell(file < files.count ? files[file] : "")
      writer.cell(finding.place.line)
      writer.cell(finding.column)
      writer.cell(codes[finding.kind] ?? finding.kind.code)
      writer.cell(finding.value)
      writer.cell(message(finding))
      writer.endRow()
      if writer.bytes.count >= part { try put(writer.take()) }
    }
    try put(writer.take())
  }

  private static let part = 1 << 20

  /// How many characters of a value are shown at the most: a stray quote can make a cell of half a file.
  private static let longest = 200

  private static func cut<Kind>(_ finding: Finding<Kind>) -> Finding<Kind> {
    guard finding.value.unicodeScalars.count > longest else { return finding }
    var finding = finding
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: finding.value.unicodeScalars.prefix(longest))
    finding.value = String(kept) + "…"
    return finding
  }

  private static func masked<Kind>(_ finding: Finding<Kind>) -> Finding<Kind> {
    var finding = finding
    finding.value = Masking.cell(finding.value, of: finding.column)
    return finding
  }
}
