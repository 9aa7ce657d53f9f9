internal import Tabular

/// The search for a header: what it finds is where it says, and the first record after it is the same whether the
/// file is read from there or from its start.
@Sendable func checkHeader(_ bytes: [UInt8]) {
  var choices = Choices(bytes)
  let encoding = choices.pick([nil, nil, nil, nil] + TextEncoding.allCases.map { $0 as TextEncoding? })
  let content = Array(choices.rest)
  file.write(content)
  do throws(FileProblem) {
    let opened = try ByteFile(path: file.path)
    let survey = try ByteSurvey(of: opened) { _ in }
    same(survey.isUTF8, String(validating: content, as: UTF8.self) != nil, "strict UTF-8")
    let dialect = try DialectSearch.find(opened, survey: survey, encoding: encoding, fit: fit)
    check(dialect, content)
  } catch {
    switch error {
    case .empty, .notText, .noHeader: break
    default: fatalError("\(error)")
    }
  }
}

private let file = MemoryFile()

/// A table that needs a unit and an amount.
private let fit: @Sendable (HeaderCandidate) -> HeaderFit = { candidate in
  let cells = candidate.cells
  let wanted = ["房号", "金额", "日期"].map { Array($0.utf8) }
  let found = wanted.map { cells.contains($0) }
  return HeaderFit(
    columns: found.count { $0 }, lacking: zip(["unit_id", "amount"], found).filter { !$1 }.map(\.0))
}

private func check(_ dialect: Dialect, _ content: [UInt8]) {
  same(fit(dialect.candidate).lacking, [], "the header's columns")
  hold((1...50).contains(dialect.headerLine), "the header stands on line \(dialect.headerLine)")
  hold(dialect.dataLine > dialect.headerLine, "data from line \(dialect.dataLine) on")
  hold(dialect.dataOffset <= content.count, "data from byte \(dialect.dataOffset) on")
  // The search looks at the file's start only, and takes its end for the text's.
  guard content.count <= 1 << 16 else { return }
  let mark = content.withUnsafeBytes { TextEncoding.byteOrderMark($0) }
  let start = mark.flatMap { $0.encoding == dialect.encoding && dialect.isMarked ? $0.length : nil } ?? 0
  let all = records(content[start...], dialect)
  guard let index = all.firstIndex(where: { $0.line == dialect.headerLine - 1 }) else {
    fatalError("no record on the header's line")
  }
  same(all[index].values, dialect.header, "the header")
  hold(
    !all[0..<index].contains { $0.values.map { fit(HeaderCandidate(cells: $0)).lacking.isEmpty } ?? false },
    "an earlier record is a header")
  let after = records(content[dialect.dataOffset...], dialect, from: dialect.dataLine - 1)
  same(after, Array(all[(index + 1)...]), "the records after the header")
}

private func records(_ bytes: ArraySlice<UInt8>, _ dialect: Dialect) -> [PlainRecord] {
  var decoder = Decoder(dialect.encoding)
  var text = ByteBuffer()
  Array(bytes).withUnsafeBytes { _ = decoder.decode($0, into: &text) }
  return PlainReader(text: Array(text.bytes), delimiter: dialect.delimiter, newline: dialect.newline)
    .records()
}

private func records(
  _ bytes: ArraySlice<UInt8>, _ dialect: Dialect, from line: Int
) -> [PlainRecord] {
  records(bytes, dialect).map { PlainRecord(values: $0.values, line: $0.line + line, bytes: $0.bytes) }
}
