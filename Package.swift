// swift-tools-version: 6.1
import PackageDescription

// The layers of the package, lowest first. A target imports only what stands above it in this list;
// `LayersTests` reads the imports and fails on any arrow that points up.
let package = Package(
  name: "Sparrow",
  products: [
    .executable(name: "sparrow", targets: ["sparrow"]),
    .library(
      name: "Sparrow", targets: ["HDL", "VerilogEmission", "Simulation", "Components", "EIE", "Eyeriss"]),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),

    // Values and parameters that both sides share.
    .target(name: "BitVectors", exclude: ["README.md"]),
    .target(name: "Configurations", dependencies: ["BitVectors"], exclude: ["README.md"]),

    // The software side: networks, compression, golden models.
    .target(
      name: "Networks", dependencies: ["BitVectors", "CZlib", "COpenBLAS"], exclude: ["README.md"]),
    .target(name: "DeepCompression", dependencies: ["Networks"], exclude: ["README.md"]),
    .target(
      name: "Compiler", dependencies: ["BitVectors", "Configurations", "DeepCompression"],
      exclude: ["README.md"]),
    .target(name: "Mapping", dependencies: ["Configurations"], exclude: ["README.md"]),
    .target(
      name: "GoldenModels", dependencies: ["BitVectors", "Configurations", "DeepCompression", "Mapping"],
      exclude: ["README.md"]),
    .target(name: "DataflowModels", dependencies: ["Mapping"], exclude: ["README.md"]),

    // The hardware side: the language, its two back ends, the components, the accelerators.
    .target(name: "HDL", dependencies: ["BitVectors"], exclude: ["README.md"]),
    .target(name: "VerilogEmission", dependencies: ["HDL"], exclude: ["README.md"]),
    .target(name: "Simulation", dependencies: ["HDL"], exclude: ["README.md"]),
    .target(name: "Components", dependencies: ["HDL"], exclude: ["README.md"]),
    .target(
      name: "EIE", dependencies: ["HDL", "Components", "Configurations"], exclude: ["README.md"]),
    .target(
      name: "Eyeriss", dependencies: ["HDL", "Components", "Configurations"], exclude: ["README.md"]),

    // Where hardware and models meet.
    .target(
      name: "CoSimulation",
      dependencies: ["BitVectors", "HDL", "VerilogEmission", "Simulation"], exclude: ["README.md"]),
    .target(
      name: "Experiments",
      dependencies: [
        "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping", "GoldenModels",
        "DataflowModels", "HDL", "EIE", "Eyeriss", "CoSimulation", "CommandLineKit",
      ],
      exclude: ["README.md"], resources: [.copy("Resources")]),
    .target(name: "CommandLineKit", exclude: ["README.md"]),
    .executableTarget(
      name: "sparrow",
      dependencies: [
        "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping",
        "DataflowModels",
        "CommandLineKit", "Experiments",
      ], exclude: ["README.md"]),
    .executableTarget(
      name: "sparrow-train",
      dependencies: ["Networks", "DeepCompression", "GoldenModels", "Configurations", "CommandLineKit"],
      exclude: ["README.md"]),

    .executableTarget(
      name: "deep-compression-benchmarks", dependencies: ["Networks", "DeepCompression"],
      path: "Benchmarks/DeepCompression"),

    // Same stimulus, three simulators: for tests of whatever emits Verilog.
    .target(
      name: "LockStep",
      dependencies: ["BitVectors", "HDL", "VerilogEmission", "Simulation", "CoSimulation"],
      path: "Tests/LockStep"),
    .testTarget(name: "PackageTests", dependencies: ["HDL", "VerilogEmission"]),
    .testTarget(name: "BitVectorsTests", dependencies: ["BitVectors"]),
    .testTarget(name: "ConfigurationsTests", dependencies: ["Configurations"]),
    .testTarget(name: "NetworksTests", dependencies: ["Networks"]),
    .testTarget(
      name: "DeepCompressionTests", dependencies: ["DeepCompression", "Networks"], exclude: ["Data"]),
    .testTarget(name: "CompilerTests", dependencies: ["Compiler"]),
    .testTarget(name: "MappingTests", dependencies: ["Mapping"]),
    .testTarget(
      name: "GoldenModelsTests",
      dependencies: ["GoldenModels", "Compiler", "Experiments", "Mapping", "Networks"]),
    .testTarget(name: "DataflowModelsTests", dependencies: ["DataflowModels", "Mapping"]),
    .testTarget(name: "HDLTests", dependencies: ["HDL", "LockStep"]),
    .testTarget(name: "VerilogEmissionTests", dependencies: ["VerilogEmission", "Components", "LockStep"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "LockStep"]),
    .testTarget(
      name: "ComponentsTests", dependencies: ["Components", "Simulation", "CoSimulation", "LockStep"]),
    .testTarget(name: "RandomDesignTests", dependencies: ["LockStep"]),
    .testTarget(name: "EIETests", dependencies: ["EIE", "Simulation", "VerilogEmission"]),
    .testTarget(
      name: "EyerissTests",
      dependencies: ["Eyeriss", "Simulation", "VerilogEmission", "CoSimulation", "LockStep"]),
    .testTarget(name: "CoSimulationTests", dependencies: ["CoSimulation"]),
    .testTarget(name: "CommandLineKitTests", dependencies: ["CommandLineKit"]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "Experiments", "CoSimulation", "Compiler", "DeepCompression", "GoldenModels", "HDL", "Mapping",
      ]),
    .testTarget(
      name: "SparrowTests",
      dependencies: ["Experiments", "CoSimulation", "DeepCompression", "Networks", "sparrow"]),
    .testTarget(
      name: "SparrowTrainTests", dependencies: ["sparrow-train", "DeepCompression", "Networks"]),
  ],
  swiftLanguageModes: [.v6]
)
