internal import DocumentModel

/// What `dunning settings --print-default` says of each key, by the key's full name (docs/settings.md).
///
/// The columns under `headers`, the codes under `codes` and the metrics under `targets` speak for themselves.
enum Comments {
  static func all(_ language: Language) -> [String: String] {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }
}
