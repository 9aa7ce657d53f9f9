import Glibc
import Testing

@Suite("An output that cannot be made or filled")
struct OutputRefusalTests {
  @Test("73: a file stands there")
  func file() {
    let office = Office(Sample())
    office.put("out", "mine")
    expectFailure(office.report(), 73, says: "out")
    #expect(office.text("out") == "mine")
  }

  @Test("73: a folder with somebody else's files")
  func foreignFolder() {
    let office = Office(Sample())
    Files.makeFolder(office("out"))
    office.put("out/accounts.xlsx", "mine")
    expectFailure(office.report(), 73, says: "out")
    #expect(Files.names(office("out")) == ["accounts.xlsx"])
  }

  @Test("73: a report with a file that somebody put there")
  func foreignFile() {
    let office = Office(Sample())
    _ = office.standingReport()
    office.put("out/remarks.txt", "mine")
    let old = Files.tree(office("out"))
    expectFailure(office.report(), 73, says: "remarks.txt")
    expectSame(old, Files.tree(office("out")))
  }

  @Test("73: the working folder itself, a link, a folder below a file")
  func unfitPlaces() {
    let office = Office(Sample())
    expectFailure(office.report(out: "."), 73)
    symlink("elsewhere", office("link"))
    expectFailure(office.report(out: "link"), 73, says: "link")
    expectFailure(office.report(out: "roster.csv/out"), 73)
    #expect(!Files.exists(office("elsewhere")))
  }

  @Test("73: a place where nobody may make anything")
  func notWritable() {
    let office = Office(Sample())
    expectFailure(office.report(out: "/proc/out"), 73)
    expectFailure(office.run(["sample", "--units", "1", "--out", "/proc/out"]), 73)
  }

  @Test("74: a file that may not grow as it should")
  func fileLimit() {
    let office = Office(Sample())
    let old = office.standingReport()
    let outcome = office.run(Office.report(), after: "trap '' XFSZ; ulimit -f 16")
    expectFailure(outcome, 74)
    expectSame(old, Files.tree(office("out")))
    expectFailure(office.run(["sample", "--out", "sample"], after: "trap '' XFSZ; ulimit -f 1"), 74)
  }

  @Test("74: a full disk", .enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func fullDisk() {
    let office = Office(Sample())
    let disk = office("disk")
    Files.makeFolder(disk)
    guard mount("tmpfs", disk, "tmpfs", 0, "size=192k") == 0 else { return }
    defer { umount2(disk, 2) }  // MNT_DETACH
    expectFailure(office.report(out: "disk/out"), 74, says: "disk")
    #expect(!Files.exists(office("disk/out")))
    expectFailure(office.run(["sample", "--out", "disk/sample"]), 74, says: "disk")
  }

  @Test("74: standard output takes nothing")
  func fullOutput() {
    let outcome = Office().run(["settings", "--print-default"], output: "/dev/full")
    expectFailure(outcome, 74)
  }

  @Test("75: another run holds the output; the moment it ends the next may begin")
  func busy() {
    let office = Office(Sample())
    let old = office.standingReport()
    let lock = open(office(".out.lock"), O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    flock(lock, LOCK_EX)
    expectFailure(office.report(), 75, says: "out")
    expectSame(old, Files.tree(office("out")))
    close(lock)
    expectSuccess(office.report())
  }
}
