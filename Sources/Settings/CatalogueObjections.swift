internal import Model

extension Catalogue {
  /// The categories of objections: words are added to a known code, a new code is a new category.
  static var objections: SettingsKey {
    SettingsKey(
      "objections",
      .open(
        .init(
          placeholder: "CODE",
          member: { code in
            let letters = code.utf8.allSatisfy {
              (97...122).contains($0) || (48...57).contains($0) || $0 == 95
            }
            guard letters, let first = code.utf8.first, (97...122).contains(first) else {
              return .failure(
                .init(
                  reason: Said(
                    "不能作代码：请用小写拉丁字母、数字和 _，如 late_lift", "不能作代碼：請用小寫拉丁字母、數字和 _，如 late_lift",
                    "cannot be a code: write small Latin letters, digits and _, such as late_lift")))
            }
            return .success(category(code))
          },
          names: { $0.rules.objections.map(\.code) })))
  }

  private static func category(_ code: String) -> SettingsKey {
    .group(
      code,
      [
        label(code),
        words("names", of: code, \.names, matchedWhole: true),
        words("keywords", of: code, \.keywords, matchedWhole: false),
        words("whole_names", of: code, \.wholeNames, matchedWhole: true),
      ])
  }

  private static func label(_ code: String) -> SettingsKey {
    let kind = ValueKind<String>.line()
    return SettingsKey(
      "label",
      .value(
        .init(
          read: { node, keys, reading in
            if let label = kind.read(node, keys, &reading) {
              reading.settings.rules.change(code) { $0.label = label }
            }
          },
          show: { quoted($0.rules.category(code).label) })))
  }

  private static func words(
    _ name: String, of code: String, _ place: WritableKeyPath<ObjectionCategory, [String]>, matchedWhole: Bool
  ) -> SettingsKey {
    let kind = ValueKind<String>.word
    return SettingsKey(
      name,
      .value(
        .init(
          read: { node, keys, reading in
            guard let words = kind.readList(node, keys, &reading) else { return }
            reading.settings.rules.change(code) { $0[keyPath: place] = $0[keyPath: place].adding(words) }
            guard matchedWhole else { return }
            for word in words {
              if let other = reading.settings.rules.owner(of: word, besides: code) {
                reading.report(.alreadyNamed(word, other: "objections.\(other)"), at: node, keys)
              }
            }
          },
          show: { settings in
            let words = settings.rules.category(code)[keyPath: place]
            return "[" + words.map(quoted).joined(separator: ", ") + "]"
          })))
  }
}

extension InputRules {
  fileprivate func category(_ code: String) -> ObjectionCategory {
    objections.first { $0.code == code } ?? ObjectionCategory(code: code, names: [], keywords: [])
  }

  /// Changes a category; one that is not there yet is put at the end.
  fileprivate mutating func change(_ code: String, _ change: (inout ObjectionCategory) -> Void) {
    if let index = objections.firstIndex(where: { $0.code == code }) {
      change(&objections[index])
    } else {
      var category = category(code)
      change(&category)
      objections.append(category)
    }
  }

  /// Another category that goes by this name.
  fileprivate func owner(of name: String, besides code: String) -> String? {
    objections.first { $0.code != code && ($0.names + $0.wholeNames).contains(name) }?.code
  }
}
