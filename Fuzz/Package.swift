// swift-tools-version: 6.2
import PackageDescription

// The rooms are built here once more, instrumented: `package` declarations do not reach from one package into
// another, so this one has them as targets of its own, by the folder `Rooms`, a link to `../Sources`.

let watched: [CSetting] = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address", "-g"])]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let instrumented: [SwiftSetting] =
  strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-g", "-enable-testing"])]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Rooms/\(name)", swiftSettings: instrumented)
}

let package = Package(
  name: "fuzz",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CXXHash", path: "Rooms/CXXHash", pkgConfig: "libxxhash"),
    .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CMinizip", path: "Rooms/CMinizip", pkgConfig: "minizip"),
    .target(name: "CScan", path: "Rooms/CScan", cSettings: watched),
    room("Model"),
    room("Tabular", ["CScan"]),
    room("OfficeFiles", ["Tabular", "CLibXML2", "CMinizip"]),
    room("Ingest", ["Model", "Tabular", "OfficeFiles", "CXXHash"]),
    room("DocumentModel", ["Model"]),
    room("Settings", ["Model", "DocumentModel", .product(name: "Yams", package: "Yams")]),
    .target(name: "CFuzz"),
    .executableTarget(
      name: "Fuzz",
      dependencies: ["CFuzz", "CScan", "Model", "Tabular", "OfficeFiles", "Ingest", "Settings"],
      swiftSettings: instrumented,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    // Small and not instrumented: what a program uses is counted from what its parent has in memory.
    .executableTarget(name: "Measure", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
