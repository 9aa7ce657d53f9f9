/// A workbook or another ZIP file, made from a text that can be read: `ledger.xlsx.sheet` becomes `ledger.xlsx`.
struct Container {
  let name: String
  let bytes: [UInt8]

  /// Nil where the file is to be taken as it is.
  init?(_ name: String, _ text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    if name.hasSuffix(".sheet") {
      bytes = Self.packed(Self.workbook(lines))
    } else if name.hasSuffix(".parts") {
      bytes = Self.packed(Self.parts(lines))
    } else {
      return nil
    }
    self.name = name.split(separator: ".").dropLast().joined(separator: ".")
  }

  private typealias Part = (name: String, text: String)

  /// Each part begins with a line `== its/name`.
  private static func parts(_ lines: [String]) -> [Part] {
    lines.reduce(into: []) { parts, line in
      if line.hasPrefix("== ") {
        parts.append((String(line.dropFirst(3)), ""))
      } else {
        parts[parts.count - 1].text += line + "\n"
      }
    }
  }

  /// A sheet 收费, a row a line, its cells between commas; `hidden ` before a hidden row, `merge A2:A3`,
  /// `row 9 ` before a row of that number, and `chart` for a sheet 图 beside it that is a chart.
  private static func workbook(_ lines: [String]) -> [Part] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let chart = lines.contains("chart")
    let book =
      "<workbook xmlns:r=\"\(relation)\"><sheets><sheet name=\"收费\" r:id=\"a\"/>"
      + (chart ? "<sheet name=\"图\" r:id=\"b\"/>" : "") + "</sheets></workbook>"
    let relations =
      "<Relationships><Relationship Id=\"a\" Type=\"\(relation)/worksheet\" Target=\"sheet1.xml\"/>"
      + "<Relationship Id=\"b\" Type=\"\(relation)/chartsheet\" Target=\"sheet2.xml\"/></Relationships>"
    return [
      ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations),
      ("xl/sheet1.xml", sheet(lines.filter { $0 != "chart" })),
    ]
  }

  private static func sheet(_ lines: [String]) -> String {
    var rows = ""
    var merges = ""
    var number = 0
    for line in lines {
      var words = line.split(separator: " ", maxSplits: 1).map(String.init)
      number += 1
      switch words[0] {
      case "merge":
        merges += "<mergeCell ref=\"\(words[1])\"/>"
        continue
      case "row":
        words = words[1].split(separator: " ", maxSplits: 1).map(String.init)
        number = Int(words[0]) ?? 0
      case "hidden": break
      default: words = ["", line]
      }
      rows += "<row r=\"\(number)\"\(words[0] == "hidden" ? " hidden=\"1\"" : "")>"
      for (column, cell) in words[1].split(separator: ",", omittingEmptySubsequences: false).enumerated()
      where !cell.isEmpty {
        let place = "r=\"\(Character(Unicode.Scalar(UInt8(65 + column))))\(number)\""
        rows +=
          cell.hasPrefix("#")
          ? "<c \(place) t=\"e\"><v>\(cell)</v></c>"
          : "<c \(place) t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      rows += "</row>"
    }
    return "<worksheet><sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells></worksheet>"
  }

  // MARK: ZIP, without compression

  private static func packed(_ parts: [Part]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let (name, content) = (Array(part.name.utf8), Array(part.text.utf8))
      let common =
        [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + number(checksum(content)) + number(UInt32(content.count))
        + number(UInt32(content.count)) + [UInt8(name.count), 0, 0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      directory += number(UInt32(file.count)) + name
      file += [0x50, 0x4B, 3, 4] + common + name + content
    }
    let count = [UInt8(parts.count), 0]
    return file + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + number(UInt32(directory.count))
      + number(UInt32(file.count)) + [0, 0]
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
      }
    }
  }
}
