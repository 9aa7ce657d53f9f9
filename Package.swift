// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house: see ARCHITECTURE.md for which may know which.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "dunning",
  products: [.executable(name: "dunning", targets: ["dunning"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "CScan"),
    .target(name: "CRename"),

    room("Model"),
    room("Tabular", ["CScan"]),
    room("OfficeFiles", ["Tabular", "CLibXML2", "CMinizip"]),
    room("Ingest", ["Model", "Tabular", "OfficeFiles", "CXXHash"]),
    room("Transform", ["Model"]),
    room("DocumentModel", ["Model"]),
    room("Report", ["Model", "DocumentModel"]),
    room("SheetWriter", ["CLibXML2", "CMinizip"]),
    room("EmitMarkdown", ["DocumentModel", "Model"]),
    room("EmitHTML", ["DocumentModel", "Model", "CNettle"]),
    room("EmitWorkbook", ["DocumentModel", "Model", "SheetWriter"]),
    room("EmitCSV", ["Model"]),
    room("Settings", ["Model", "DocumentModel", .product(name: "Yams", package: "Yams")]),
    room("RunStore", ["CNettle", "CRename"]),
    room("Sample", ["Model"]),
    room(
      "Inspect", ["Model", "Tabular", "Ingest", "DocumentModel", "Report", "Settings", "RunStore"]),
    room(
      "Pipeline",
      [
        "Model", "Ingest", "Transform", "DocumentModel", "Report", "EmitMarkdown", "EmitHTML",
        "EmitWorkbook", "EmitCSV", "Settings", "RunStore", "Sample", "Tabular", "CMinizip",
      ]),
    .executableTarget(
      name: "dunning",
      dependencies: [
        "Model", "DocumentModel", "Tabular", "Ingest", "Transform", "Report", "Settings", "RunStore",
        "Sample", "Inspect",
        "Pipeline", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    tests("Model", ["Model"]),
    tests("Tabular", ["Tabular", "CScan"]),
    tests("OfficeFiles", ["OfficeFiles", "Tabular", "CMinizip"]),
    tests("Ingest", ["Ingest", "Model", "Tabular"]),
    tests("Transform", ["Transform", "Model"]),
    tests("DocumentModel", ["DocumentModel", "Model"]),
    tests("Report", ["Report", "DocumentModel", "Model"]),
    tests("SheetWriter", ["SheetWriter", "CLibXML2", "CMinizip"]),
    tests(
      "Emit",
      [
        "SheetWriterTests", "EmitMarkdown", "EmitHTML", "EmitWorkbook", "EmitCSV", "DocumentModel", "Model",
      ]),
    tests("Settings", ["Ingest", "Settings", "DocumentModel", "Model"]),
    tests("RunStore", ["RunStore"]),
    tests("Sample", ["Sample", "Model"]),
    tests(
      "Inspect", ["Inspect", "Model", "Ingest", "DocumentModel", "Report", "Settings", "RunStore"]),
    tests("CommandLine", ["dunning", "SheetWriterTests", "CLibXML2", "CNettle", "Model"]),
    tests(
      "ErrorCatalogue",
      ["CommandLineTests", "dunning", "Report", "DocumentModel", "Model", "Ingest", "Tabular"]),
    tests("Architecture", []),
  ],
  swiftLanguageModes: [.v6]
)
