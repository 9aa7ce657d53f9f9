package import Model

extension EmitCSV {
  /// `rejects.csv` or `warnings.csv`.
  /// - Parameters:
  ///   - findings: in the order of the files' rows.
  ///   - files: path of each input file as given, in the order of `RowPlace.file`.
  ///   - message: a sentence about a finding; it is given the finding masked, so it cannot tell more.
  package static func findings<Kind>(
    _ findings: [Finding<Kind>], files: [String], masking: Masking = .standard, mark: Bool = false,
    message: (Finding<Kind>) -> String
  ) -> [UInt8] {
    var writer = CSVWriter(header: ["file", "line", "column", "kind", "value", "message"], mark: mark)
    for finding in findings {
      let finding = masking.hidesInReport ? masked(finding) : finding
      let file = Int(finding.place.file)
      writer.cell(file < files.count ? files[file] : "")
      writer.cell(finding.place.line)
      writer.cell(finding.column)
      writer.cell(finding.kind.code)
      writer.cell(finding.value)
      writer.cell(message(finding))
      writer.endRow()
    }
    return writer.bytes
  }

  /// Only these columns hold personal data; keys and staff are never masked. A finding about a whole row
  /// may quote any of its cells, so nothing of that is shown either.
  private static func masked<Kind>(_ finding: Finding<Kind>) -> Finding<Kind> {
    var finding = finding
    switch finding.column {
    case "owner_name": finding.value = Masking.name(finding.value)
    case "phone": finding.value = Masking.phone(finding.value)
    case "note", "tags", "": finding.value = Masking.note(finding.value)
    default: break
    }
    return finding
  }
}
