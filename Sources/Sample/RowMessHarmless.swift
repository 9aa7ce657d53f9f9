import Model

/// Oddities that a careful reader takes in its stride.
extension RowMess {
  mutating func spoilHarmlessly(_ row: inout SpoiltRow) -> Bool {
    switch random.below(17) {
    case 0: return respell(&row, { $0.isMoney || $0.isDated || $0.isUnit }, Spelling.fullWidth)
    case 1: return respell(&row, { $0.isUnit || $0.isReceipt }, { "=\"\($0)\"" })
    case 2: return decorateMoney(&row)
    case 3, 4: return respellDate(&row)
    case 5: return respellPeriod(&row)
    case 6: return nameNothing(&row)
    case 7: return addEmptyCells(&row)
    case 8: return pad(&row)
    case 9: return writeOtherScript(&row)
    case 10: return writeEnglish(&row)
    case 11: return addEmptyLine(&row)
    case 12: return addControlLine(&row)
    case 13: return quote(&row)
    case 14: return dropEmptyEnd(&row)
    case 15: return addDecimals(&row)
    default: return reverseCharge(&row)
    }
  }

  private mutating func respell(
    _ row: inout SpoiltRow, _ kind: (Column) -> Bool, _ spelling: (String) -> String
  ) -> Bool {
    let cells = row
    guard let column = column(where: { cells.isPlain($0) && kind($1) }) else { return false }
    row.cells[column] = spelling(row.cells[column])
    return true
  }

  private mutating func decorateMoney(_ row: inout SpoiltRow) -> Bool {
    let sign = script == .traditional ? "￥" : one(of: ["¥", "￥"])
    let form = random.below(5)
    return respell(&row, \.isMoney) { money in
      switch form {
      case 0: sign + money
      case 1: Spelling.quoted(sign + Spelling.grouped(money))
      case 2: money + "元"
      case 3: Spelling.quoted(Spelling.grouped(money))
      default: "CNY " + money
      }
    }
  }

  private mutating func respellDate(_ row: inout SpoiltRow) -> Bool {
    let form = random.below(7)
    return respell(&row, \.isDate) { text in
      guard let day = Day(iso: text) else { return text }
      let (year, month, number) = day.civil
      switch form {
      case 0: return "\(year)/\(month)/\(number)"
      case 1: return "\(year).\(month).\(number)"
      case 2: return "\(year)年\(month)月\(number)日"
      case 3: return String(year * 10_000 + month * 100 + number)
      // Days since 1899-12-30, as spreadsheets count.
      case 4: return String(Int(day.number) + 25_569)
      case 5: return "\(year)-\(month)-\(number)"
      default: return text + " 00:00:00"
      }
    }
  }

  private mutating func respellPeriod(_ row: inout SpoiltRow) -> Bool {
    let form = random.below(5)
    return respell(&row, \.isPeriod) { text in
      if text.contains("~") {
        let ends = text.split(separator: "~")
        return form < 2 ? ends.joined(separator: "至") : ends.joined(separator: " - ")
      }
      guard let month = Month(iso: text) else { return text }
      switch form {
      case 0: return "\(month.year)/\(month.month)"
      case 1: return String(month.year * 100 + month.month)
      case 2: return "\(month.year)年\(month.month)月"
      case 3: return month.first.description
      default: return "\(text)~\(text)"
      }
    }
  }

  private mutating func nameNothing(_ row: inout SpoiltRow) -> Bool {
    let (rules, cells) = (self, row)
    guard
      let column = column(where: { column, _ in cells.cells[column].isEmpty && !rules.needs(column, cells) })
    else { return false }
    let words = [Phrase("无", "無"), Phrase("暂无", "暫無"), Phrase("-"), Phrase("--"), Phrase("/"), Phrase("N/A")]
    row.cells[column] = words[random.below(words.count)][script]
    return true
  }

  private mutating func addEmptyCells(_ row: inout SpoiltRow) -> Bool {
    row.cells.append(contentsOf: [String](repeating: "", count: random.within(1...3)))
    return true
  }

  private mutating func pad(_ row: inout SpoiltRow) -> Bool {
    let blanks = one(of: [" ", "  ", "\u{3000}"])
    return respell(&row, { _ in true }) { blanks + $0 + " " }
  }

  private mutating func writeOtherScript(_ row: inout SpoiltRow) -> Bool {
    guard encoding != .big5 else { return false }
    return rename(&row) { names, index in names.names[index].traditional }
  }

  private mutating func writeEnglish(_ row: inout SpoiltRow) -> Bool {
    rename(&row) { names, index in names.english[index] }
  }

  private mutating func rename(_ row: inout SpoiltRow, _ name: (CodeNames, Int) -> String) -> Bool {
    let cells = row
    let script = script
    func place(_ column: Int, _ kind: Column.Kind) -> (CodeNames, Int)? {
      guard case .code(let names) = kind, cells.isPlain(column) else { return nil }
      return names.names.firstIndex { $0[script] == cells.cells[column] }.map { (names, $0) }
    }
    guard
      let column = column(where: { column, layout in
        place(column, layout.kind).map { name($0.0, $0.1) != cells.cells[column] } ?? false
      }), let (names, index) = place(column, layout.columns[column].kind)
    else { return false }
    row.cells[column] = name(names, index)
    return true
  }

  private mutating func addEmptyLine(_ row: inout SpoiltRow) -> Bool {
    row.before.append(
      random.percent(60) ? "" : [String](repeating: "", count: layout.columns.count).joined(separator: ","))
    return true
  }

  /// A header that was pasted in again, a page's subtotal, or a total on the way.
  private mutating func addControlLine(_ row: inout SpoiltRow) -> Bool {
    let roll = random.below(100)
    if roll < 50 || layout.moneyColumns.isEmpty || file != .ledger {
      row.before.append(layout.header(script))
    } else if roll < 80 {
      row.before.append(totalLine(Phrase("本页小计", "本頁小計"), off: -random.below(1_000_000)))
    } else {
      row.before.append(totalLine(Phrase("合计", "合計")))
    }
    return true
  }

  /// A comma, a quote or a line end within a text.
  private mutating func quote(_ row: inout SpoiltRow) -> Bool {
    let form = random.below(3)
    let additions = [
      Phrase(", 详见附件", ", 詳見附件"), Phrase(" \"急\"", " \"急\""), Phrase("\n已登记", "\n已登記"),
    ]
    let addition = additions[form][script]
    return respell(&row, \.isNote) { Spelling.quoted($0 + addition) }
  }

  private mutating func dropEmptyEnd(_ row: inout SpoiltRow) -> Bool {
    guard let last = row.cells.indices.last, row.cells[last].isEmpty, last > 2, !needs(last, row) else {
      return false
    }
    row.cells.removeLast()
    return true
  }

  private mutating func addDecimals(_ row: inout SpoiltRow) -> Bool {
    let drops = random.percent(50)
    return respell(&row, \.isMoney) { drops && $0.hasSuffix(".00") ? String($0.dropLast(3)) : $0 + "0" }
  }

  /// Part of a charge is taken back by a charge below zero.
  private mutating func reverseCharge(_ row: inout SpoiltRow) -> Bool {
    guard file == .ledger, let money = layout.moneyColumns.first, let fen = row.amounts[money], fen > 2000
    else {
      return false
    }
    if shape == .journal && row.cells[2] != Words.entries[Words.chargeEntry][script] { return false }
    var reversal = row.cells
    let amount = -(random.within(1...10) * 100)
    reversal[money] = Spelling.money(fen: amount)
    for column in layout.moneyColumns.dropFirst() { reversal[column] = "0.00" }
    if shape == .bill { reversal[7] = "" }
    reversal[reversal.count - 1] = ""
    row.after.append(reversal.joined(separator: ","))
    row.amounts[money] = fen + amount
    return true
  }
}

extension Column {
  var isUnit: Bool { if case .unit = kind { true } else { false } }
  var isReceipt: Bool { if case .receipt = kind { true } else { false } }
  var isDate: Bool { if case .date = kind { true } else { false } }
  var isPeriod: Bool { if case .period = kind { true } else { false } }
  var isNote: Bool { if case .note = kind { true } else { false } }
  var isDated: Bool {
    switch kind {
    case .date, .dateTime, .period: true
    default: false
    }
  }
}
