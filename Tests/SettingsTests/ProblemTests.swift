import Settings
import Testing

@Suite("Wrong settings")
struct ProblemTests {
  @Test("a wrong type is told with file, line, column and key")
  func wrongType() {
    #expect(
      messages("escalation:\n  refusal_days: 90\n  refusals: 三\n") == [
        "dunning.yml:3:13: escalation.refusals: expected a whole number, found \"三\""
      ])
  }

  @Test("all problems at once, in the order of the file")
  func all() {
    #expect(
      messages("archive: ja\nmonth: 2026-13\nescalation:\n  refusals: [2]\n  larje_days: 1\n") == [
        "dunning.yml:1:10: archive: expected true or false, found \"ja\"",
        "dunning.yml:2:8: month: expected a month such as 2026-10, found \"2026-13\"",
        "dunning.yml:4:13: escalation.refusals: expected a whole number, found a list",
        "dunning.yml:5:3: escalation.larje_days: unknown key; did you mean `large_days`?",
      ])
  }

  @Test(
    "one wrong value",
    arguments: [
      (
        "promises: {grace_days: 012}",
        "expected a whole number, found \"012\": a leading zero makes it octal to many programs; write 12"
      ),
      (
        "promises: {grace_days: 00}",
        "expected a whole number, found \"00\": a leading zero makes it octal to many programs; write 0"
      ),
      ("promises: {grace_days: -1}", "\"-1\" is not allowed: write 0 or more"),
      ("promises: {grace_days: 3.5}", "expected a whole number, found \"3.5\""),
      ("promises: {grace_days: 0x10}", "expected a whole number, found \"0x10\""),
      (
        "promises: {grace_days: ５}",
        "expected a whole number, found \"５\"; those are full-width characters: write 5"
      ),
      (
        "promises: {grace_days: 99999999999999999999}",
        "\"99999999999999999999\" is not allowed: write 0 to 36500"
      ),
      ("promises: {grace_days: }", "expected a whole number, found nothing"),
      ("escalation: {refusals: 0}", "\"0\" is not allowed: write 1 to 1000000"),
      (
        "escalation: {large_amount: \"10,000\"}",
        "expected an amount such as 10000.00, found \"10,000\"; write 10000"
      ),
      (
        "escalation: {large_amount: 1.005}",
        "expected an amount such as 10000.00, found \"1.005\"; at most two decimals"
      ),
      ("escalation: {large_amount: -5}", "expected an amount such as 10000.00, found \"-5\""),
      ("targets: {cei.month: 95}", "\"95\" is not allowed: write 0% to 100%, such as 95%"),
      ("targets: {cei.month: 120%}", "\"120%\" is not allowed: write 0% to 100%"),
      (
        "targets: {cei.month: 95.12345%}",
        "expected a share such as 95% or 0.95, found \"95.12345%\"; at most 4 decimals of a percent"
      ),
      (
        "max_rejects: 1％",
        "expected a share such as 95% or 0.95, found \"1％\"; those are full-width characters: write 1%"
      ),
      ("late_fee: {daily_rate: 5/10000}", "expected a rate such as 0.05% or 0.0005, found \"5/10000\""),
      ("late_fee: {daily_rate: 5}", "\"5\" is not allowed: write 0% to 100% a day"),
      (
        "calls: {discouraged: [25:00-26:00]}",
        "expected a time of day such as 11:30-13:30, found \"25:00-26:00\""
      ),
      ("calls: {discouraged: [8:00-08:00]}", "\"8:00-08:00\" is not allowed: start and end must differ"),
      ("calls: {discouraged: 11:30}", "expected a time of day such as 11:30-13:30, found \"11:30\""),
      ("language: zh-hans", "expected zh-Hans, zh-Hant or en, found \"zh-hans\"; did you mean zh-Hans?"),
      ("masking: some", "expected standard, none or all, found \"some\""),
      ("archive: yes", "expected true or false, found \"yes\"; write true"),
      ("company: [a]", "expected a text, found a list"),
      ("escalation: 5", "expected keys with values, found \"5\""),
      (
        "version: 2",
        "version \"2\" is not one that this program reads; it reads version 1: compare with `dunning settings --print-default`, then write `version: 1`, or use a newer dunning"
      ),
      ("inputs: {roster: {encoding: gbk}}", "expected a path, found a mapping; write {path: FILE}"),
      (
        "inputs: {ledger: {path: a, entry: bill}}",
        "expected one of charge, payment, waiver, refund, found \"bill\""
      ),
      (
        "inputs: {calls: {path: a, entry: charge}}",
        "unknown key; `dunning settings --print-default` prints all there are"
      ),
      ("inputs: {calls: {path: a, encodng: gbk}}", "unknown key; did you mean `encoding`?"),
      (
        "inputs: {calls: {path: a, encoding: latin1}}",
        "expected an encoding: UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE, found \"latin1\""
      ),
      (
        "headers: {roster: {unit_id: [房号，房间]}}",
        "`房号，房间` holds a full-width comma; separate names with a plain comma and a space"
      ),
      ("headers: {roster: {unit_id: [a], phone: [a]}}", "`a` is already a name of headers.roster.unit_id"),
      ("headers: {ledger: {period: [a], paid_date: [a]}}", "`a` is already a name of headers.ledger.period"),
      ("codes: {result: {busy: [忙], connected: [忙]}}", "`忙` is already a name of codes.result.busy"),
      ("codes: {entry: {bill: [x]}}", "unknown key; `dunning settings --print-default` prints all there are"),
      (
        "objections: {Defekt!: {}}",
        "`Defekt!` cannot be a code: write small Latin letters, digits and _, such as late_lift"
      ),
      ("objections: {pets: {names: [空置]}}", "`空置` is already a name of objections.vacant"),
      ("objections: {pets: {keywords: [\"\"]}}", "`` is empty"),
      (
        "escalation: {limitation_warning_days: 1100}",
        "\"1100\" is not allowed: write no more than limitation_days, 1096"
      ),
      ("refusals: 2", "unknown key here; `escalation.refusals` is one"),
      ("targets: {collection_rate.mouth: 1}", "unknown key; did you mean `collection_rate.month`?"),
      ("[1, 2]", "expected keys with values, found a list"),
    ])
  func one(_ text: String, _ reason: String) {
    let found = messages(text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(": " + reason) == true, "\(found)")
  }

  @Test("a key that stands twice is told where it stands again")
  func twice() {
    #expect(
      messages("escalation:\n  refusals: 2\n  large_days: 1\n  refusals: 3\n") == [
        "dunning.yml:4:3: refusals: the key stands twice; keep one of them"
      ])
  }

  @Test(
    "a full-width colon is told on its own line, whatever the parser makes of it",
    arguments: [
      ("company：和苑\nmonth: 2026-10\n", "dunning.yml:1:8: company"),
      ("company：和苑\n", "dunning.yml:1:8: company"),
      ("escalation:\n  refusals：3\n  large_days: 90\n", "dunning.yml:2:11: refusals"),
      ("escalation:\n  refusals：3\n", "dunning.yml:2:11: refusals"),
      ("escalation：\n  refusals: 3\n", "dunning.yml:1:11: escalation"),
      ("month: 2026-10\ncompany：和苑\n", "dunning.yml:2:8: company"),
    ])
  func fullWidthColon(_ text: String, _ start: String) {
    #expect(
      messages(text) == [
        start + ": a full-width colon `：` stands after the key; write `: `, a plain colon and a space"
      ])
  }

  @Test("a full-width colon within a text is text")
  func colonInText() {
    #expect(messages("company: 和苑：一期\n") == [])
  }

  @Test("a tab as indentation")
  func tab() {
    #expect(
      messages("escalation:\n\trefusals: 3\n") == [
        "dunning.yml:2:1: a tab stands where YAML wants spaces; indent by two spaces"
      ])
  }

  @Test("what is not YAML is told in the parser's words, with its place")
  func syntax() {
    #expect(
      messages("company: \"和苑\nmonth: 2026-10\n") == [
        "dunning.yml:3:1: not readable as YAML: found unexpected end of stream"
      ])
    #expect(messages("a: 1\n---\nb: 2\n").count == 1)
    #expect(messages("company: *x\n").count == 1)
    #expect(messages("company: a\u{0}b\n").count == 1)
  }

  @Test("what is not UTF-8")
  func encoding() {
    #expect(throws: SettingsError.self) {
      try Settings.load(bytes: [0x63, 0x3A, 0x20, 0xBA, 0xCD], path: "dunning.yml")
    }
  }

  @Test("absurdly deep, and absurdly large, files are refused, not followed")
  func absurd() {
    #expect(!messages(String(repeating: "[", count: 100_000)).isEmpty)
    #expect(!messages("company: " + String(repeating: "x", count: 1 << 20)).isEmpty)
  }

  @Test("an alias to a whole list is read like the list")
  func alias() {
    #expect(messages("calls: {discouraged: &x [11:00-12:00]}\n") == [])
  }
}
