/// A native chart together with the cells that it shows: one model of both, so that they cannot differ.
package struct Chart: Hashable, Sendable {
  package enum Plot: Hashable, Sendable {
    /// Horizontal bars side by side, the first category at the top.
    case bars(categories: [String])
    /// Upright bars, with a line across them to measure against.
    case columns(categories: [String], reference: Reference?)
    case line(categories: [String], reference: Reference?)
    /// Horizontal bars whose parts are the series: as they are, or each bar as 100 %.
    case stackedBars(categories: [String], proportional: Bool)
    /// Points at numbers, joined by straight lines in their order.
    case scatter(x: [Number])
  }

  /// A line at one height.
  package struct Reference: Hashable, Sendable {
    package var name: String
    package var value: Number
    /// Of its cells.
    package var style: StyleID

    package init(_ name: String, value: Number, style: StyleID = .standard) {
      self.name = name
      self.value = value
      self.style = style
    }
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    /// One a category; a cell without a number is a gap.
    package var values: [Cell]
    package var colour: Colour
    /// Of lines only.
    package var isDashed: Bool

    package init(_ name: String, values: [Cell], colour: Colour, dashed: Bool = false) {
      self.name = name
      self.values = values
      self.colour = colour
      self.isDashed = dashed
    }
  }

  package let title: String
  /// What a reader who does not see the chart is told.
  package let description: String
  package let plot: Plot
  package let categoryTitle: String
  package let valueTitle: String
  package let series: [Series]
  /// Of the value axis.
  package let format: NumberFormat
  package let labelHeaderStyle: StyleID
  package let headerStyle: StyleID
  package let labelStyle: StyleID

  /// - Parameters:
  ///   - labelHeaderStyle: of the cell above the categories.
  ///   - headerStyle: of the names above the series.
  ///   - labelStyle: of the categories beside them.
  /// - Throws: ``SheetError/raggedChart(title:)`` where there is no series or one that has not as many values
  ///   as there are categories.
  package init(
    title: String, description: String, plot: Plot, categoryTitle: String, valueTitle: String,
    series: [Series], format: NumberFormat = .general, labelHeaderStyle: StyleID = .standard,
    headerStyle: StyleID = .standard,
    labelStyle: StyleID = .standard
  ) throws(SheetError) {
    guard !series.isEmpty, series.allSatisfy({ $0.values.count == plot.count }) else {
      throw .raggedChart(title: title)
    }
    self.title = title
    self.description = description
    self.plot = plot
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.series = series
    self.format = format
    self.labelHeaderStyle = labelHeaderStyle
    self.headerStyle = headerStyle
    self.labelStyle = labelStyle
  }
}

extension Chart.Plot {
  /// How many points a series has.
  var count: Int {
    switch self {
    case .bars(let categories), .columns(let categories, _), .line(let categories, _),
      .stackedBars(let categories, _):
      categories.count
    case .scatter(let x): x.count
    }
  }

  var reference: Chart.Reference? {
    switch self {
    case .columns(_, let reference), .line(_, let reference): reference
    case .bars, .stackedBars, .scatter: nil
    }
  }
}
