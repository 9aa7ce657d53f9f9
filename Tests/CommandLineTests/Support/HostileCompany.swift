internal import Testing

/// A company each of whose units has one hostile text in every column that takes text, and enough debt and
/// calls to be in every list.
enum HostileCompany {
  static let texts: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
    "</title></style></script><svg onload=alert(1)>",
    "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "a|b||c", "`code` ``x`` ```", "\\|\\",
    "[x](javascript:alert(1))",
    "![x](http://e.example/x)", "*b* _i_ ~~s~~ # h", "&lt;b&gt; &amp; &#0;", "]]><!-- --> <![CDATA[",
    "\u{1B}[31mred\u{7}\u{8}",
    "a\u{1}b\u{1F}c\u{7F}d\u{85}e\u{9B}f", "a\"b\"\"c", "line\nbreak\r\nand\rreturn",
    String(repeating: "长", count: 40_000),
    "👩‍👩‍👧‍👦🏳️‍🌈", "\u{202E}gnp.exe\u{202C}\u{2066}x", "עברית مرحبا", "e\u{301}\u{301}\u{301}\u{301}",
    "\u{FEFF}x\u{200B}y\u{FFFD}",
    "_x000D_ _x0041_", "'; DROP TABLE x; --", "{{7*7}} ${7*7} %s %n", "../../etc/passwd", "|---|---|",
    "- [ ] x\n\n# y", "$a$ $$b$$",
    "https://e.example/?q=1&r=2", "C:\\x\\y", "#REF!",
  ]

  private static let shown = Self.run(texts, ["--unmask", "--verbose"])
  static let report = shown.tree
  static let verbose = shown.err
  static let tameReport = Self.run(texts.indices.map { "t\($0)" }, ["--unmask"]).tree
  /// Names and notes hold words of their own here, so that they can be told from keys.
  static let maskedReport = Self.run(texts, [], owner: "x OWNER ", note: "NOTE ").tree

  private static func run(
    _ texts: [String], _ options: [String], owner: String = "", note: String = ""
  ) -> (tree: [String: [UInt8]], err: String) {
    let office = Office()
    let quoted = texts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
    func word(_ before: String, _ text: String) -> String { "\"" + before + text.dropFirst() }
    var roster = "unit_id,project,building,owner_name,phone,steward,tags,\u{1B}[31m<b>|=x\u{9B}\n"
    var ledger = "unit_id,project,building,entry,fee_item,period,entry_date,amount,ref,<i>ignored\n"
    var calls =
      "call_id,unit_id,project,building,called_at,caller,result,outcome,objection,promise_date,callback_at,note\n"
    var repairs =
      "repair_id,unit_id,project,building,reported_at,category,description,completed_at,signed_off_at\n"
    for (number, text) in quoted.enumerated() {
      let unit = "\"\(number)-" + text.dropFirst() + ",\(text),\(text)"
      roster += "\(unit),\(word(owner, text)),\(text),\(text),\(text),\(text)\n"
      for month in 5...10 {
        ledger += "\(unit),charge,\(text),2026-\(month < 10 ? "0" : "")\(month),,100,\(text),\(text)\n"
      }
      ledger += "\(unit),charge,\(text),不是月份,,100,\(text),\(text)\n"
      for (day, outcome, promise) in [
        (5, "refused", ""), (12, "refused", ""), (20, "promised", "2026-11-05"),
      ] {
        calls +=
          "\(text),\(unit),2026-10-\(day < 10 ? "0" : "")\(day) 10:00,\(text),connected,\(outcome),\(text),\(promise),\(promise),"
          + word(note, text) + "\n"
      }
      calls += "\(text),\(unit),2026-10-21 10:00,\(text),\(text),,,,,\(text)\n"
      repairs += "\(text),\(unit),2026-10-01,\(text),\(text),2026-10-15,\n"
      repairs += "\(text),\(unit),\(text),\(text),\(text),2026-10-15,\n"
    }
    let folder = texts[0].hasPrefix("t") ? "tame" : "<b>|`=名册"
    Files.makeFolder(office(folder))
    var arguments = ["report", "--month", "2026-10", "--out", "out", "--max-rejects", "100%"] + options
    for (table, text) in [("roster", roster), ("ledger", ledger), ("calls", calls), ("repairs", repairs)] {
      office.put("\(folder)/\(table).csv", text)
      arguments += ["--\(table)", "\(folder)/\(table).csv"]
    }
    let company = texts[0].hasPrefix("t") ? "tame" : texts[0]
    office.put("dunning.yml", "company: \"\(company)\"\n")
    let outcome = office.run(arguments + ["--settings", "dunning.yml"])
    expectSuccess(outcome)
    return (Files.tree(office("out")), outcome.err)
  }
}
