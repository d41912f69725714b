import Foundation

// Measures the language's back ends: `make bench-hdl` and `make bench-elaboration` run it.
//
// usage: hdl-benchmarks simulation|elaboration [JSON-FILE]

let usage = "usage: hdl-benchmarks simulation|elaboration [JSON-FILE]\n"
let arguments = Array(CommandLine.arguments.dropFirst())
guard (1...2).contains(arguments.count) else {
  FileHandle.standardError.write(Data(usage.utf8))
  exit(2)
}
do {
  let report: BenchmarkReport
  switch arguments[0] {
  case "simulation": report = try SimulationBenchmark().run()
  case "elaboration": report = try ElaborationBenchmark().run()
  default:
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }
  print(report.text)
  if arguments.count == 2 { try report.write(to: arguments[1]) }
  exit(report.failures.isEmpty ? 0 : 1)
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(2)
}
