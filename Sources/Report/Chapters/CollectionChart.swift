import DocumentModel
import Model

/// The month's rate by building against the target: thin buildings are left out, so none is ranked by chance.
extension Reporter {
  /// More bars than this cannot be read; then the lowest are shown.
  private static var barLimit: Int { 30 }

  func buildingChart() -> [Block] {
    guard keys("building", of: [.collectionRateMonth]).contains(where: { isNamed($0, of: "building") }) else {
      return []
    }
    let ranked = rankedBuildings()
    guard !ranked.isEmpty else { return [paragraph(CollectionText.noBuildings)] }
    let shown = ranked.suffix(Reporter.barLimit)
    let isCut = shown.count < ranked.count
    return [
      .chart(
        Chart(
          id: "rate-by-building", kind: .bars, title: buildingFinding(ranked),
          description: words.text(
            isCut ? CollectionText.chartDescriptionCapped : CollectionText.chartDescription,
            ["shown": .count(shown.count), "total": .count(ranked.count)]),
          categoryTitle: words.dimension("building"),
          valueTitle: words.text(Metric.collectionRateMonth), categories: shown.map(\.label),
          series: [
            Chart.Series(
              name: words.text(Metric.collectionRateMonth), values: shown.map { .rate($0.rate) })
          ], reference: targetReference(.collectionRateMonth)))
    ]
  }

  /// A building in a sentence: where its name is a mere number, `3 栋`, `Building 3`.
  func buildingName(_ key: String) -> String {
    let label = words.key(key, of: "building")
    let last = label.split(separator: "/").last ?? ""
    guard !last.isEmpty, last.utf8.allSatisfy({ (0x30...0x39).contains($0) }), last.count == label.count
    else { return label }
    return words.text(CollectionText.building, ["building": .text(label)])
  }

  func targetReference(_ metric: Metric) -> Chart.Reference? {
    target(metric).map {
      Chart.Reference(
        label: words.text(CommonText.target),
        value: Rate.bare($0))
    }
  }

  /// Buildings with a rate that enough units stand behind, best first; equals in order of names.
  func rankedBuildings() -> [Ranked] {
    let units = index(.collectionRateUnits, by: "building")
    let keys = keys("building", of: [.collectionRateMonth])
    let figures = index(.collectionRateMonth, by: "building")
    let ranked = keys.enumerated().compactMap { offset, key -> (Int, Ranked)? in
      guard isNamed(key, of: "building"), let figure = figures[key], let value = figure.value,
        let cases = units[key]?.denominator?.raw, cases >= 10,
        let numerator = figure.numerator, let denominator = figure.denominator
      else { return nil }
      let rate = Rate(numerator: numerator, denominator: denominator, value: value, cases: cases)
      return (offset, Ranked(label: buildingName(key), value: value, rate: rate))
    }
    return ranked.sorted { ($1.1.value, $0.0) < ($0.1.value, $1.0) }.map(\.1)
  }

  /// What the chart shows, as a sentence.
  private func buildingFinding(_ ranked: [Ranked]) -> String {
    guard let best = ranked.first, let worst = ranked.last else { return "" }
    let target = target(.collectionRateMonth)
    var arguments: [String: Inline] = [
      "count": .count(ranked.count), "building": .text(best.label), "rate": .rate(best.rate),
      "high": .rate(best.rate), "low": .rate(worst.rate),
      "best": .text(names(ranked, at: best.value)), "worst": .text(names(ranked, at: worst.value)),
    ]
    guard let target else {
      return words.text(withoutTarget(ranked.count, best.value, worst.value), arguments)
    }
    let met = ranked.filter { $0.value >= target }.count
    arguments["target"] = .value(Rate.bare(target))
    arguments["met"] = .count(met)
    return words.text(withTarget(ranked.count, met: met), arguments)
  }

  private func withoutTarget(_ count: Int, _ best: Millionths, _ worst: Millionths) -> CollectionText {
    count == 1 ? .chartOne : best == worst ? .chartAllSame : .chartExtremes
  }

  private func withTarget(_ count: Int, met: Int) -> CollectionText {
    if count == 1 { return met == 1 ? .chartOneMet : .chartOneMissed }
    return met == count ? .chartAllMet : met == 0 ? .chartNoneMet : .chartSomeMet
  }

  /// Who stands at a value: up to three names, then how many.
  private func names(_ ranked: [Ranked], at value: Millionths) -> String {
    let labels = ranked.filter { $0.value == value }.map(\.label)
    guard labels.count > 3 else { return words.list(labels) }
    return words.text(
      CollectionText.andMore,
      ["names": .text(words.list(Array(labels.prefix(3)))), "count": .count(labels.count)])
  }
}

/// A group that may be compared, since enough cases stand behind its rate.
struct Ranked {
  var label: String
  var value: Millionths
  var rate: Rate
}
