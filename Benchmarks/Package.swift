// swift-tools-version: 6.2
import PackageDescription

// The rooms are built here once more: `package` declarations do not reach from one package into another, so this one
// has them as targets of its own, by the folder `Rooms`, a link to `../Sources`. They are compiled as in the program,
// but for those that are looked into (`-enable-testing`), whose internal functions the optimiser then has to keep.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], lookedInto: Bool = false) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Rooms/\(name)",
    swiftSettings: strict + (lookedInto ? [.unsafeFlags(["-enable-testing"])] : []))
}

let package = Package(
  name: "benchmarks",
  targets: [
    .systemLibrary(name: "CXXHash", path: "Rooms/CXXHash", pkgConfig: "libxxhash"),
    .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CMinizip", path: "Rooms/CMinizip", pkgConfig: "minizip"),
    .systemLibrary(name: "CNettle", path: "Rooms/CNettle", pkgConfig: "nettle"),
    .target(name: "CScan", path: "Rooms/CScan"),
    room("Model"),
    room("Tabular", ["CScan"]),
    room("OfficeFiles", ["Tabular", "CLibXML2", "CMinizip"]),
    room("Ingest", ["Model", "Tabular", "OfficeFiles", "CXXHash"], lookedInto: true),
    room("Transform", ["Model"], lookedInto: true),
    room("DocumentModel", ["Model"]),
    room("Report", ["Model", "DocumentModel"], lookedInto: true),
    room("SheetWriter", ["CLibXML2", "CMinizip"]),
    room("EmitMarkdown", ["DocumentModel", "Model"]),
    room("EmitHTML", ["DocumentModel", "Model", "CNettle"]),
    room("EmitWorkbook", ["DocumentModel", "Model", "SheetWriter"]),
    room("EmitCSV", ["Model"]),
    .target(name: "CBaseline"),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "CBaseline", "Model", "Tabular", "Ingest", "Transform", "DocumentModel", "Report", "SheetWriter",
        "EmitMarkdown", "EmitHTML", "EmitWorkbook", "EmitCSV",
      ],
      swiftSettings: strict),
    // Small: what a program uses is counted from what its parent has in memory.
    .executableTarget(name: "Cost", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
