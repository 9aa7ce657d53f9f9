import Testing

@testable import EmitCSV

@Suite("CSV cells")
struct CSVGuardTests {
  private func row(_ cells: String...) -> String {
    var writer = CSVWriter(header: [], mark: false)
    for cell in cells { writer.cell(cell) }
    writer.endRow()
    return String(decoding: writer.bytes.dropFirst(), as: UTF8.self)
  }

  @Test(
    "a formula gets an apostrophe",
    arguments: [
      "=1+1", "=HYPERLINK(x)", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "+1+2", "-1-302", "+86-1", "-", "+",
      "-1.", "-1.2.3", "+86 138-1234-5678-", "+86)13812345678(", "+(86)13812345678", "-138-1234-5678",
      "+1234567890123456,7", "\t=1", "-1,5", "-１２", "+8613812345678@x", "-1e5",
    ])
  func formula(_ text: String) {
    let expected = text.contains(",") ? "\"'\(text)\"\n" : "'\(text)\n"
    #expect(row(text) == expected)
  }

  @Test("a carriage return first is guarded and quoted")
  func carriageReturn() {
    #expect(row("\r=1") == "\"'\r=1\"\n")
  }

  @Test(
    "a plain number, a phone number and other text stay",
    arguments: [
      "-12.50", "+3", "-.5", "-0", "+86 138-1234-5678", "+8613812345678", "+86(010)12345678", "1=1", "a@b",
      "'=1", " =1", "", "王", "1-1-302", "(12.00)",
    ])
  func plain(_ text: String) {
    #expect(row(text) == text + "\n")
  }

  @Test("commas, quotes and line ends are quoted, other text is not")
  func quotes() {
    #expect(
      row("a,b", "c\"d", "e\nf", "g\rh", "i;j ", "k") == "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\",i;j ,k\n")
  }

  @Test("a formula with a comma is guarded within its quotes")
  func both() {
    #expect(row("=A1,\"x\"") == "\"'=A1,\"\"x\"\"\"\n")
  }

  @Test("a byte order mark only where asked")
  func mark() {
    #expect(CSVWriter(header: ["a"], mark: true).bytes == [0xEF, 0xBB, 0xBF, 97, 10])
    #expect(CSVWriter(header: ["a"], mark: false).bytes == [97, 10])
  }
}
