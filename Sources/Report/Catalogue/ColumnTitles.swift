/// Shorter names of figures for the heads of wide tables, where the full ones would break into four lines.
enum ColumnTitle: Phrase {
  case prior, gross, grossYtd, cei

  var wording: Wording {
    switch self {
    case .prior: Wording("往年清欠率", "往年清欠率", "Prior-year recovery")
    case .gross: Wording("当月（含减免）", "當月（含減免）", "Month, with waivers")
    case .grossYtd: Wording("累计（含减免）", "累計（含減免）", "YTD, with waivers")
    case .cei: Wording("催收效率指数", "催收效率指數", "CEI")
    }
  }
}

extension Metric {
  /// Nil where the name is short enough.
  var columnTitle: ColumnTitle? {
    switch self {
    case .collectionRatePrior: .prior
    case .collectionRateMonthGross: .gross
    case .collectionRateYtdGross: .grossYtd
    case .ceiMonth: .cei
    default: nil
    }
  }
}
