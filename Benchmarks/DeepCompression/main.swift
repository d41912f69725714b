import DeepCompression
import Foundation
import Networks

// Times the two inner loops of Deep Compression on values from a file; `deep_compression.py` runs it beside others.
//
// usage: deep-compression-benchmarks VALUES.npy K

/// The seconds of processor time that `body` takes, at best of `runs`.
func seconds(runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).map { _ in
    let start = clock()
    body()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }.min() ?? 0
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let clusters = Int(arguments[2]), (1...255).contains(clusters) else {
  FileHandle.standardError.write(Data("usage: deep-compression-benchmarks VALUES.npy K\n".utf8))
  exit(2)
}
let values = try NumpyFile.readArray(at: arguments[1]).elements
let runs = 3

var clustering = ScalarClustering(of: [0], count: 1)
var labels: [UInt8] = []
let clusteringTime = seconds(runs: runs) {
  clustering = ScalarClustering(of: values, count: clusters)
  labels = clustering.labels(of: values)
}

var block: [UInt8] = []
let encodingTime = seconds(runs: runs) { block = HuffmanBlock.encode(labels, alphabet: clusters) }
var decoded: [UInt8] = []
let decodingTime = seconds(runs: runs) {
  var cursor = ByteCursor(block[...], file: "block")
  decoded = (try? HuffmanBlock.decode(&cursor, count: labels.count, alphabet: clusters, part: "labels")) ?? []
}
guard decoded == labels else { fatalError("the symbols did not come back") }

print(
  """
  {"kmeans": \(clusteringTime), "error": \(clustering.squaredError), "iterations": \(clustering.iterations),
   "encode": \(encodingTime), "decode": \(decodingTime), "bytes": \(block.count)}
  """)
