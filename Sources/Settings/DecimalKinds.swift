internal import Model

/// A decimal number as it is written, exactly: digits / 10^scale.
struct Decimal {
  var digits: Int64
  var scale: Int

  /// `12`, `0.05`, `.5`; no sign, no exponent, at most 15 digits.
  init?(_ text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let all = parts.joined()
    guard !all.isEmpty, all.count <= 15, let digits = Int64(all), parts.count == 1 || !parts[1].isEmpty
    else { return nil }
    self.digits = digits
    scale = parts.count == 2 ? parts[1].count : 0
  }

  /// `95%`, `95 %` or `0.95`, as a share of one.
  init?(share text: String) {
    guard text.hasSuffix("%") else {
      self.init(text[...])
      return
    }
    var number = text.dropLast()
    while number.last == " " { number.removeLast() }
    self.init(number)
    scale += 2
  }

  /// As a whole number of units of 10^-scale; nil where it is none.
  func units(_ scale: Int) -> Int64? {
    var value = digits
    for _ in self.scale..<max(scale, self.scale) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    for _ in scale..<max(scale, self.scale) {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// Without zeros at its end.
  static func show(_ digits: Int64, scale: Int) -> String {
    var digits = digits
    var scale = scale
    while scale > 0, digits % 10 == 0 {
      digits /= 10
      scale -= 1
    }
    if scale == 0 { return String(digits) }
    let text = padded(Int(digits), scale + 1)
    return text.dropLast(scale) + "." + text.suffix(scale)
  }
}

extension ValueKind where Item == Millionths {
  /// A share of one, from 0 to 100 %.
  static var share: ValueKind {
    ValueKind(
      name: Said("比例，如 95% 或 0.95", "比例，如 95% 或 0.95", "a share such as 95% or 0.95"),
      parse: { text in
        guard let decimal = Decimal(share: text) else { return .unreadable() }
        guard let units = decimal.units(6) else {
          return .unreadable(hint: Said("百分数最多四位小数", "百分數最多四位小數", "at most 4 decimals of a percent"))
        }
        guard (0...1_000_000).contains(units) else {
          let percent = !text.hasSuffix("%") && units <= 100_000_000
          return .refused(
            .outOfRange(
              found: text,
              allowed: Said(
                "请写 0% 到 100%" + (percent ? "，如 \(text)%" : ""),
                "請寫 0% 到 100%" + (percent ? "，如 \(text)%" : ""),
                "write 0% to 100%" + (percent ? ", such as \(text)%" : ""))))
        }
        return .item(Millionths(Int64(units)))
      },
      show: { Decimal.show($0.count, scale: 4) + "%" })
  }
}

extension ValueKind where Item == ExactFraction {
  /// A daily rate: kept as the fraction it is, in lowest terms.
  static var rate: ValueKind {
    ValueKind(
      name: Said("比率，如 0.05% 或 0.0005", "比率，如 0.05% 或 0.0005", "a rate such as 0.05% or 0.0005"),
      parse: { text in
        guard let decimal = Decimal(share: text) else { return .unreadable() }
        guard decimal.scale <= 12 else {
          return .unreadable(hint: Said("最多十二位小数", "最多十二位小數", "at most 12 decimals"))
        }
        var denominator: Int64 = 1
        for _ in 0..<decimal.scale { denominator *= 10 }
        guard decimal.digits <= denominator else {
          return .refused(
            .outOfRange(
              found: text, allowed: Said("请写每天 0% 到 100%", "請寫每天 0% 到 100%", "write 0% to 100% a day")))
        }
        let divisor = greatestCommonDivisor(decimal.digits, denominator)
        return .item(
          ExactFraction(numerator: decimal.digits / divisor, denominator: denominator / divisor))
      },
      show: show)
  }

  /// Only fractions that came of decimals are shown: their denominators divide a power of ten.
  private static func show(_ fraction: ExactFraction) -> String {
    var scale = 0
    var power: Int64 = 1
    while power % fraction.denominator != 0, scale < 15 {
      power *= 10
      scale += 1
    }
    return Decimal.show(fraction.numerator * (power / fraction.denominator) * 100, scale: scale) + "%"
  }
}

private func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
  second == 0 ? first : greatestCommonDivisor(second, first % second)
}

extension ValueKind where Item == Money {
  static var money: ValueKind {
    ValueKind(
      name: Said("金额，如 10000.00", "金額，如 10000.00", "an amount such as 10000.00"),
      parse: { text in
        guard let decimal = Decimal(text[...]) else {
          let plain = text.filter { !",，元¥￥ ".contains($0) }
          return .unreadable(hint: Decimal(plain[...]) == nil ? nil : .write(plain))
        }
        guard let fen = decimal.units(2) else {
          return .unreadable(hint: Said("最多两位小数", "最多兩位小數", "at most two decimals"))
        }
        return .item(Money(fen: fen))
      },
      show: { $0.description })
  }
}
