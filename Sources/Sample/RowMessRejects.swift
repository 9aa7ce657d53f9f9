import Model

/// Rows that cannot be read. In the roster the good row stays and a bad copy follows: a lost unit would take
/// all its bills and calls with it.
extension RowMess {
  mutating func spoilForReject(_ row: inout SpoiltRow) -> Bool {
    guard file != .roster else { return addBadCopy(&row) }
    switch random.below(9) {
    case 0: return setUnit(&row, "99-9-\(random.within(9901...9999))")
    case 1: return dropProject(&row)
    case 2: return random.percent(50) ? setUnit(&row, "") : setUnit(&row, "1.23E+17")
    case 3: return spoilNeeded(&row)
    case 4: return spoilMoney(&row)
    case 5: return spoilCode(&row)
    case 6: return addCell(&row)
    case 7: return cutShort(&row)
    default: return repeatRow(&row)
    }
  }

  private mutating func addBadCopy(_ row: inout SpoiltRow) -> Bool {
    let original = row.line
    _ = random.percent(60) || random.percent(50) ? true : setUnit(&row, "")
    row.before.append(original)
    return true
  }

  private mutating func setUnit(_ row: inout SpoiltRow, _ key: String) -> Bool {
    guard let column = column(where: { $1.isUnit }) else { return false }
    row.cells[column] = key
    return true
  }

  /// Which unit it is cannot be told where two projects have one of that number.
  private func dropProject(_ row: inout SpoiltRow) -> Bool {
    guard let unit = layout.columns.firstIndex(where: \.isUnit) else { return false }
    row.cells[unit + 1] = ""
    return true
  }

  /// An impossible or missing day where one is needed.
  private mutating func spoilNeeded(_ row: inout SpoiltRow) -> Bool {
    if file == .ledger, random.percent(25) { return spoilPeriod(&row) }
    let (rules, cells) = (self, row)
    guard
      let column = column(where: {
        rules.needs($0, cells) && ($1.isDated && !$1.isPeriod)
      })
    else { return false }
    row.cells[column] = one(of: ["2026-02-30", "20261301", Phrase("待定")[script], ""])
    return true
  }

  private func spoilPeriod(_ row: inout SpoiltRow) -> Bool {
    let (period, due) = shape == .bill ? (3, 4) : (4, 6)
    guard needs(period, row) else { return false }
    row.cells[period] = "2026-13"
    row.cells[due] = ""
    return true
  }

  private mutating func spoilMoney(_ row: inout SpoiltRow) -> Bool {
    guard file == .ledger, let column = column(where: { $1.isMoney }) else { return false }
    if shape == .bill && column == 8 && random.percent(50) {
      row.cells[column] = "-5.00"
      row.amounts[column] = -500
      return true
    }
    let text = one(of: ["#REF!", Phrase("壹佰元")[script], "12,34.5", "1.2.3", "#VALUE!"])
    row.cells[column] = Spelling.quoted(text)
    row.amounts[column] = 0
    return true
  }

  private mutating func spoilCode(_ row: inout SpoiltRow) -> Bool {
    let place: Int? =
      switch (file, shape) {
      case (.calls, _): [5, 6, 9][random.below(3)]
      case (.ledger, .journal): 2
      default: nil
      }
    guard let place else { return false }
    row.cells[place] = Phrase("待核实", "待核實")[script]
    return true
  }

  private mutating func addCell(_ row: inout SpoiltRow) -> Bool {
    row.cells.append(Phrase("见附页", "見附頁")[script])
    return true
  }

  private mutating func cutShort(_ row: inout SpoiltRow) -> Bool {
    row.cells.removeSubrange(2...)
    row.amounts = [:]
    return true
  }

  /// The same row once more.
  private mutating func repeatRow(_ row: inout SpoiltRow) -> Bool {
    guard let receipt = layout.columns.firstIndex(where: \.isReceipt), !row.cells[receipt].isEmpty else {
      return false
    }
    row.after.append(row.line)
    for (column, fen) in row.amounts { row.amounts[column] = fen * 2 }
    return true
  }
}
