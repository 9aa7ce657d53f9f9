import Glibc
import Testing

@Suite("An input that is not there ends with 66")
struct MissingInputTests {
  @Test("no such file", arguments: ["roster", "ledger", "calls", "repairs"])
  func missing(table: String) {
    let office = Office(Sample())
    let old = office.standingReport()
    Files.remove(office(table + ".csv"))
    expectFailure(office.report(), 66, says: table + ".csv")
    expectSame(old, Files.tree(office("out")))
  }

  @Test("a folder in place of a file")
  func folder() {
    let office = Office(Sample())
    Files.makeFolder(office("tables"))
    expectFailure(office.report(["--ledger", "tables"]), 66, says: "tables")
  }

  @Test("no permission, by name and by sentence")
  func notPermitted() throws {
    let office = Office(Sample())
    chmod(office("ledger.csv"), 0)
    chmod(office.folder, 0o755)
    chmod(office("."), 0o777)
    let arguments = Office.report() + ["--language", "en"]
    let isRoot = geteuid() == 0
    let drop = "exec setpriv --reuid 65534 --regid 65534 --clear-groups \"$@\""
    let outcome = office.run(arguments, after: isRoot ? drop : ":")
    if isRoot, outcome.status == 126 || outcome.status == 127 {
      return  // No setpriv, or a build folder that only root may enter.
    }
    expectFailure(outcome, 66, says: "ledger.csv", "permission")
  }

  @Test("a settings file that is not there")
  func settings() {
    expectFailure(Office().run(["report", "--settings", "dunning.yml"]), 66, says: "dunning.yml")
    expectFailure(Office().run(["settings", "--check", "dunning.yml"]), 66, says: "dunning.yml")
  }

  @Test("an input that the settings name is missing: its path as it follows from their folder")
  func settingsInput() {
    let office = Office(Sample())
    Files.makeFolder(office("office"))
    office.put(
      "office/dunning.yml", "inputs:\n  roster: roster.csv\n  ledger: ledger.csv\n  calls: calls.csv\n")
    let outcome = office.run(["report", "--settings", "office/dunning.yml", "--out", "out"])
    expectFailure(outcome, 66, says: "office/roster.csv")
  }
}
