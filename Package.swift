// swift-tools-version: 6.1
import PackageDescription

// The layers of the package, lowest first. A target imports only what stands above it in this list;
// `LayersTests` reads the imports and fails on any arrow that points up.
let package = Package(
  name: "Sparrow",
  products: [
    .executable(name: "sparrow", targets: ["sparrow"]),
    .library(
      name: "Sparrow",
      targets: [
        "HDL", "VerilogEmission", "Simulation", "NativeSimulation", "Components", "EIE", "Eyeriss",
      ]),
    .library(name: "SparrowTesting", targets: ["LockStep"]),
  ],
  targets: [
    // C libraries of the system.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),

    // Values and parameters that both sides share.
    .target(name: "BitVectors", exclude: ["README.md"]),
    .target(name: "ExternalTools", exclude: ["README.md"]),
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
    .target(
      name: "NativeSimulation", dependencies: ["BitVectors", "HDL", "ExternalTools", "Simulation"],
      exclude: ["README.md"]),
    .target(name: "Components", dependencies: ["HDL"], exclude: ["README.md"]),
    .target(
      name: "EIE", dependencies: ["HDL", "Components", "Configurations"], exclude: ["README.md"]),
    .target(
      name: "Eyeriss", dependencies: ["HDL", "Components", "Configurations"], exclude: ["README.md"]),

    // Where hardware and models meet.
    .target(
      name: "CoSimulation",
      dependencies: ["BitVectors", "ExternalTools", "HDL", "VerilogEmission", "Simulation"],
      exclude: ["README.md"]),
    // What a design becomes: gates, cells of a library, blocks of an FPGA; how large, how fast, how hungry.
    .target(
      name: "Silicon",
      dependencies: ["ExternalTools", "HDL", "VerilogEmission", "CoSimulation", "CommandLineKit"],
      exclude: ["README.md"], resources: [.copy("Resources")]),
    // What is shown for all inputs and all time, not only for those that were tried.
    .target(
      name: "Proofs",
      dependencies: [
        "BitVectors", "Configurations", "ExternalTools", "HDL", "VerilogEmission", "Components", "EIE",
        "CoSimulation",
      ],
      exclude: ["README.md"]),
    .target(
      name: "Experiments",
      dependencies: [
        "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping", "GoldenModels",
        "DataflowModels", "HDL", "VerilogEmission", "EIE", "Eyeriss", "ExternalTools", "CoSimulation",
        "CommandLineKit", "Silicon",
      ],
      exclude: ["README.md"], resources: [.copy("Resources")]),
    .target(name: "CommandLineKit", exclude: ["README.md"]),
    .target(
      name: "Mutation",
      dependencies: [
        "BitVectors", "Configurations", "DeepCompression", "Compiler", "GoldenModels", "HDL",
        "VerilogEmission", "Components", "EIE", "ExternalTools", "CoSimulation", "Proofs", "Experiments",
        "LockStep",
      ],
      exclude: ["README.md"]),
    .executableTarget(
      name: "sparrow",
      dependencies: [
        "BitVectors", "Configurations", "Networks", "DeepCompression", "Compiler", "Mapping",
        "DataflowModels", "CommandLineKit", "ExternalTools", "VerilogEmission", "CoSimulation", "Silicon",
        "Experiments", "Proofs",
      ], exclude: ["README.md"]),
    .executableTarget(
      name: "sparrow-mutate", dependencies: ["Mutation", "Proofs", "ExternalTools", "CommandLineKit"],
      exclude: ["README.md"]),
    .executableTarget(
      name: "sparrow-train",
      dependencies: ["Networks", "DeepCompression", "GoldenModels", "Configurations", "CommandLineKit"],
      exclude: ["README.md"]),

    .executableTarget(
      name: "component-catalogue", dependencies: ["HDL", "Components", "EIE", "Silicon"],
      exclude: ["README.md"]),

    .executableTarget(
      name: "deep-compression-benchmarks", dependencies: ["Networks", "DeepCompression"],
      path: "Benchmarks/DeepCompression"),
    .executableTarget(
      name: "hdl-benchmarks",
      dependencies: [
        "BitVectors", "CommandLineKit", "Configurations", "ExternalTools", "HDL", "VerilogEmission",
        "Simulation",
        "NativeSimulation", "EIE", "CoSimulation",
      ],
      path: "Benchmarks/HDL"),
    .executableTarget(
      name: "eie-cost",
      dependencies: ["BitVectors", "Configurations", "HDL", "EIE", "Silicon"],
      path: "Benchmarks/EIECost"),

    // Same stimulus, four simulators: for tests of whatever emits Verilog.
    .target(
      name: "LockStep",
      dependencies: [
        "BitVectors", "ExternalTools", "HDL", "VerilogEmission", "Simulation", "NativeSimulation",
        "CoSimulation",
      ],
      path: "Tests/LockStep"),
    // Mutated files, and the bounds within which readers have to cope with them.
    .target(name: "Fuzzing", dependencies: ["Networks"], path: "Tests/Fuzzing"),
    .testTarget(name: "PackageTests", dependencies: ["HDL", "VerilogEmission", "Components", "EIE"]),
    .testTarget(name: "ExternalToolsTests", dependencies: ["ExternalTools"]),
    .testTarget(name: "BitVectorsTests", dependencies: ["BitVectors"]),
    .testTarget(name: "ConfigurationsTests", dependencies: ["BitVectors", "Configurations"]),
    .testTarget(name: "NetworksTests", dependencies: ["Networks", "Fuzzing"]),
    .testTarget(
      name: "DeepCompressionTests", dependencies: ["DeepCompression", "Networks", "Fuzzing"],
      exclude: ["Data"]),
    .testTarget(
      name: "CompilerTests", dependencies: ["BitVectors", "Configurations", "DeepCompression", "Compiler"]),
    .testTarget(name: "MappingTests", dependencies: ["Configurations", "Mapping"]),
    .testTarget(
      name: "GoldenModelsTests",
      dependencies: [
        "BitVectors", "Configurations", "DeepCompression", "GoldenModels", "Compiler", "Experiments",
        "Mapping", "Networks",
      ]),
    .testTarget(name: "DataflowModelsTests", dependencies: ["DataflowModels", "Mapping"]),
    .testTarget(
      name: "HDLTests", dependencies: ["BitVectors", "HDL", "Simulation", "VerilogEmission", "LockStep"]),
    .testTarget(
      name: "VerilogEmissionTests",
      dependencies: [
        "BitVectors", "CoSimulation", "HDL", "VerilogEmission", "Components", "ExternalTools", "LockStep",
      ]),
    .testTarget(
      name: "SimulationTests",
      dependencies: ["BitVectors", "HDL", "NativeSimulation", "Simulation", "LockStep"]),
    .testTarget(
      name: "NativeSimulationTests",
      dependencies: ["BitVectors", "ExternalTools", "HDL", "Simulation", "NativeSimulation", "LockStep"]),
    .testTarget(
      name: "ComponentsTests",
      dependencies: ["BitVectors", "HDL", "Components", "Simulation", "CoSimulation", "LockStep"]),
    .testTarget(name: "RandomDesignTests", dependencies: ["HDL", "VerilogEmission", "LockStep"]),
    .testTarget(
      name: "BookTests",
      dependencies: ["BitVectors", "HDL", "VerilogEmission", "Simulation", "Components", "LockStep"]),
    .testTarget(
      name: "EIETests", dependencies: ["BitVectors", "HDL", "EIE", "Simulation", "VerilogEmission"]),
    .testTarget(
      name: "EyerissTests",
      dependencies: [
        "BitVectors", "Configurations", "HDL", "Eyeriss", "Simulation", "VerilogEmission", "ExternalTools",
        "CoSimulation", "LockStep",
      ]),
    .testTarget(name: "CoSimulationTests", dependencies: ["CoSimulation", "ExternalTools"]),
    .testTarget(
      name: "MutationTests",
      dependencies: [
        "BitVectors", "CoSimulation", "Components", "EIE", "HDL", "VerilogEmission", "Mutation", "Proofs",
        "ExternalTools", "LockStep",
      ]),
    .testTarget(
      name: "ProofsTests",
      dependencies: [
        "BitVectors", "CoSimulation", "HDL", "Simulation", "VerilogEmission", "Proofs", "ExternalTools",
        "LockStep",
      ]),
    .testTarget(
      name: "SiliconTests",
      dependencies: [
        "Configurations", "Silicon", "Experiments", "ExternalTools", "CoSimulation", "Components", "EIE",
        "HDL",
      ]),
    .testTarget(name: "CommandLineKitTests", dependencies: ["CommandLineKit"]),
    .testTarget(
      name: "ExperimentsTests",
      dependencies: [
        "BitVectors", "Configurations", "DataflowModels", "Networks", "VerilogEmission",
        "Experiments", "ExternalTools", "CoSimulation", "Compiler", "DeepCompression", "GoldenModels", "HDL",
        "Mapping", "Silicon",
      ]),
    .testTarget(
      name: "SparrowTests",
      dependencies: [
        "Experiments", "ExternalTools", "CoSimulation", "DeepCompression", "Networks", "sparrow",
      ]),
    .testTarget(
      name: "SparrowTrainTests", dependencies: ["sparrow-train", "DeepCompression", "Networks"]),
  ],
  swiftLanguageModes: [.v6]
)
