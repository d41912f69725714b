import Components
import EIE
import Foundation
import HDL
import Testing
import VerilogEmission

/// The Verilog under rtl-out/components is what the components become today.
///
/// `SPARROW_WRITE=1` writes the files instead of comparing them, which is what `make rtl` does.
@Suite struct ComponentExamplesTests {
  private static func designs() throws -> [Design] {
    [
      try Design(Fifo(width: 8, depth: 5)),
      try Design(RegisterSlice(width: 8, cut: .both)),
      try Design(RoundRobinArbiter(width: 8, inputs: 4)),
      try Design(AsynchronousFifo(width: 8, depth: 16)),
      try Design(LeadingNonzeroDetection(lanes: 16, activationBits: 8)),
    ]
  }

  @Test func committedVerilogIsCurrent() throws {
    let folder = LayersTests.root.appending(path: "rtl-out/components")
    let lines = ["Made again by `make rtl`; `make test` says when it is stale."]
    var texts: [String: String] = [:]
    for file in try Self.designs().flatMap({ VerilogWriter.files(of: $0, provenance: lines) }) {
      texts[file.name] = file.text
    }
    let manager = FileManager.default
    if ProcessInfo.processInfo.environment["SPARROW_WRITE"] != nil {
      try? manager.removeItem(at: folder)
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in texts {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
    }
    #expect(try manager.contentsOfDirectory(atPath: folder.path).sorted() == texts.keys.sorted())
    for (name, text) in texts {
      let committed = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(committed == text, "rtl-out/components/\(name) is stale: run 'make rtl' and commit")
    }
  }
}
