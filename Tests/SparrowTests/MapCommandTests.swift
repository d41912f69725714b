import Foundation
import Testing

/// `sparrow map` as a user's shell runs it.
@Suite struct MapCommandTests {
  @Test func alexNetIsMapped() throws {
    let folder = try ScratchFolder()
    let json = folder.path("map.json")
    let run = try CommandRun([
      "map", "--layer", "alexnet", "--layer", "lenet5-conv1", "--batch", "4", "--json", json,
    ])
    #expect(run.status == 0, "\(run.complaint)")
    #expect(run.output.contains("m=96 n=1 e=7 p=16 q=1 r=1 t=2"), "\(run.output)")
    // The systolic array's cycles for four images.
    #expect(run.output.contains("\(4 * 685_377)") && run.output.contains("beside the published"))
    let data = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: json)))
    let layers = try #require((data as? [String: Any])?["layers"] as? [[String: Any]])
    #expect(layers.count == 9 && layers[0]["passes"] as? Int == 288)
    #expect(layers[0]["beside_published"] as? String == "the same folding")
  }

  @Test func aShapeIsMapped() throws {
    let run = try CommandRun([
      "map", "--shape", "N=1,C=7,H=19,W=23,M=9,R=3,S=5,stride=2,pad=0,groups=1", "--config", "nest",
      "--objective", "energy", "--cycles",
    ])
    #expect(run.status == 0 && run.output.contains("shape"), "\(run.complaint)")
    #expect(run.output.contains("cycles without zeros"))
    let tall = try CommandRun(["map", "--layer", "alexnet-conv1", "--config", "nest", "--rows", "11"])
    #expect(tall.status == 2 && tall.complaint.contains("--filter-row-id-bits"), "\(tall.complaint)")
  }

  /// 27 chains of five elements in two bands: as many arrows, each of three strokes, and 135 colored cells a panel.
  @Test func aMappingIsDrawn() throws {
    let folder = try ScratchFolder()
    let file = folder.path("conv2.svg")
    let run = try CommandRun([
      "map", "--layer", "alexnet-conv2", "--batch", "4", "--objective", "cycles", "--picture", file,
    ])
    #expect(run.status == 0, "\(run.complaint)")
    let svg = try String(contentsOfFile: file, encoding: .utf8)
    #expect(svg.components(separatedBy: "<line").count - 1 == 3 * 27)
    #expect(svg.components(separatedBy: "fill=\"#f4f4f4\"").count - 1 == 3 * (168 - 135))
  }

  @Test(arguments: [
    (["map"], "--layer"), (["map", "--layer", "alexnet-conv9"], "alexnet-conv5"),
    (["map", "--shape", "C=3"], "'H' is missing"),
    (["map", "--layer", "alexnet", "--config", "quad"], "nest"),
    (["map", "--layer", "alexnet-conv1", "--config", "nest"], "higher than the array's 4 rows"),
    (["map", "--shape", "C=1,H=3,W=3,M=1,R=3,S=3", "--batch", "2"], "--batch"),
    (["map", "--layer", "alexnet", "--objective", "area"], "energy-delay"),
    (["map", "--layer", "alexnet", "--picture", "all.svg"], "--picture"),
  ])
  func whatCannotBeMappedIsRefused(words: [String], text: String) throws {
    let run = try CommandRun(words)
    #expect(run.status == 2 && run.complaint.contains(text), "\(run.complaint)")
    #expect(run.complaint.split(separator: "\n").count == 1)
  }
}
