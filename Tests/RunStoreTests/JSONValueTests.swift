import Testing

@testable import RunStore

@Suite("JSON")
struct JSONValueTests {
  private func line(_ value: JSONValue) -> String { String(decoding: value.line, as: UTF8.self) }

  @Test("scalars")
  func scalars() {
    #expect(
      line(.array([.null, true, false, 0, .integer(.min), "a"]))
        == "[null,true,false,0,-9223372036854775808,\"a\"]")
  }

  @Test("members keep their order")
  func order() {
    #expect(line(.members(["b": 1, "a": .members([:]), "c": .array([])])) == #"{"b":1,"a":{},"c":[]}"#)
  }

  @Test("quotes, backslashes, control characters and line separators are escaped, Chinese is not")
  func escapes() {
    #expect(
      line(.string("\"\\/\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}王😀"))
        == #""\"\\/\n\r\t\u0000\u001f\u007f\u0085\u2028王😀""#)
  }

  @Test("laid out with two spaces a level, a line feed at the end")
  func layout() {
    let value = JSONValue.members(["a": .array([1, .array([])]), "b": .members(["c": .null])])
    #expect(
      String(decoding: value.bytes, as: UTF8.self) == """
        {
          "a": [
            1,
            []
          ],
          "b": {
            "c": null
          }
        }

        """)
  }
}
