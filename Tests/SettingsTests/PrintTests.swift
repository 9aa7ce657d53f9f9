import DocumentModel
import Model
import Testing

@testable import Settings

@Suite("Settings are printed")
struct PrintTests {
  @Test("the printed defaults load back to the default, in every language", arguments: Language.allCases)
  func roundTrip(_ language: Language) throws {
    let text = Settings.printDefault(language)
    #expect(try Settings.load(text: text, path: "dunning.yml") == Settings.default)
  }

  @Test("every key is printed")
  func complete() {
    let lines = Settings.printDefault(.english).split(separator: "\n")
    Catalogue.visit { path, _ in
      let name = path.last == "CODE" ? "defect" : path.last ?? ""
      let line = String(repeating: "  ", count: path.count - 1) + name + ":"
      #expect(lines.contains { $0.hasPrefix(line) }, "\(path)")
    }
  }

  @Test(
    "every key has a comment in every language, but for columns, codes and metrics",
    arguments: Language.allCases)
  func comments(_ language: Language) {
    let comments = Comments.all(language)
    var keys: Set<String> = []
    Catalogue.visit { path, _ in
      let key = path.joined(separator: ".")
      keys.insert(key)
      if path.count > 1, ["headers", "codes", "targets"].contains(path[0]) { return }
      #expect(comments[key] != nil, "\(key)")
    }
    #expect(Set(comments.keys).subtracting(keys) == [])
  }

  @Test("the beginning of the printed defaults")
  func beginning() {
    #expect(
      Settings.printDefault(.english).hasPrefix(
        """
        # Version of this file. Only 1 so far.
        version: 1

        # The company's name, as the report shows it.
        company: ""

        # The report month, such as 2026-10. ~ : the command line says, or the month before today.
        month: ~

        """))
  }

  private func unusual() -> Settings {
    var settings = Settings()
    settings.company = "a \"b\" \\ # c: 和苑 \u{2028}"
    settings.month = Month(year: 2026, month: 1)
    settings.inputs = [
      InputFile(table: .roster, path: "a, b.csv"),
      InputFile(table: .ledger, path: "c.csv", encoding: "Big5", entry: .refund),
      InputFile(table: .ledger, path: "d.csv", encoding: "UTF-8"),
      InputFile(table: .repairs, path: "e.xlsx"),
    ]
    settings.inputs[1].feeItem = "水费: \"1\""
    settings.inputs[3].sheet = "2"
    settings.inputs[3].dateOrder = .ymd
    settings.inputs[3].project = "~"
    settings.inputs[3].fillsDown = true
    settings.rules.matchUnitNumbers = false
    settings.output = "{month}"
    settings.language = .traditionalChinese
    settings.masking = .none
    settings.maxRejects = Millionths(Int64(123_456))
    settings.archive = true
    settings.excelCSV = true
    settings.targets = ["cei.month": Millionths(Int64(999_999)), "repair.on_time": Millionths(Int64(0))]
    settings.rules.headerNames = [.calls: ["note": ["x: y", "- z", "~"]]]
    settings.rules.codeNames = ["party": ["other": ["#"]]]
    settings.rules.totalWords = ["累计", "true"]
    settings.rules.objections[3].label = "l"
    settings.rules.objections.append(ObjectionCategory(code: "p_2", names: ["n"], keywords: ["k"]))
    settings.policy.discouragedWindows = [ClockWindow(start: 0, end: 86_400)]
    settings.policy.dailyLateFee = ExactFraction(numerator: 333, denominator: 1_000_000)
    settings.policy.largeAmount = Money(fen: 1)
    return settings
  }

  @Test("unusual settings load back to themselves too")
  func unusualRoundTrip() throws {
    let settings = unusual()
    #expect(try Settings.load(text: settings.text(), path: "dunning.yml") == settings)
    #expect(try Settings.load(text: settings.text(comments: .english), path: "dunning.yml") == settings)
  }

  @Test("no call windows and no words at all can be set")
  func empty() throws {
    let settings = try load("calls: {discouraged: []}")
    #expect(settings.policy.discouragedWindows.isEmpty)
    #expect(try load(settings.text()) == settings)
  }

  @Test("the canonical text leaves out where files lie, and changes with all else")
  func canonical() throws {
    var moved = Settings.default
    moved.inputs = [InputFile(table: .roster, path: "elsewhere.csv")]
    moved.output = "elsewhere"
    #expect(moved.canonicalText == Settings.default.canonicalText)
    #expect(!moved.canonicalText.contains("#"))
    var changed = Settings.default
    changed.policy.refusals = 3
    #expect(changed.canonicalText != Settings.default.canonicalText)
    let settings = unusual()
    #expect(try load(settings.canonicalText).canonicalText == settings.canonicalText)
  }
}
