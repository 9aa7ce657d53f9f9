import Glibc
import Testing

@Suite("The same inputs give the same bytes")
struct SamenessTests {
  static let sample = Sample(units: 40, months: 14, mess: "0.002")

  @Test("in any time zone, language environment, and on any number of threads")
  func surroundings() {
    let office = Office(Self.sample)
    let old = office.standingReport()
    let surroundings: [([String: String], String)] = [
      (["TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8"], "1"),
      (["TZ": "America/St_Johns", "LANG": "de_DE"], "2"),
      (["TZ": ":/nonsense", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "ar"], "3"),
      (["LC_ALL": "", "HOME": ""], "16"),
    ]
    for (environment, threads) in surroundings {
      expectSuccess(office.run(Office.report() + ["--threads", threads], environment: environment))
      expectSame(old, Files.tree(office("out")))
    }
  }

  @Test("from any working folder, and at any place")
  func places() {
    let office = Office(Self.sample)
    let tables = Office.tables.map { $0.hasPrefix("--") ? $0 : office($0) }
    let arguments = ["report", "--month", "2026-10"] + tables
    expectSuccess(office.run(arguments + ["--out", "out/"]))
    let first = Files.tree(office("out"))
    Files.makeFolder(office("somewhere else"))
    expectSuccess(office.run(arguments + ["--out", "深/层 2"], in: office("somewhere else")))
    expectSame(first, Files.tree(office("somewhere else/深/层 2")))
  }

  @Test("over a report that stands, in each language", arguments: ["zh-Hans", "zh-Hant", "en"])
  func again(language: String) {
    let office = Office(Self.sample)
    let other = office.standingReport()
    expectSuccess(office.report(["--language", language]))
    let first = Files.tree(office("out"))
    #expect((first == other) == (language == "zh-Hans"))
    expectSuccess(office.report(["--language", language]))
    expectSame(first, Files.tree(office("out")))
    #expect(first["metrics.csv"] == other["metrics.csv"])
  }

  @Test("the manifest's digests and sizes are those of the files")
  func manifest() {
    let office = Office(Self.sample)
    let tree = office.standingReport()
    let listed = Manifest(office.text("out/manifest.json")).files
    #expect(Set(listed.keys) == Set(tree.keys).subtracting(["manifest.json"]))
    for (name, file) in listed {
      #expect(file.bytes == tree[name]?.count)
      #expect(file.sha256 == office.digest("out/" + name, by: "sha256sum"))
    }
    for input in ["roster", "ledger", "calls", "repairs"] where Files.exists("/usr/bin/xxh128sum") {
      #expect(office.text("out/manifest.json").contains(office.digest(input + ".csv", by: "xxh128sum")))
    }
  }

  @Test("the archive holds the inputs as they were")
  func archive() {
    let office = Office(Self.sample)
    office.put("dunning.yml", "archive: true\n")
    expectSuccess(office.report(["--settings", "dunning.yml"]))
    #expect(
      Files.names(office("out/archive"))
        == ["calls-1.csv.gz", "ledger-1.csv.gz", "repairs-1.csv.gz", "roster-1.csv.gz"])
    for name in ["roster", "ledger", "calls", "repairs"] {
      let packed = "out/archive/\(name)-1.csv.gz"
      #expect(Files.mode(office(packed)) == 0o600)
      #expect(office.shell("gzip -dc \(packed) | cmp - \(name).csv && echo same") == "same\n")
    }
    let first = Files.tree(office("out"))
    expectSuccess(office.report(["--settings", "dunning.yml"]))
    expectSame(first, Files.tree(office("out")))
  }

  @Test(
    "the umask's mode, but the two lists and the rejected rows are for their owner alone",
    arguments: ["022", "027", "000"])
  func modes(mask: String) throws {
    let office = Office(Self.sample)
    office.put("calls.csv", office.text("calls.csv") + "TH9,nobody,,2026-10-01 10:00,,,,,,,,,,,,,\n")
    expectSuccess(office.run(Office.report(), after: "umask \(mask)"))
    let open = try 0o777 & ~(#require(UInt32(mask, radix: 8)))
    #expect(Files.mode(office("out")) == open)
    #expect(Files.mode(office("out/rejected")) == 0o700)
    for name in Files.tree(office("out")).keys {
      let isPrivate = name == "escalation.csv" || name == "worklist.csv" || name.hasPrefix("rejected/")
      #expect(Files.mode(office("out/" + name)) == (isPrivate ? 0o600 : open & 0o666), "\(name)")
    }
  }

  @Test("a byte order mark for Excel, and nothing else")
  func excel() {
    let office = Office(Self.sample)
    let plain = office.standingReport()
    expectSuccess(office.report(["--excel-csv"]))
    for (name, bytes) in Files.tree(office("out")) where name.hasSuffix(".csv") && !name.contains("/") {
      #expect(bytes == [0xEF, 0xBB, 0xBF] + (plain[name] ?? []), "\(name)")
    }
  }
}
