import Configurations
import Testing

@testable import Mapping

/// The mapper finds the published mappings or better ones, and says why there is none.
@Suite struct MapperTests {
  @Test(arguments: Mapper.Objective.allCases)
  func alexNetIsMappedAsWellAsPublished(objective: Mapper.Objective) throws {
    for (layer, folding) in zip(NamedLayer.alexNetConvolutions, PublishedFoldings.alexNet) {
      let shape = layer.shape.batched(4)
      let published = RowStationaryMapping(shape, folding: folding, configuration: .eyeriss)
      #expect(published.problems() == [])
      let choice = try Mapper(.eyeriss, objective: objective).best(shape)
      let isWorse = Mapper.prefers(MappingEstimate(published), over: choice.estimate, objective)
      #expect(isWorse != true, "\(layer.name): \(choice.mapping.folding)")
      let reason = MappingComparison(choice.mapping, with: published).reason
      #expect(choice.mapping == published || reason.contains("%"), "\(layer.name): \(reason)")
    }
  }

  /// The published passes for a batch of four, from the published letters.
  @Test func publishedFoldingsHaveThePublishedPasses() {
    let mappings = zip(NamedLayer.alexNetConvolutions, PublishedFoldings.alexNet).map { layer, folding in
      RowStationaryMapping(layer.shape.batched(4), folding: folding, configuration: .eyeriss)
    }
    #expect(mappings.map(\.passes) == [288, 1536, 384, 384, 256])
    #expect(mappings.map(\.activeElements) == [154, 135, 156, 156, 156])
    #expect(mappings.map(\.elementMultiplications) == [9680, 4320, 9984, 7488, 7488])
    #expect(mappings.map(\.windowEntries) == [11, 10, 12, 9, 9])
  }

  /// Every folding that there is, without any idea of which make sense: the mapper's is as good as the best.
  @Test(arguments: [
    "C=3,H=7,W=8,M=5,R=3,S=3", "N=2,C=4,H=5,W=5,M=6,R=2,S=3,stride=2,pad=1", "C=5,H=2,W=3,M=4,R=2,S=3",
    "C=4,H=6,W=6,M=4,R=1,S=1,groups=2",
  ])
  func nothingBetterIsOverlooked(text: String) throws {
    let shape = try ConvolutionShape(parsing: text)
    var configuration = EyerissConfiguration.nest
    (configuration.rows, configuration.columns) = (4, 3)
    configuration.globalBufferBankWords = 16
    let all = RowStationaryMapping.all(of: shape, on: configuration)
    #expect(!all.isEmpty)
    for objective in Mapper.Objective.allCases {
      let choice = try Mapper(configuration, objective: objective).best(shape)
      let estimates = all.map { MappingEstimate($0) }
      let better = estimates.first { Mapper.prefers($0, over: choice.estimate, objective) == true }
      #expect(better == nil, "\(objective): \(choice.mapping.folding)")
    }
  }

  @Test func nearDivisorsCutEvenly() {
    #expect(nearDivisors(of: 55, upTo: 14) == [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 14])
    #expect(nearDivisors(of: 13, upTo: 100) == [1, 2, 3, 4, 5, 7, 13])
    for extent in 1...60 {
      let sizes = nearDivisors(of: extent, upTo: extent)
      let parts = sizes.map { extent.dividedRoundingUp(by: $0) }
      #expect(Set(parts).count == parts.count && parts == parts.sorted(by: >))
      #expect(Set((1...extent).map { extent.dividedRoundingUp(by: $0) }) == Set(parts))
    }
  }

  @Test func theSameLayerGetsTheSameMapping() throws {
    let shape = try NamedLayer.named("vgg16-conv4-2").shape
    let choices = try (0..<3).map { _ in try Mapper(.eyeriss).best(shape).mapping }
    #expect(Set(choices).count == 1)
  }

  @Test func aBlockThatFitsNoBankIsRefusedByName() throws {
    let shape = try ConvolutionShape(parsing: "C=1,H=4,W=4000,M=1,R=4,S=3")
    let problem = try #require(throws: MappingProblem.self) { try Mapper(.nest).best(shape) }
    #expect(problem.rule == .globalBuffer && problem.description.contains("banks of the global buffer's 8"))
  }

  @Test(arguments: [
    ("C=1,H=20,W=20,M=1,R=13,S=3", MappingProblem.Rule.chainHeight, "higher than the array's 12 rows"),
    ("C=1,H=1,W=4100,M=1,R=1,S=2", .counters, "outputs=4099 is more than the array counts (4095)"),
  ])
  func aLayerThatDoesNotFitIsRefusedByName(text: String, rule: MappingProblem.Rule, message: String) throws {
    let shape = try ConvolutionShape(parsing: text)
    let problem = try #require(throws: MappingProblem.self) { try Mapper(.eyeriss).best(shape) }
    #expect(problem.rule == rule && problem.description.contains(message), "\(problem)")
    #expect(problem.description.contains("no mapping for") && !problem.description.contains("\n"))
  }
}

extension RowStationaryMapping {
  /// All legal foldings of a small layer.
  fileprivate static func all(
    of shape: ConvolutionShape, on configuration: EyerissConfiguration
  ) -> [RowStationaryMapping] {
    var found: [RowStationaryMapping] = []
    let rows = configuration.rows
    for q in 1...configuration.ifmapEntries {
      for r in 1...rows {
        for p in 1...configuration.psumEntries {
          for t in 1...6 {
            for e in 1...6 {
              for groups in 1...6 {
                for n in 1...2 {
                  let folding = Folding(m: groups * p * t, n: n, e: e, p: p, q: q, r: r, t: t)
                  for flattened in [false, true] {
                    let mapping = RowStationaryMapping(
                      shape, folding: folding, configuration: configuration, flattened: flattened)
                    if mapping.problems().isEmpty { found.append(mapping) }
                  }
                }
              }
            }
          }
        }
      }
    }
    return found
  }
}
