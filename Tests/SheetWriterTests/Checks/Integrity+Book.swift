/// The workbook, its styles and its texts.
extension Integrity {
  mutating func checkBook() {
    guard let book = reader.parts["xl/workbook.xml"] else { return problems.append("no workbook") }
    requireOrder(
      book, "fileVersion workbookPr bookViews sheets definedNames calcPr", at: "xl/workbook.xml")
    let sheets = book.first("sheets")?.children ?? []
    require(sheets.count == reader.sheets.count && !sheets.isEmpty, "sheets without parts")
    requireUnique(sheets.compactMap { $0["sheetId"] }, "sheet ids")
    requireUnique(reader.sheets.map { $0.name.lowercased() }, "sheet names")
    for sheet in reader.sheets {
      let isLegal =
        !sheet.name.isEmpty && sheet.name.utf16.count <= 31
        && !sheet.name.contains(where: { #":\/?*[]"#.contains($0) })
        && sheet.name.first != "'" && sheet.name.last != "'"
      require(isLegal, "sheet name \(sheet.name)")
    }
    checkNames(book.first("definedNames")?.children ?? [])
  }

  private mutating func checkNames(_ names: [XMLNode]) {
    requireUnique(
      names.map { ($0["name"] ?? "").lowercased() + "@" + ($0["localSheetId"] ?? "") }, "defined names")
    for name in names {
      if let scope = name["localSheetId"] {
        require(Int(scope).map(reader.sheets.indices.contains) == true, "a name's scope \(scope)")
      }
      let formula = Grid.formula(WorkbookReader.decoded(name.text))
      require(
        reader.sheets.contains { $0.name == formula?.sheet },
        "name \(name["name"] ?? "") leads to \(name.text)")
    }
  }

  mutating func checkStyles() {
    guard let styles = reader.parts["xl/styles.xml"] else { return problems.append("no styles") }
    requireOrder(
      styles, "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
      at: "xl/styles.xml")
    requireCounts(styles, at: "xl/styles.xml")
    let count = { (list: String) in styles.first(list)?.children.count ?? 0 }
    let formats = Set(styles.first("numFmts")?.children.compactMap { $0["numFmtId"] } ?? [])
    require(formats.allSatisfy { (Int($0) ?? 0) >= 164 }, "own formats below 164")
    require(count("fills") >= 2 && count("cellStyleXfs") >= 1, "too few fills or styles")
    let looks = ["cellStyleXfs", "cellXfs"].flatMap { styles.first($0)?.children ?? [] }
    for look in looks {
      for (attribute, list) in [("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")] {
        let id = look[attribute].flatMap { Int($0) } ?? -1
        require((0..<count(list)).contains(id), "\(attribute) \(id)")
      }
      let format = look["numFmtId"] ?? ""
      require(formats.contains(format) || (Int(format) ?? 164) < 164, "format \(format)")
    }
    for font in styles.first("fonts")?.children ?? [] {
      requireOrder(font, "b i strike u sz color name family", at: "xl/styles.xml")
    }
  }

  mutating func checkStrings() {
    for text in reader.strings {
      require(text.utf16.count <= 32_767, "a text of \(text.utf16.count) units")
    }
  }
}
