import Configurations
import DeepCompression
import Testing

@testable import Compiler

@Suite struct EIEConfigurationCapacityTests {
  private func network(_ sizes: [Int], density: Double = 0.5) -> CompressedNetwork {
    var generator = SeededGenerator(seed: 7)
    return CompressedNetwork.random(sizes: sizes, density: density, codeBits: 2, using: &generator)
  }

  private func message(_ network: CompressedNetwork, _ configuration: EIEConfiguration) -> String? {
    do {
      _ = try CompiledNetwork(network, for: configuration)
      return nil
    } catch {
      return "\(error)"
    }
  }

  private var small: EIEConfiguration {
    var configuration = EIEConfiguration.quad
    configuration.bias = .codebookColumn
    configuration.processingElements = 4
    configuration.activationWords = 5
    configuration.pointerWords = 40
    configuration.layers = 2
    configuration.weightCodeBits = 2
    return configuration
  }

  @Test func whatFitsExactlyIsTaken() {
    // 20 inputs and outputs; 20 + 1 + 1 and 17 + 1 pointers.
    #expect(message(network([20, 17, 20]), small) == nil)
  }

  @Test func oneLineForEachThingThatDoesNotFit() {
    #expect(
      message(network([21, 3]), small) == """
        layer layer0: 21 inputs are 1 more than the 20 of 4 x 5 activation words; raise --activation-words to at \
        least 6 or --pes to at least 5
        """)
    #expect(message(network([3, 33]), small)?.contains("33 outputs are 13 more") == true)
    #expect(
      message(network([20, 18, 20]), small) == """
        network random: 41 pointers are 1 more than the 40 pointer words; raise --pointer-words to at least 42
        """)
    #expect(
      message(network([2, 2, 2, 2]), small) == """
        network random: 3 layers are 1 more than can be resident; raise --layers to at least 3
        """)
    var coded = network([2, 2])
    coded.layers[0].codebook += [1]
    #expect(
      message(coded, small) == """
        layer layer0: 5 codebook words are 1 more than the 4 of 2-bit codes; raise --weight-bits to at least 3
        """)
    let several = message(network([21, 33, 21, 1]), small)
    #expect(several?.components(separatedBy: "; also: ").count == 5)
  }

  @Test func entriesAreCountedWithTheirPadding() {
    var configuration = small
    configuration.processingElements = 1
    configuration.activationWords = 64
    configuration.weightRows = 1
    configuration.weightRowBits = 48
    // 8 entries of 6 bits in the one row; the column of 20 rows has weights in the last 9.
    var layer = SharedLayer(
      name: "column", outputs: 20, inputs: 1, hasBias: false,
      codes: [UInt8](repeating: 0, count: 11) + [UInt8](repeating: 1, count: 9), codebook: [0, 1],
      function: .identity)
    let excess = message(CompressedNetwork(name: "column", layers: [layer]), configuration)
    #expect(
      excess == """
        processing element 0: 9 entries are 1 more than the 8 of 1 weight rows; raise --weight-rows to at least 2 \
        or raise --pes
        """)
    layer.codes = [UInt8](repeating: 0, count: 12) + [UInt8](repeating: 1, count: 8)
    #expect(message(CompressedNetwork(name: "column", layers: [layer]), configuration) == nil)
    // Two index bits: the gap takes three fillers.
    configuration.relativeIndexBits = 2
    configuration.weightRowBits = 32
    let padded = message(CompressedNetwork(name: "column", layers: [layer]), configuration)
    #expect(padded?.contains("11 entries are 3 more than the 8") == true)
  }

  @Test func networksThatAreNone() {
    #expect(message(CompressedNetwork(name: "none", layers: []), small)?.contains("no layers") == true)
    var broken = network([4, 5, 6])
    broken.layers[1] = network([4, 6]).layers[0]
    #expect(message(broken, small)?.contains("4 inputs do not follow the 5 outputs") == true)
    var empty = network([4, 5])
    empty.layers[0].inputs = 0
    #expect(message(empty, small)?.contains("are no layer") == true)
    var strange = network([4, 5])
    strange.layers[0].codes[3] = 9
    #expect(message(strange, small)?.contains("code 9 is outside") == true)
    var short = network([4, 5])
    short.layers[0].codes.removeLast()
    #expect(message(short, small)?.contains("24 codes do not fill 5 x 5") == true)
    var infinite = network([4, 5])
    infinite.layers[0].codebook[2] = .nan
    #expect(message(infinite, small)?.contains("not a finite number") == true)
    var illegal = small
    illegal.layers = 0
    #expect(throws: InvalidConfiguration.self) { try CompiledNetwork(network([4, 5]), for: illegal) }
  }
}
