package import Model

/// The report before it has a format: what every emitter shows, each in its way.
///
/// It holds typed values, never formatted ones, and every sentence in the report's language. Emitters
/// format and lay out; they compute nothing.
package struct Document: Hashable, Sendable {
  package var language: Language
  package var title: String
  /// Company, month, as of: one line.
  package var subtitle: String
  /// The report month, for formats that carry it as data.
  package var month: Month?
  package var sections: [Section]
  /// For the document's properties and the page's foot: name and value, in order.
  package var provenance: [Fact]

  package init(
    language: Language, title: String, subtitle: String, month: Month? = nil, sections: [Section],
    provenance: [Fact]
  ) {
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.month = month
    self.sections = sections
    self.provenance = provenance
  }

  package struct Fact: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

package enum Language: String, CaseIterable, Sendable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"
}

/// A chapter.
package struct Section: Hashable, Sendable {
  /// ASCII, unique in the document: the anchor, and the stem of a sheet's name.
  package var id: String
  package var title: String
  /// A name that fits a workbook's tab: at most 31 characters, none of `:\/?*[]`.
  package var shortTitle: String
  package var blocks: [Block]

  package init(id: String, title: String, shortTitle: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle
    self.blocks = blocks
  }
}

package enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// A heading within the section.
  case heading(String)
  case bullets([[Inline]])
  /// The headline figures.
  case tiles([Tile])
  case table(Table)
  case chart(Chart)
  /// A remark in smaller type: how to read what stands above.
  case note([Inline])
}

/// A run of text. Text is always text: emitters escape it.
package enum Inline: Hashable, Sendable {
  case text(String)
  case strong(String)
  case code(String)
  case value(Value)
  /// To a section of this document, by its id.
  case anchor(text: String, section: String)
  /// To a file of the report folder, by its name.
  case file(text: String, name: String)
}

/// A headline figure.
package struct Tile: Hashable, Sendable {
  package var label: String
  package var value: Value
  /// Such as the target, the change on last month, what stands behind the rate.
  package var details: [[Inline]]
  package var tone: Tone
  package var origin: Origin?

  package init(
    label: String, value: Value, details: [[Inline]], tone: Tone = .neutral, origin: Origin? = nil
  ) {
    self.label = label
    self.value = value
    self.details = details
    self.tone = tone
    self.origin = origin
  }
}

package enum Tone: String, Hashable, Sendable, CaseIterable {
  case neutral, good, bad
}

/// A typed value, formatted by `Format` alone so that every format shows the same characters.
package enum Value: Hashable, Sendable {
  /// Nothing: shown as a dash.
  case none
  case text(String)
  case money(Money)
  case count(Int64)
  case rate(Rate)
  /// A difference of two rates, in percentage points.
  case points(Millionths)
  case day(Day)
  case month(Month)
}

/// A rate with what it was made of.
package struct Rate: Hashable, Sendable {
  package var numerator: Quantity
  package var denominator: Quantity
  /// Nil: a rate of nothing.
  package var value: Millionths?
  package var low: Millionths?
  package var high: Millionths?
  /// How many cases stand behind it, where the denominator does not say; for `isThin`.
  package var cases: Int64?

  package init(
    numerator: Quantity, denominator: Quantity, value: Millionths?, low: Millionths? = nil,
    high: Millionths? = nil, cases: Int64? = nil
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.value = value
    self.low = low
    self.high = high
    self.cases = cases
  }

  /// Whether fewer than 10 cases stand behind it: shown greyed, and never ranked.
  package var isThin: Bool {
    if let cases { return cases < 10 }
    if case .count(let count) = denominator { return count < 10 && !isEstimate }
    return false
  }
}

/// Which figure of `metrics.csv` a value is.
package struct Origin: Hashable, Sendable {
  package var metric: String
  package var dimension: String
  package var key: String

  package init(metric: String, dimension: String = "all", key: String = "all") {
    self.metric = metric
    self.dimension = dimension
    self.key = key
  }
}

package struct Table: Hashable, Sendable {
  /// ASCII, unique in the document.
  package var id: String
  package var caption: String
  package var columns: [Column]
  package var rows: [Row]
  /// Where the table is cut: how many rows it would have, and the file that has them all.
  package var truncated: Truncation?

  package init(
    id: String, caption: String, columns: [Column], rows: [Row], truncated: Truncation? = nil
  ) {
    self.id = id
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.truncated = truncated
  }

  package struct Truncation: Hashable, Sendable {
    package var total: Int
    package var file: String
    /// The sentence to show.
    package var sentence: [Inline]

    package init(total: Int, file: String, sentence: [Inline]) {
      self.total = total
      self.file = file
      self.sentence = sentence
    }
  }

  package struct Column: Hashable, Sendable {
    package var title: String
    package var kind: ColumnKind
    /// The metric whose definition the title links to.
    package var metric: String?

    package init(_ title: String, _ kind: ColumnKind, metric: String? = nil) {
      self.title = title
      self.kind = kind
      self.metric = metric
    }
  }

  package enum ColumnKind: String, Hashable, Sendable {
    case text, money, count, rate, points, day, month
  }

  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    package var role: Role

    package init(_ cells: [Cell], role: Role = .body) {
      self.cells = cells
      self.role = role
    }
  }

  package enum Role: String, Hashable, Sendable {
    case body, total
  }
}

package struct Cell: Hashable, Sendable {
  package var value: Value
  package var origin: Origin?
  package var tone: Tone

  package init(_ value: Value, origin: Origin? = nil, tone: Tone = .neutral) {
    self.value = value
    self.origin = origin
    self.tone = tone
  }
}

/// A chart as data: drawn as SVG on the page, native in the workbook, a table in Markdown.
package struct Chart: Hashable, Sendable {
  /// ASCII, unique in the document.
  package var id: String
  package var kind: Kind
  /// The finding, as a sentence.
  package var title: String
  /// What a reader who does not see it is told.
  package var description: String
  /// Labels of the categories, along the chart.
  package var categories: [String]
  package var categoryTitle: String
  package var valueTitle: String
  package var series: [Series]
  /// A line to measure against, such as the target.
  package var reference: Reference?

  package init(
    id: String, kind: Kind, title: String, description: String, categoryTitle: String,
    valueTitle: String, categories: [String], series: [Series], reference: Reference? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.description = description
    self.categories = categories
    self.categoryTitle = categoryTitle
    self.valueTitle = valueTitle
    self.series = series
    self.reference = reference
  }

  package enum Kind: String, Hashable, Sendable {
    /// Horizontal bars, one a category.
    case bars
    /// Values over an ordered axis.
    case line
    /// One horizontal bar whose parts are the categories.
    case stackedBar
    /// Share by time as a step line, with an interval where the series have `lows` and `highs`.
    case steps
    /// Series are rows, categories are columns, values are shades.
    case heatMap
  }

  package struct Series: Hashable, Sendable {
    package var name: String
    /// As many as there are categories; `.none` leaves a gap.
    package var values: [Value]

    package init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  package struct Reference: Hashable, Sendable {
    package var label: String
    package var value: Value

    package init(label: String, value: Value) {
      self.label = label
      self.value = value
    }
  }
}
