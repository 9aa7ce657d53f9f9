import DocumentModel
import Model

/// What became of every row, and what was missing.
extension Reporter {
  func quality() -> [Block] {
    guard !input.account.files.isEmpty else { return [paragraph(QualityText.noFiles)] }
    let howRead = howRead()
    return present([
      .table(filesTable()), howRead.isEmpty ? nil : .bullets(howRead.map { [.text($0)] }),
      amountsTable().map(Block.table), amountsNote(),
    ])
      + rejects() + lost() + warnings() + controls() + missing()
  }

  private func filesTable() -> Table {
    Table(
      id: "quality-files", caption: words.text(QualityText.files),
      columns: [
        column(ColumnName.table, .text), column(ColumnName.file, .text),
        column(QualityText.encoding, .text), column(ColumnName.rows, .count),
        column(ColumnName.used, .count), column(ColumnName.rejected, .count),
        column(ColumnName.control, .count), column(ColumnName.blank, .count),
        column(ColumnName.afterAsOf, .count),
      ],
      rows: input.account.files.map { file in
        let counts = [file.rows, file.used, file.rejected, file.control, file.blank, file.afterAsOf]
        return Table.Row(
          ([.text(words.name(file.table)), .text(file.path), text(format(file))]
            + counts.map { .count(Int64($0)) }).map { Cell($0) })
      })
  }

  private func ledgers() -> [FileAccount] { input.account.files.filter { $0.table == .ledger } }

  private func amountsNote() -> Block? { ledgers().isEmpty ? nil : note(QualityText.amountsNote) }

  private func amountsTable() -> Table? {
    guard !ledgers().isEmpty else { return nil }
    return Table(
      id: "quality-amounts", caption: words.text(QualityText.amounts),
      columns: [
        column(ColumnName.file, .text), column(ColumnName.amountRead, .money),
        column(ColumnName.amountUsed, .money), column(ColumnName.amountRejected, .money),
        column(ColumnName.amountAfterAsOf, .money),
      ],
      rows: ledgers().map { file in
        let amounts = [file.amountRead, file.amountUsed, file.amountRejected, file.amountAfterAsOf]
        return Table.Row(([.text(file.path)] + amounts.map(Value.money)).map { Cell($0) })
      })
  }

  private func rejects() -> [Block] {
    let findings = input.account.rejects
    guard !findings.isEmpty else {
      return [paragraph(QualityText.rejectsNone)]
    }
    return [
      .table(
        kindsTable(
          "quality-rejects", .rejects, findings, name: words.name,
          advice: { words.message($0) })), note(QualityText.rejectsNote, ["file": file("rejects.csv")]),
    ]
  }

  private func warnings() -> [Block] {
    let findings = input.account.warnings
    guard !findings.isEmpty else {
      return [paragraph(QualityText.warningsNone)]
    }
    return [
      .table(
        kindsTable(
          "quality-warnings", .warnings, findings, name: words.name,
          advice: { words.message($0) })),
      note(QualityText.warningsNote, ["file": file("warnings.csv")]),
    ]
  }

  /// A row a kind and column: how many, and what to do about it.
  private func kindsTable<Kind>(
    _ id: String, _ caption: QualityText, _ findings: Findings<Kind>, name: (Kind) -> String,
    advice: (Finding<Kind>) -> String
  ) -> Table {
    var groups: [KindAndColumn<Kind>: (first: Finding<Kind>, count: Int)] = [:]
    for finding in findings {
      groups[KindAndColumn(kind: finding.kind, column: finding.column), default: (finding, 0)].count += 1
    }
    let order = Dictionary(uniqueKeysWithValues: Kind.allCases.enumerated().map { ($1, $0) })
    let sorted = groups.sorted {
      (order[$0.key.kind] ?? 0, $0.key.column) < (order[$1.key.kind] ?? 0, $1.key.column)
    }
    return Table(
      id: id, caption: words.text(caption),
      columns: [
        column(QualityText.kind, .text), column(ColumnName.column, .text),
        column(QualityText.rows, .count), column(QualityText.example, .text),
      ],
      rows: sorted.map { group, found in
        // Without the detail, which is of one row.
        var any = found.first
        any.detail = ""
        return Table.Row(
          [
            .text(name(group.kind)), text(words.column(group.column)), .count(Int64(found.count)),
            .text(advice(any)),
          ].map { Cell($0) })
      })
  }

  private func lost() -> [Block] {
    input.account.files.filter { $0.lostUnits > 0 }.map {
      paragraph(QualityText.lost, ["file": .text($0.path), "rows": .count($0.lostUnits)])
    }
  }

  private func controls() -> [Block] {
    let findings = input.account.warnings.all(of: .controlTotal)
    guard !findings.isEmpty else {
      return [paragraph(QualityText.controlsNone)]
    }
    let shown = findings.prefix(groupLimit)
    return [
      .table(
        Table(
          id: "quality-controls", caption: words.text(QualityText.controls),
          columns: [
            column(ColumnName.file, .text), column(ColumnName.line, .count),
            column(ColumnName.column, .text), column(QualityText.controlValue, .text),
            column(QualityText.controlSum, .text),
          ], rows: shown.map(controlRow),
          truncated: truncation(shown: shown.count, total: findings.count, file: "warnings.csv")))
    ]
  }

  private func controlRow(_ warning: Warning) -> Table.Row {
    let index = Int(warning.place.file)
    let path = input.account.files.indices.contains(index) ? input.account.files[index].path : ""
    return Table.Row(
      [
        text(path), .count(Int64(warning.place.line)), text(words.column(warning.column)),
        text(warning.value), text(warning.detail),
      ].map { Cell($0) })
  }
}

/// What findings are counted by.
private struct KindAndColumn<Kind: Hashable>: Hashable {
  var kind: Kind
  var column: String
}
