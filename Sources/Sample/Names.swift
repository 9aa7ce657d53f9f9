import Model

/// Invented people and places. Whoever bears one of these names, it is not meant.
enum Names {
  static let surnames: [Phrase] = [
    Phrase("王"), Phrase("李"), Phrase("张", "張"), Phrase("刘", "劉"), Phrase("陈", "陳"), Phrase("杨", "楊"),
    Phrase("黄", "黃"), Phrase("赵", "趙"), Phrase("吴", "吳"), Phrase("周"), Phrase("徐"), Phrase("孙", "孫"),
    Phrase("马", "馬"), Phrase("朱"), Phrase("胡"), Phrase("郭"), Phrase("何"), Phrase("林"), Phrase("高"),
    Phrase("罗", "羅"), Phrase("郑", "鄭"), Phrase("梁"), Phrase("谢", "謝"), Phrase("宋"), Phrase("唐"),
    Phrase("许", "許"), Phrase("邓", "鄧"), Phrase("韩", "韓"), Phrase("冯", "馮"), Phrase("曹"), Phrase("彭"),
    Phrase("曾"), Phrase("肖", "蕭"), Phrase("田"), Phrase("董"), Phrase("潘"), Phrase("袁"), Phrase("蔡"),
    Phrase("余", "余"), Phrase("于"), Phrase("杜"), Phrase("叶", "葉"), Phrase("程"), Phrase("魏"),
    Phrase("苏", "蘇"), Phrase("吕", "呂"), Phrase("欧阳", "歐陽"),
  ]

  static let givens: [Phrase] = [
    Phrase("安"), Phrase("柏"), Phrase("澄"), Phrase("冬青"), Phrase("帆"), Phrase("芳洲"), Phrase("谷雨"),
    Phrase("海棠"), Phrase("和悦", "和悅"), Phrase("禾"), Phrase("弘"), Phrase("嘉树", "嘉樹"), Phrase("鉴", "鑑"),
    Phrase("静言", "靜言"), Phrase("开阳", "開陽"), Phrase("可心"), Phrase("兰亭", "蘭亭"), Phrase("乐山", "樂山"),
    Phrase("立夏"), Phrase("麦", "麥"), Phrase("明川"), Phrase("牧之"), Phrase("南星"), Phrase("宁", "寧"),
    Phrase("品言"), Phrase("沛霖"), Phrase("千寻", "千尋"), Phrase("青禾"), Phrase("秋实", "秋實"), Phrase("若谷"),
    Phrase("三多"), Phrase("书白", "書白"), Phrase("思齐", "思齊"), Phrase("松年"), Phrase("棠"), Phrase("望舒"),
    Phrase("微之"), Phrase("文竹"), Phrase("夏至"), Phrase("小满", "小滿"), Phrase("晓岚", "曉嵐"), Phrase("行知"),
    Phrase("一诺", "一諾"), Phrase("以宁", "以寧"), Phrase("雨桐"), Phrase("远山", "遠山"), Phrase("云帆", "雲帆"),
    Phrase("知夏"), Phrase("子衿"), Phrase("自牧"), Phrase("佐"), Phrase("梓"), Phrase("竹君"),
  ]

  /// Given names of staff alone, so that nobody of the staff has an owner's name: reports mask the one and
  /// never the other.
  private static let staffGivens: [Phrase] = [
    Phrase("晨曦"), Phrase("春晓", "春曉"), Phrase("朝晖", "朝暉"), Phrase("丹青"), Phrase("东篱", "東籬"),
    Phrase("方圆", "方圓"),
    Phrase("观澜", "觀瀾"), Phrase("惠然"), Phrase("嘉禾"), Phrase("景行"), Phrase("九畹"), Phrase("良辰"), Phrase("凌霄"),
    Phrase("鸣谦", "鳴謙"), Phrase("念慈"), Phrase("启明", "啟明"), Phrase("清和"), Phrase("荣光", "榮光"), Phrase("素心"),
    Phrase("天放"), Phrase("闻樱", "聞櫻"), Phrase("向晚"), Phrase("怡然"), Phrase("正则", "正則"),
  ]

  private static let places: [Phrase] = [
    Phrase("云溪", "雲溪"), Phrase("翠屿", "翠嶼"), Phrase("枫桥", "楓橋"), Phrase("澜山", "瀾山"), Phrase("桂湾", "桂灣"),
    Phrase("鹭洲", "鷺洲"), Phrase("松涛", "松濤"), Phrase("荷塘"), Phrase("梅坞", "梅塢"), Phrase("望江"),
    Phrase("银杏", "銀杏"),
    Phrase("麓谷"), Phrase("紫藤"),
  ]

  private static let kinds: [Phrase] = [
    Phrase("花园", "花園"), Phrase("名苑"), Phrase("华庭", "華庭"), Phrase("雅居"), Phrase("新城"), Phrase("公馆", "公館"),
    Phrase("里", "里"),
  ]

  private static let phases: [Phrase] = [
    Phrase("一期"), Phrase("二期"), Phrase("三期"), Phrase("四期"), Phrase("五期"), Phrase("六期"),
  ]

  /// A name that no other project of the company has, up to 546 projects.
  static func project(_ number: Int, seed: UInt64, _ script: Script) -> String {
    let pairs = places.count * kinds.count
    let shifted = (number + Int(seed % 91)) % pairs
    let phase = number / pairs % phases.count
    let name = places[shifted % places.count][script] + kinds[shifted % kinds.count][script]
    return name + phases[phase][script]
  }

  /// A name that no other member of staff has, up to 1,128 of them; the rest carry a number.
  static func staff(_ number: Int, seed: UInt64, _ script: Script) -> String {
    let pairs = surnames.count * staffGivens.count
    let shifted = (number % pairs * 1009 + Int(seed % 1_128)) % pairs
    let name = surnames[shifted % surnames.count][script] + staffGivens[shifted / surnames.count][script]
    return number < pairs ? name : name + String(number / pairs + 1)
  }
}
