import Model
import Testing

@testable import Ingest

@Suite("Rejected rows, to be read without settings")
struct RejectedFilledTests {
  private func text(_ result: IngestResult, _ file: Int = 1) throws -> String {
    String(decoding: try result.rejectedRows.text(file: file), as: UTF8.self)
  }

  @Test("Project and fee item of the settings stand in the cells that are empty")
  func filled() throws {
    var ledger = Given(
      .ledger,
      "小区;房号;账期;应收金额;收费项目\n;A1;2026-01;1O0;\n乙;A1;2026-01;1O1;\"水;费\"\n-;\"A\"\"1\";2026-01;1O2;无;\nx;A1;;1\n"
    )
    (ledger.project, ledger.feeItem) = ("翠;湖", "物业费")
    #expect(
      try text(try ingest([.units, ledger])) == """
        小区;房号;账期;应收金额;收费项目
        "翠;湖";A1;2026-01;1O0;物业费
        乙;A1;2026-01;1O1;"水;费"
        "翠;湖";"A""1";2026-01;1O2;物业费;
        x;A1;;1;物业费

        """)
  }

  @Test("Corrected and given back without the settings, they are what the clean file is with them")
  func roundTrip() throws {
    func given(_ text: String) -> Given {
      var given = Given(.ledger, text)
      (given.project, given.feeItem, given.dateOrder) = ("甲", "物业费", .dmy)
      return given
    }
    func rows(_ result: IngestResult) -> [String] {
      result.ledger.map {
        "\($0.unit) \(result.text($0.feeItem)) \($0.amount) \($0.paid) \($0.date) \($0.due)"
      }
    }
    let roster = Given(.roster, "小区,房号\n甲,A1\n乙,A1\n")
    let clean = "小区,房号,到期日,应收金额,收费项目,实收金额,收款日期\n,A1,1/2/26,3,,2,03/02/2026\n"
    let bad = given(clean.replacing(",3,", with: ",x,"))
    let corrected = try text(try ingest([roster, bad])).replacing(",x,", with: ",3,")
    let again = try ingest([roster, bad, Given(.ledger, corrected)])
    #expect(again.rejects(2) == [])
    #expect(rows(again) == rows(try ingest([roster, given(clean)])))
    #expect(rows(again).count == 1)
  }

  @Test("In rows made of a column a month, too")
  func wide() throws {
    var ledger = Given(.ledger, "房号,2026-01\nX9,100\n", entry: .charge)
    ledger.feeItem = "物业费"
    #expect(
      try text(try ingest([.units, ledger]))
        == "unit_id,fee_item,entry,period,entry_date,amount\nX9,物业费,charge,2026-01,,100\n")
  }

  @Test("Days in the file's order are written with the year first; others stay as they are")
  func dates() throws {
    var ledger = Given(
      .ledger,
      "房号,账期,应收金额,实收金额,收款日期,到期日\nX9,01/02/2026,1,1,03/02/2026 9:05,\"4/2/26\"\nX9,2026-01,1,1,2026.2.3,31/31/2026\n"
    )
    ledger.dateOrder = .dmy
    #expect(
      try text(try ingest([.units, ledger])) == """
        房号,账期,应收金额,实收金额,收款日期,到期日
        X9,2026-02,1,1,2026-02-03,2026-02-04
        X9,2026-01,1,1,2026.2.3,31/31/2026

        """)
    var calls = Given(.calls, "房号,通话时间,约定回访时间\nX9,03/02/2026 9:05,04/02/2026\n")
    calls.dateOrder = .dmy
    #expect(try text(try ingest([.units, calls])) == "房号,通话时间,约定回访时间\nX9,2026-02-03 09:05:00,2026-02-04\n")
  }

  @Test("Broken rows of a file that is filled down stand as they stood, in its own delimiter")
  func broken() throws {
    let bytes =
      Array("房号;收费项目;账期;应收金额\nA1;\"物;业\";2026-01;1O0\nA2;物".utf8) + [0xFF]
      + Array(";2026-01;200\nA2;\"物业费;2026-01;200\n;停车费;2026-01;50\n".utf8)
    var ledger = Given(.ledger, bytes: bytes)
    ledger.fillsDown = true
    #expect(
      try text(try ingest([.units, ledger])) == """
        房号;收费项目;账期;应收金额
        A1;"物;业";2026-01;1O0
        A2;物\u{FFFD};2026-01;200
        A2;"物业费;2026-01;200
        ;停车费;2026-01;50

        """)
  }

  @Test("Those of a column a month as a row a month, their cells as they stood")
  func brokenWide() throws {
    let bytes =
      Array("房号,收费项目,2026-01,2026-02\nA1,物".utf8) + [0xFF] + Array(",1,2\n\"A2,物业费,3,4\n".utf8)
    let ledger = Given(.ledger, bytes: bytes, entry: .charge)
    #expect(
      try text(try ingest([.units, ledger])) == """
        unit_id,fee_item,entry,period,entry_date,amount
        A1,物\u{FFFD},charge,2026-01,,1
        A1,物\u{FFFD},charge,2026-02,,2
        \"\"\"A2\",物业费,charge,2026-01,,3
        \"\"\"A2\",物业费,charge,2026-02,,4

        """)
  }
}
