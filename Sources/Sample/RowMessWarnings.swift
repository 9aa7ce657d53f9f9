import Model

/// Rows that are read, with a warning.
extension RowMess {
  mutating func spoilForWarning(_ row: inout SpoiltRow) -> Bool {
    switch random.below(8) {
    case 0: return addThirdDecimal(&row)
    case 1, 2: return blurOptional(&row)
    case 3: return callStrangely(&row)
    case 4: return promiseInThePast(&row)
    case 5: return completeTooSoon(&row)
    case 6: return loseDigits(&row)
    default: return missTheTotal(&row)
    }
  }

  /// 12.34 becomes 12.341, which reads as it was.
  private mutating func addThirdDecimal(_ row: inout SpoiltRow) -> Bool {
    let cells = row
    guard let column = column(where: { cells.isPlain($0) && $1.isMoney && cells.cells[$0] != "0.00" }) else {
      return false
    }
    row.cells[column] += String(random.within(1...4))
    return true
  }

  /// Something that is no date, number or area, where none is needed.
  private mutating func blurOptional(_ row: inout SpoiltRow) -> Bool {
    let (rules, cells) = (self, row)
    guard
      let column = column(where: { column, layout in
        guard cells.isPlain(column), !rules.needs(column, cells) else { return false }
        switch layout.kind {
        case .date, .dateTime, .decimal, .number: return true
        case .money: return rules.file == .calls
        default: return false
        }
      })
    else { return false }
    let words: [Phrase] =
      switch layout.columns[column].kind {
      case .date, .dateTime: [Phrase("下周三", "下週三"), Phrase("月底"), Phrase("2026-13-01"), Phrase("待定")]
      case .money: [Phrase("一半"), Phrase("看情况", "看情況")]
      default: [Phrase("约", "約"), Phrase("多")]
      }
    row.cells[column] = words[random.below(words.count)][script]
    return true
  }

  private mutating func callStrangely(_ row: inout SpoiltRow) -> Bool {
    guard file == .calls else { return false }
    switch random.below(3) {
    case 0: row.cells[7] = Phrase("邻居", "鄰居")[script]
    case 1: row.cells[8] = Phrase("路过拜访", "路過拜訪")[script]
    default:
      guard !row.cells[9].isEmpty else { return false }
      row.cells[10] = Phrase("心情不好")[script]
    }
    return true
  }

  private mutating func promiseInThePast(_ row: inout SpoiltRow) -> Bool {
    guard file == .calls, !row.cells[11].isEmpty, let day = Day(iso: String(row.cells[3].prefix(10))) else {
      return false
    }
    row.cells[11] = (day - random.within(1...360)).description
    return true
  }

  private mutating func completeTooSoon(_ row: inout SpoiltRow) -> Bool {
    guard file == .repairs, !row.cells[7].isEmpty, let day = Day(iso: row.cells[3]) else { return false }
    row.cells[7] = (day - random.within(1...30)).description
    return true
  }

  /// What a spreadsheet makes of a long number.
  private mutating func loseDigits(_ row: inout SpoiltRow) -> Bool {
    guard let column = column(where: { $1.isReceipt }) else { return false }
    row.cells[column] = "1.02E+1\(random.below(10))"
    return true
  }

  private mutating func missTheTotal(_ row: inout SpoiltRow) -> Bool {
    guard file == .ledger, random.percent(15) else { return false }
    row.before.append(totalLine(Phrase("总计", "總計"), off: random.within(1...99_999)))
    return true
  }
}
