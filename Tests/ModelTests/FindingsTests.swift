import Model
import Testing

@Suite("Findings are packed without loss")
struct FindingsTests {
  private func reject(_ line: Int, _ column: String = "amount", value: String = "", detail: String = "")
    -> Reject
  {
    Reject(
      place: RowPlace(file: 3, line: line), column: column, kind: .badMoney, value: value, detail: detail)
  }

  @Test("What goes in comes out, long texts, other scripts and cells too")
  func roundTrip() {
    var withCell = reject(7, "unit_id", value: String(repeating: "房", count: 200), detail: "3/4")
    withCell.cell = "C17"
    let all = [reject(1), withCell, reject(2, "", value: "x"), reject(4_000_000_000, value: "12\u{0}3")]
    #expect(Array(Findings(all)) == all)
  }

  @Test("More than 128 columns keep their names")
  func manyColumns() {
    let all = (0..<300).map { reject($0, "column \($0)", value: "\($0)") }
    #expect(Array(Findings(all)) == all)
  }

  @Test("A list appended to another is moved down by the lines before it, whatever columns either has")
  func append() {
    var whole: Findings<RejectKind> = [reject(1, "a"), reject(2, "b")]
    whole.append([reject(1, "a", value: "v")], movedBy: 10)
    whole.append([reject(1, "b"), reject(3, "c")], movedBy: 20)
    whole.append([], movedBy: 30)
    #expect(
      Array(whole) == [
        reject(1, "a"), reject(2, "b"), reject(11, "a", value: "v"), reject(21, "b"), reject(23, "c"),
      ])
    var empty: Findings<RejectKind> = []
    empty.append([reject(1)], movedBy: 5)
    #expect(Array(empty) == [reject(6)])
  }

  @Test("Sorted by file and line, in one line as they came")
  func sort() {
    var list: Findings<RejectKind> = [
      reject(5, value: "first"), reject(2), reject(5, value: "second"), reject(1),
    ]
    list.sortByPlace()
    #expect(Array(list) == [reject(1), reject(2), reject(5, value: "first"), reject(5, value: "second")])
  }

  @Test("Some are taken out; the rest are counted by kind")
  func remove() {
    var list: Findings<WarningKind> = []
    for line in 1...4 {
      list.append(
        Warning(
          place: RowPlace(file: 0, line: line), column: "", kind: line == 3 ? .controlTotal : .unknownTopic,
          value: "\(line)"))
    }
    list.removeAll { place, kind in place.line == 1 || kind == .controlTotal }
    #expect(list.map(\.value) == ["2", "4"])
    #expect(list.counts == [.unknownTopic: 2])
    #expect(list.all(of: .controlTotal).isEmpty)
    #expect(list.all(of: .unknownTopic).map(\.value) == ["2", "4"])
  }
}
