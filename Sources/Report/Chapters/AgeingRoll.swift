import DocumentModel
import Model

/// How units moved between buckets since the end of last month; and debts near three years.
extension Reporter {
  func ageingRoll() -> [Block] {
    let moves = figures(.ageingRoll, by: "from>to").compactMap(move)
    guard !moves.isEmpty else { return [paragraph(AgeingText.rollNone)] }
    return [paragraph(AgeingText.rollFindings, rollCounts(moves)), .table(rollTable(moves))]
  }

  private struct Move {
    var from: Int
    var to: Int
    var figure: Figure
    var units: Int64 { figure.numerator?.raw ?? 0 }
  }

  private func move(_ figure: Figure) -> Move? {
    let parts = figure.key.split(separator: ">").map(String.init)
    guard parts.count == 2, let from = Reporter.buckets.firstIndex(of: parts[0]),
      let to = Reporter.buckets.firstIndex(of: parts[1])
    else { return nil }
    return Move(from: from, to: to, figure: figure)
  }

  private func rollCounts(_ moves: [Move]) -> [String: Inline] {
    func units(_ isMatch: (Move) -> Bool) -> Inline {
      .count(moves.filter(isMatch).reduce(0) { $0 + $1.units })
    }
    return [
      "cleared": units { $0.to == 0 && $0.from > 0 }, "fresh": units { $0.from == 0 && $0.to > 0 },
      "older": units { $0.from > 0 && $0.to > $0.from },
      "younger": units { $0.to > 0 && $0.to < $0.from }, "same": units { $0.from == $0.to },
    ]
  }

  private func rollTable(_ moves: [Move]) -> Table {
    let from = Set(moves.map(\.from)).sorted()
    let to = Set(moves.map(\.to)).sorted()
    func name(_ index: Int) -> String { words.name("bucket", Reporter.buckets[index]) }
    return Table(
      id: "ageing-roll", caption: words.text(AgeingText.roll),
      columns: [column(AgeingText.rollFrom, .text, .ageingRoll)]
        + to.map { Table.Column(name($0), .count) },
      rows: from.map { row in
        Table.Row(
          [Cell(.text(name(row)))]
            + to.map { column in
              let move = moves.first { $0.from == row && $0.to == column }
              return Cell(.count(move?.units ?? 0), origin: move?.figure.origin)
            })
      })
  }

  func limitation() -> [Block] {
    let statuses = ["over_3_years", "next_90"]
    let figures = statuses.compactMap { figure(.limitationAmount, "status", $0) }
      .filter { ($0.numerator?.raw ?? 0) != 0 }
    guard !figures.isEmpty else {
      return [paragraph(AgeingText.limitationNone), note(AgeingText.limitationWhy)]
    }
    return [
      paragraph(AgeingText.limitationIntro), .table(limitationTable(figures)),
      note(AgeingText.limitationWhy),
      paragraph(
        AgeingText.limitationCases,
        ["file": file("escalation.csv"), "rule": .text(words.name(EscalationRule.timeBar))]),
    ]
  }

  private func limitationTable(_ figures: [Figure]) -> Table {
    Table(
      id: "limitation-amounts", caption: words.text(AgeingText.limitationTable),
      columns: [
        column(AgeingText.status, .text), column(CommonText.amount, .money, .limitationAmount),
      ],
      rows: figures.map {
        Table.Row([
          Cell(.text(words.name("status", $0.key))),
          cell(Measure(metric: .limitationAmount, part: .amount), of: $0),
        ])
      })
  }
}
