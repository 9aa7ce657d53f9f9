import Testing

@Suite("The two lists")
struct ListTests {
  private static let office: Office = {
    let office = Office(Sample(units: 250, months: 14, seed: 3))
    expectSuccess(office.report())
    return office
  }()

  private static let metrics = Metrics(office.table("out/metrics.csv"))

  @Test(
    "the cases are as many, and owe as much, as the figures say",
    arguments: [
      ("all", ""), ("side", "side"), ("rule", "rules"), ("action", "suggested_action"),
    ])
  func cases(dimension: String, column: String) {
    var counts: [String: Int] = [:]
    var sums: [String: Int] = [:]
    for row in Self.office.table("out/escalation.csv").records {
      for key in column.isEmpty ? ["all"] : (row[column] ?? "").split(separator: "+").map(String.init) {
        counts[key, default: 0] += 1
        sums[key, default: 0] += Int((row["overdue"] ?? "").filter { $0 != "." }) ?? 0
      }
    }
    #expect(!counts.isEmpty)
    for (key, count) in counts {
      #expect(Self.metrics["escalation.cases", "numerator", dimension, key] == "\(count)", "\(key)")
      let overdue = Self.metrics["escalation.overdue", "numerator", dimension, key]
      #expect(overdue.flatMap { Int($0.filter { $0 != "." }) } == sums[key], "\(key)")
    }
  }

  @Test("ranks count from 1; the owner's cases come before ours, the largest first")
  func ranks() {
    let rows = Self.office.table("out/escalation.csv").records
    #expect(rows.map { $0["rank"] } == rows.indices.map { "\($0 + 1)" })
    let places = rows.map { ($0["side"] == "ours" ? 1 : 0, -(Double($0["overdue"] ?? "") ?? 0)) }
    for (first, second) in zip(places, places.dropFirst()) { #expect(first <= second) }
  }

  @Test("the work list holds what is due from the next day on, in the order of its lists")
  func workList() {
    let order = [
      "promise_reminder", "callback", "repair_follow_up", "broken_promise", "sign_off", "check_payment",
      "check_number",
    ]
    let rows = Self.office.table("out/worklist.csv").records
    #expect(rows.count > 3)
    #expect(rows.allSatisfy { ($0["due_on"] ?? "") > "2026-10-31" && $0["reason"] != "" })
    let places = rows.map { "\(order.firstIndex(of: $0["list"] ?? "") ?? 9)\($0["due_on"] ?? "")" }
    #expect(places == places.sorted())
  }

  @Test("each unit of a list is in the roster, with its owner")
  func owners() {
    let roster = Self.office.table("roster.csv").rows.map { [$0[0], $0[3], $0[4]] }
    for list in ["escalation", "worklist"] {
      for row in Self.office.table("out/\(list).csv").records {
        #expect(roster.contains([row["unit_id"] ?? "", row["owner_name"] ?? "", row["phone"] ?? ""]))
      }
    }
  }

  @Test("alone: no page and no figures, the lists as ever, and a whole report is not replaced by them")
  func listsOnly() {
    let office = Office(Sample(units: 60))
    let whole = office.standingReport()
    office.put("dunning.yml", "output: out\n")
    let arguments = ["report", "--month", "2026-10", "--settings", "dunning.yml", "--lists-only"]
    expectSuccess(office.run(arguments + Office.tables))
    expectSame(whole, Files.tree(office("out")))
    let names = Files.names(office("out-lists"))
    #expect(
      names == [
        "counts.csv", "escalation.csv", "manifest.json", "rejects.csv", "warnings.csv", "worklist.csv",
      ])
    for name in names where name != "manifest.json" {
      #expect(Files.read(office("out-lists/" + name)) == whole[name])
    }
  }
}
