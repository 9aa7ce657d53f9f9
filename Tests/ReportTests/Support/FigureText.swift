import Model

/// Figures written as `metrics.csv` writes them, without the header; money has two decimals.
func figureTable(_ csv: String) -> FigureTable {
  FigureTable(figures(csv))
}

func figures(_ csv: String) -> [Figure] {
  csv.split(separator: "\n").map { line in
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
    return Figure(
      metric: cell(0), dimension: cell(1), key: cell(2), numerator: quantity(cell(3)),
      denominator: quantity(cell(4)), value: millionths(cell(5)), low: millionths(cell(6)),
      high: millionths(cell(7)))
  }
}

private func quantity(_ text: String) -> Quantity? {
  guard !text.isEmpty else { return nil }
  guard let point = text.firstIndex(of: ".") else { return Int64(text).map(Quantity.count) }
  let fen = text[..<point] + text[text.index(after: point)...]
  return Int64(fen).map { .money(Money(fen: $0)) }
}

private func millionths(_ text: String) -> Millionths? {
  guard let point = text.firstIndex(of: ".") else { return nil }
  return Int64(text[..<point] + text[text.index(after: point)...]).map(Millionths.init)
}

/// A rate row: `value` worked out.
func rateFigure(
  _ metric: String, _ dimension: String, _ key: String, _ numerator: Quantity,
  _ denominator: Quantity, low: Int64? = nil, high: Int64? = nil
) -> Figure {
  Figure(
    metric: metric, dimension: dimension, key: key, numerator: numerator, denominator: denominator,
    value: Millionths(numerator: numerator.raw, denominator: denominator.raw),
    low: low.map(Millionths.init), high: high.map(Millionths.init))
}

func yuan(_ amount: Int64) -> Quantity { .money(Money(fen: amount * 100)) }

/// Spares tests the choice between the initializers of whole millionths and of floating-point numbers.
func millionths(_ count: Int64) -> Millionths { Millionths(count) }
