import Glibc
import Testing

@Suite("Runs that are killed, and runs at once")
struct InterruptionTests {
  static let sample = Sample(units: 3_000, months: 3)

  /// The big company of the interrupted run, where a small report stands.
  private func officeWithReport() -> (Office, [String: [UInt8]]) {
    let office = Office(Sample())
    let old = office.standingReport()
    for (name, bytes) in Self.sample.files { office.put(name, bytes) }
    return (office, old)
  }

  @Test("a killed run leaves the old report whole, and the next run works")
  func killed() {
    let (office, old) = officeWithReport()
    var kills = 0
    // Waits until so many files lie in the staging folder: before the first, at each, and after the last.
    for count in [0, 0, 1, 3, 5, 8, 10] {
      let running = office.start(Office.report(), after: count == 0 ? "sleep 0" : ":")
      let staging = office(".out.staging")
      var patience = 20_000
      while patience > 0, Self.files(staging) < count || !Files.exists(staging) {
        usleep(500)
        patience -= 1
        if Files.tree(office("out"))["manifest.json"] != old["manifest.json"] { break }
      }
      if count == 0 { usleep(50_000) }
      running.kill()
      let outcome = running.wait()
      if outcome.status == 0 { break }
      #expect(outcome.status == 128 + SIGKILL)
      kills += 1
      let now = Files.tree(office("out"))
      if now["manifest.json"] == old["manifest.json"] {
        expectSame(old, now)
      } else {
        expectWhole(office)
        break
      }
    }
    #expect(kills >= 3)
    expectSuccess(office.report())
    expectWhole(office)
    #expect(Files.names(office(".")) == ["calls.csv", "ledger.csv", "out", "repairs.csv", "roster.csv"])
  }

  @Test("of two runs at once one is told so, or both succeed one after the other; the report is never a mix")
  func together() {
    let office = Office(Sample(units: 60))
    let small = Sample(units: 12, seed: 8).files
    Files.makeFolder(office("small"))
    for (name, bytes) in small { office.put("small/" + name, bytes) }
    expectSuccess(office.report(out: "first"))
    let other = Office.report().map { $0.hasSuffix(".csv") ? "small/" + $0 : $0 }
    expectSuccess(office.run(other.map { $0 == "out" ? "second" : $0 }))
    let whole = [Files.tree(office("first")), Files.tree(office("second"))]
    for _ in 0..<4 {
      let running = [office.start(Office.report()), office.start(other)]
      let statuses = running.map { $0.wait().status }
      #expect(statuses.contains(0) && statuses.allSatisfy { $0 == 0 || $0 == 75 }, "\(statuses)")
      #expect(whole.contains(Files.tree(office("out"))))
    }
  }

  @Test("an interrupt from the keyboard is as good as a kill")
  func interrupted() {
    let (office, old) = officeWithReport()
    let running = office.start(Office.report())
    while !Files.exists(office(".out.staging")) { usleep(500) }
    kill(running.process, SIGINT)
    let outcome = running.wait()
    if outcome.status != 0 {
      #expect(outcome.status == 128 + SIGINT)
      expectSame(old, Files.tree(office("out")))
    }
    expectSuccess(office.report())
  }

  private static func files(_ folder: String) -> Int {
    Files.names(folder).reduce(0) { sum, name in
      let path = folder + "/" + name
      return sum + (Files.isFolder(path) ? files(path) : 1)
    }
  }

  /// All that the manifest lists is there.
  private func expectWhole(_ office: Office) {
    let tree = Files.tree(office("out"))
    let listed = Manifest(office.text("out/manifest.json")).files
    #expect(!listed.isEmpty && Set(listed.keys) == Set(tree.keys).subtracting(["manifest.json"]))
    for (name, file) in listed { #expect(tree[name]?.count == file.bytes, "\(name)") }
  }
}
