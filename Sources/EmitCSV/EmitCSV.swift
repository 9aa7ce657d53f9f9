package import Model

/// The CSV files of a report, as docs/metrics.md and docs/data.md lay them down: values in, bytes out.
///
/// Rows come in the order they are given in; sorting is the business of whoever made them.
package enum EmitCSV {
  /// `metrics.csv`.
  /// - Parameter mark: whether the file begins with a byte order mark (`--excel-csv`).
  package static func metrics(_ table: FigureTable, mark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(
      header: ["metric", "dimension", "key", "numerator", "denominator", "value", "low", "high"], mark: mark)
    for figure in table.figures {
      writer.cell(figure.metric)
      writer.cell(figure.dimension)
      writer.cell(figure.key)
      writer.cell(figure.numerator)
      writer.cell(figure.denominator)
      writer.cell(figure.value)
      writer.cell(figure.low)
      writer.cell(figure.high)
      writer.endRow()
    }
    return writer.bytes
  }

  /// `counts.csv`. Amounts stand with ledgers only.
  package static func counts(_ files: [FileAccount], mark: Bool = false) -> [UInt8] {
    var writer = CSVWriter(
      header: [
        "table", "file", "rows", "used", "rejected", "control", "blank", "after_as_of", "amount_read",
        "amount_used", "amount_rejected", "amount_after_as_of",
      ], mark: mark)
    for file in files {
      writer.cell(file.table.code)
      writer.cell(file.path)
      for count in [file.rows, file.used, file.rejected, file.control, file.blank, file.afterAsOf] {
        writer.cell(count)
      }
      let amounts = [file.amountRead, file.amountUsed, file.amountRejected, file.amountAfterAsOf]
      for amount in amounts { writer.cell(file.table == .ledger ? amount : nil) }
      writer.endRow()
    }
    return writer.bytes
  }
}
