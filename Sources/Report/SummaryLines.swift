import DocumentModel
import Model

extension Catalogue {
  /// What the command prints at the end: headline figures, rejects and warnings by kind, and rows that
  /// were lost with units whose roster rows were rejected. One line each, no personal data.
  package func summaryLines(_ input: ReportInput) -> [String] {
    let reporter = Reporter(input)
    return reporter.headlineLines() + reporter.accountLines()
  }

  /// Rejects and warnings by kind alone, and rows lost with their units.
  package func accountLines(_ input: ReportInput) -> [String] { Reporter(input).accountLines() }
}

extension Reporter {
  func headlineLines() -> [String] {
    let rates: [Metric] = [.collectionRateMonth, .collectionRateYtd, .collectionRatePrior]
    return [subtitle()] + rates.map(rateLine)
      + [
        words.text(
          SummaryText.lineMoney,
          ["name": .text(words.text(Metric.openOverdue)), "amount": .money(amount(.openOverdue))]),
        words.text(
          SummaryText.lineCases,
          [
            "name": .text(words.text(Metric.escalationCases)),
            "cases": .count(count(.escalationCases)), "amount": .money(amount(.escalationOverdue)),
          ]),
        words.text(SummaryText.lineWork, ["items": .count(input.workList.count)]),
      ]
  }

  private func rateLine(_ metric: Metric) -> String {
    let rate = rate(metric)
    return words.text(
      SummaryText.lineRate,
      [
        "name": .text(words.text(metric)), "rate": .value(rate.map(Value.rate) ?? .none),
        "fraction": .text(rate.map(Format.fraction) ?? "–"),
      ])
  }

  func accountLines() -> [String] {
    let account = input.account
    let rejects = kinds(account.rejects, name: words.name)
    let warnings = kinds(account.warnings, name: words.name)
    return [
      rejects.isEmpty
        ? words.text(SummaryText.lineNoRejects)
        : line(.lineRejects, rejects, rows: account.rejects.count)
    ] + (warnings.isEmpty ? [] : [line(.lineWarnings, warnings, rows: account.warnings.count)])
      + lostUnitLines() + howRead()
  }

  private func line(_ phrase: SummaryText, _ kinds: [String], rows: Int) -> String {
    words.text(phrase, ["rows": .count(rows), "kinds": .text(words.list(kinds))])
  }

  private func kinds<Kind>(
    _ findings: Findings<Kind>, name: (Kind) -> String
  ) -> [String] {
    let counts = findings.counts
    return Kind.allCases.compactMap { kind in
      counts[kind].map {
        words.text(SummaryText.lineKind, ["kind": .text(name(kind)), "rows": .count($0)])
      }
    }
  }

  private func lostUnitLines() -> [String] {
    input.account.files.filter { $0.lostUnits > 0 }.map {
      words.text(
        SummaryText.lineLostUnits, ["file": .text($0.path), "rows": .count($0.lostUnits)])
    }
  }
}
