import BitVectors
import Testing

@testable import Configurations

@Suite struct EIEConfigurationValidationTests {
  @Test(arguments: EIEConfiguration.named)
  func namedConfigurationsAreLegal(configuration: EIEConfiguration) throws {
    #expect(configuration.problems().isEmpty)
    #expect(try configuration.validated() == configuration)
  }

  /// A parameter one past either end of its range gives exactly one line, which names its flag.
  @Test(
    arguments: [
      (\EIEConfiguration.processingElements, 1...1024, "--pes"),
      (\.weightCodeBits, 2...8, "--weight-bits"),
      (\.relativeIndexBits, 2...8, "--index-bits"),
      (\.weight.width, 4...32, "--codebook-bits"),
      (\.accumulator.width, 8...48, "--accumulator-bits"),
      (\.queueDepth, 1...256, "--queue-depth"),
      (\.weightRowBits, 8...1024, "--row-bits"),
      (\.weightRows, 1...1_048_576, "--weight-rows"),
      (\.pointerWords, 4...1_048_576, "--pointer-words"),
      (\.activationWords, 1...4096, "--activation-words"),
      (\.layers, 1...16, "--layers"),
    ] as [(WritableKeyPath<EIEConfiguration, Int> & Sendable, ClosedRange<Int>, String)])
  func rangeEnds(
    parameter: WritableKeyPath<EIEConfiguration, Int> & Sendable, legal: ClosedRange<Int>, flag: String
  ) {
    for end in [legal.lowerBound, legal.upperBound] {
      var configuration = EIEConfiguration.quad
      configuration[keyPath: parameter] = end
      #expect(!configuration.problems().contains { $0.fault.contains("is outside") }, "\(flag) \(end)")
    }
    for value in [legal.lowerBound - 2, legal.upperBound + 2] {
      var configuration = EIEConfiguration.quad
      configuration[keyPath: parameter] = value
      let problems = configuration.problems()
      #expect(problems.map(\.flag) == [flag], "\(problems)")
      #expect(problems.first?.description.contains("\(value)") == true)
      #expect(problems.first?.remedy.contains(flag) == true)
      #expect(problems.first?.description.contains("\n") == false)
    }
  }

  /// Column groups are 1, 2 or 4 and divide the elements; the line says what to set.
  @Test(arguments: [
    (16, 3, false), (16, 0, false), (16, 8, false), (6, 4, false), (7, 2, false), (6, 2, true), (4, 4, true),
  ])
  func columnGroupsDivideTheElements(elements: Int, groups: Int, isLegal: Bool) {
    var configuration = EIEConfiguration.quad
    configuration.processingElements = elements
    configuration.columnGroups = groups
    let problems = configuration.problems()
    #expect(problems.map(\.flag) == (isLegal ? [] : ["--column-groups"]))
    #expect(problems.allSatisfy { $0.fault.contains("\(groups)") })
  }

  /// One rule of the formats broken at a time.
  @Test(
    arguments: [
      // activation, codebook, accumulator as (width, fraction); the flag of the one problem
      ((16, 15), (16, 14), (32, 24), "--activation-fraction"),
      ((16, 10), (16, 14), (32, 9), "--accumulator-fraction"),
      ((16, 10), (16, 4), (32, 15), "--accumulator-fraction"),
      ((16, 10), (16, 14), (24, 20), "--accumulator-bits"),
      ((16, 10), (16, 14), (12, 10), "--accumulator-bits"),
      ((14, 8), (16, 14), (32, 16), "--activation-bits"),
      ((16, -1), (16, 14), (32, 10), "--activation-fraction"),
      ((16, 10), (16, -1), (32, 10), "--codebook-fraction"),
      ((8, 4), (4, 15), (32, 4), "--codebook-fraction"),
    ] as [((Int, Int), (Int, Int), (Int, Int), String)])
  func formatRules(activation: (Int, Int), weight: (Int, Int), accumulator: (Int, Int), flag: String) {
    var configuration = EIEConfiguration.quad
    configuration.activation = FixedPointFormat(width: activation.0, fractionBits: activation.1)
    configuration.weight = FixedPointFormat(width: weight.0, fractionBits: weight.1)
    configuration.accumulator = FixedPointFormat(width: accumulator.0, fractionBits: accumulator.1)
    #expect(configuration.problems().map(\.flag) == [flag], "\(configuration.problems())")
  }

  /// What is advised for too narrow an accumulator is enough by itself.
  @Test(arguments: [(24, 20), (16, 11), (12, 10), (8, 10)])
  func theRemedyForANarrowAccumulatorHelps(width: Int, fraction: Int) throws {
    var configuration = EIEConfiguration.quad
    configuration.accumulator = FixedPointFormat(width: width, fractionBits: fraction)
    let remedy = try #require(configuration.problems().first).remedy
    let least = max(16, 16 + fraction - 10)
    var wider = configuration
    wider.accumulator = FixedPointFormat(width: least, fractionBits: fraction)
    #expect(remedy.hasPrefix("raise --accumulator-bits to at least \(least) or ") && wider.problems().isEmpty)
    if width < 16 {
      #expect(remedy.hasSuffix("or lower --activation-bits"))
    } else {
      #expect(remedy.hasSuffix("or lower --accumulator-fraction to at most \(10 + width - 16)"))
      configuration.accumulator = FixedPointFormat(width: width, fractionBits: 10 + width - 16)
      #expect(configuration.problems().isEmpty)
    }
  }

  @Test func anEntryMustFitARow() {
    var configuration = EIEConfiguration.quad
    configuration.weightRowBits = 8
    #expect(configuration.problems().isEmpty)
    configuration.relativeIndexBits = 5
    #expect(configuration.problems().map(\.flag) == ["--row-bits"])
  }

  /// A padding window needs rows of twice its entries, in two banks of one size.
  @Test func aWindowNeedsRoomInItsRows() throws {
    var configuration = EIEConfiguration.quad
    configuration.fillers = .windowed
    #expect(configuration.problems().isEmpty)
    configuration.weightRowBits = 63
    let problem = try #require(configuration.problems().first)
    #expect(problem.flag == "--row-bits" && problem.remedy.hasPrefix("raise --row-bits to at least 64,"))
    configuration.fillers = .issued
    #expect(configuration.problems().isEmpty)
    configuration = .quad
    configuration.fillers = .windowed
    configuration.weightRows = 511
    #expect(configuration.problems().map(\.flag) == ["--weight-rows"])
  }

  @Test func oddPointerWordsAreRefused() {
    var configuration = EIEConfiguration.quad
    configuration.pointerWords = 4097
    #expect(configuration.problems().map(\.flag) == ["--pointer-words"])
  }

  @Test func allProblemsStandInOneLine() {
    var configuration = EIEConfiguration.quad
    configuration.processingElements = 0
    configuration.queueDepth = 1000
    let error = #expect(throws: InvalidConfiguration.self) { try configuration.validated() }
    let expected =
      "processing elements: 0 is outside 1...1024; raise --pes to at least 1; also: "
      + "queue depth: 1000 is outside 1...256; lower --queue-depth to at most 256"
    #expect(error?.description == expected)
  }
}
