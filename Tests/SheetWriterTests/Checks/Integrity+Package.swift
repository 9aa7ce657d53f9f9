/// The archive, the types of its parts and how they refer to each other.
extension Integrity {
  mutating func checkArchive() {
    let paths = reader.entries.map(\.path)
    require(paths.first == "[Content_Types].xml", "the archive begins with \(paths.first ?? "nothing")")
    requireUnique(paths, "paths")
    for entry in reader.entries {
      // Bits 1 and 2 tell the compression level; all others ask something of the reader.
      require(entry.flags & ~0b110 == 0, "\(entry.path): flags \(entry.flags)")
      require(entry.neededVersion <= 20, "\(entry.path): needs version \(entry.neededVersion)")
      require(entry.extraLength == 0, "\(entry.path): extra fields")
      require(entry.dosDate == 33 && entry.dosTime == 0, "\(entry.path): date \(entry.dosDate)")
    }
  }

  mutating func checkContentTypes() {
    guard let types = reader.parts["[Content_Types].xml"] else { return }
    let overrides = types.all("Override").compactMap { $0["PartName"] }
    let defaults = Set(types.all("Default").compactMap { $0["Extension"] })
    requireUnique(overrides, "overrides")
    for name in overrides {
      require(reader.parts[String(name.dropFirst())] != nil, "a content type for \(name), which is not there")
    }
    for path in reader.parts.keys.sorted() where path != "[Content_Types].xml" {
      if path.hasSuffix(".rels") {
        require(defaults.contains("rels"), "no content type for \(path)")
      } else {
        require(overrides.contains("/" + path), "no content type for \(path)")
      }
    }
  }

  mutating func checkRelationships() {
    var reached: Set<String> = []
    for path in reader.parts.keys.sorted() where path.hasSuffix(".rels") {
      let source = path == "_rels/.rels" ? "" : Integrity.source(of: path)
      require(source.isEmpty || reader.parts[source] != nil, "\(path) belongs to no part")
      let list = reader.parts[path]?.children ?? []
      requireUnique(list.compactMap { $0["Id"] }, path)
      requireUsed(list, in: source)
      for (id, target) in reader.relationships(of: source).sorted(by: { $0.key < $1.key }) {
        require(reader.parts[target] != nil, "\(path): \(id) leads to \(target), which is not there")
        reached.insert(target)
      }
    }
    for path in reader.parts.keys.sorted() where path != "[Content_Types].xml" && !path.hasSuffix(".rels") {
      require(reached.contains(path), "nothing refers to \(path)")
    }
    for path in reader.parts.keys.sorted() { requireResolved(path) }
  }

  private static func source(of path: String) -> String {
    let steps = path.split(separator: "/").filter { $0 != "_rels" }
    return String(steps.joined(separator: "/").dropLast(".rels".count))
  }

  /// Sheets and drawings name by id all that they have.
  private mutating func requireUsed(_ relationships: [XMLNode], in source: String) {
    guard source.hasPrefix("xl/worksheets/") || source.hasPrefix("xl/drawings/") else { return }
    let used = Set(reader.parts[source]?.descendants.compactMap { $0["r:id"] } ?? [])
    for id in relationships.compactMap({ $0["Id"] }) {
      require(used.contains(id), "\(source): \(id) is not used")
    }
  }

  private mutating func requireResolved(_ path: String) {
    let known = Set(
      (reader.parts[WorkbookReader.relationshipsPath(of: path)]?.children ?? []).compactMap { $0["Id"] })
    for id in reader.parts[path]?.descendants.compactMap({ $0["r:id"] }) ?? [] {
      require(known.contains(id), "\(path): \(id) leads nowhere")
    }
  }
}
