package import DocumentModel

extension SettingsProblem: CustomStringConvertible {
  /// `dunning.yml:3:7: escalation.refusals: expected a whole number, found "三"`.
  package var description: String { words(.english) }

  /// The same in any language.
  package func words(_ language: Language) -> String {
    "\(path):\(line):\(column): \(key.isEmpty ? "" : key + ": ")\(reason.words(language))"
  }
}

extension SettingsProblem.Reason {
  func words(_ language: Language) -> String { said[language] }

  private var said: Said {
    switch self {
    case .syntax(let words):
      Said(
        "不是可读的 YAML（解析器的原话：\(words)）；请检查这一行的引号、冒号和缩进",
        "不是可讀的 YAML（解析器的原話：\(words)）；請檢查這一行的引號、冒號和縮排",
        "not readable as YAML: \(words)")
    case .notUTF8:
      Said("不是 UTF-8；请把文件另存为 UTF-8", "不是 UTF-8；請把檔案另存為 UTF-8", "not UTF-8; save the file as UTF-8")
    case .fullWidthColon:
      Said(
        "键后面是全角冒号“：”；请写半角冒号加一个空格", "鍵後面是全形冒號「：」；請寫半形冒號加一個空格",
        "a full-width colon `：` stands after the key; write `: `, a plain colon and a space")
    case .tab:
      Said(
        "YAML 要求空格的地方有一个制表符；请用两个空格缩进", "YAML 要求空格的地方有一個定位字元；請用兩個空格縮排",
        "a tab stands where YAML wants spaces; indent by two spaces")
    case .unknownKey(let near, let elsewhere): Self.unknownKey(near, elsewhere)
    case .duplicateKey: Said("这个键写了两次；请只留一个", "這個鍵寫了兩次；請只留一個", "the key stands twice; keep one of them")
    case .expected(let what, let found, let hint): Self.expected(what, found, hint)
    case .leadingZero(let found):
      Self.leadingZero(found, String(found.drop { $0 == "0" }.isEmpty ? "0" : found.drop { $0 == "0" }))
    case .outOfRange(let found, let allowed):
      Said(
        "不能是“\(found)”：\(allowed.simplified)", "不能是「\(found)」：\(allowed.traditional)",
        "\"\(found)\" is not allowed: \(allowed.english)")
    case .version(let found): Self.version(found)
    case .alreadyNamed(let name, let other):
      Said(
        "“\(name)”已经是 \(other) 的名称；请删去其中一处", "「\(name)」已經是 \(other) 的名稱；請刪去其中一處",
        "`\(name)` is already a name of \(other)")
    case .noMatch(let pattern):
      Said(
        "没有文件符合“\(pattern)”；请检查文件夹和写法", "沒有檔案符合「\(pattern)」；請檢查資料夾和寫法",
        "no file fits \"\(pattern)\"; check the folder and the pattern")
    case .badName(let name, let why):
      Said("“\(name)”\(why.simplified)", "「\(name)」\(why.traditional)", "`\(name)` \(why.english)")
    }
  }

  private static func unknownKey(_ near: String?, _ elsewhere: String?) -> Said {
    if let near {
      return Said("没有这个键；是不是 \(near)？", "沒有這個鍵；是不是 \(near)？", "unknown key; did you mean `\(near)`?")
    }
    if let elsewhere {
      return Said(
        "这里没有这个键；有的是 \(elsewhere)", "這裡沒有這個鍵；有的是 \(elsewhere)",
        "unknown key here; `\(elsewhere)` is one")
    }
    return Said(
      "没有这个键；dunning settings --print-default 会列出所有的键",
      "沒有這個鍵；dunning settings --print-default 會列出所有的鍵",
      "unknown key; `dunning settings --print-default` prints all there are")
  }

  private static func expected(_ what: Said, _ found: Said, _ hint: Said?) -> Said {
    Said(
      "应为\(what.simplified)，写的是\(found.simplified)" + (hint.map { "；" + $0.simplified } ?? ""),
      "應為\(what.traditional)，寫的是\(found.traditional)" + (hint.map { "；" + $0.traditional } ?? ""),
      "expected \(what.english), found \(found.english)" + (hint.map { "; " + $0.english } ?? ""))
  }

  private static func leadingZero(_ found: String, _ plain: String) -> Said {
    Said(
      "应为整数，写的是“\(found)”：开头的 0 会被许多程序当作八进制；请写 \(plain)",
      "應為整數，寫的是「\(found)」：開頭的 0 會被許多程式當作八進位；請寫 \(plain)",
      "expected a whole number, found \"\(found)\": a leading zero makes it octal to many programs; write \(plain)"
    )
  }

  private static func version(_ found: String) -> Said {
    Said(
      "本程序读版本 1 的设置，不读版本“\(found)”；请对照 dunning settings --print-default 后写 version: 1，或换用新版 dunning",
      "本程式讀版本 1 的設定，不讀版本「\(found)」；請對照 dunning settings --print-default 後寫 version: 1，或換用新版 dunning",
      "version \"\(found)\" is not one that this program reads; it reads version 1: compare with "
        + "`dunning settings --print-default`, then write `version: 1`, or use a newer dunning")
  }
}
