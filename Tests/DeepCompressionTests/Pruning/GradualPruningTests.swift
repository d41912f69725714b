import DeepCompression
import Networks
import Testing

@Suite struct GradualPruningTests {
  private func network() -> FullyConnectedNetwork {
    var generator = SeededGenerator(seed: 1)
    return FullyConnectedNetwork(sizes: [20, 10, 4], generator: &generator)
  }

  /// Gradients that leave every weight where it is, so that only pruning changes the network.
  private let still = [[Float](repeating: 0, count: 210), [Float](repeating: 0, count: 44)]

  @Test func reachesItsDensitiesAndStaysThere() {
    var network = network()
    var rule = GradualPruning(network, densities: [0.1, 0.5], updates: 40, interval: 10)
    var kept: [Int] = []
    for _ in 0..<60 {
      rule.update(&network.layers, gradients: still, learningRate: 0)
      kept.append(network.layers[0].weights.nonzeros)
    }
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(Set(kept).count == 5)
    #expect(network.layers[0].weights.nonzeros == 21)
    #expect(network.layers[1].weights.nonzeros == 22)
  }

  @Test func theGreatestStay() {
    var network = network()
    let expected = MagnitudePruning(density: 0.1).mask(of: network.layers[0].weights)
    var rule = GradualPruning(network, densities: [0.1, 1], updates: 5, interval: 1)
    for _ in 0..<6 { rule.update(&network.layers, gradients: still, learningRate: 0) }
    #expect(network.layers[0].weights.elements.map { $0 != 0 } == expected)
    #expect(rule.masks[0] == expected)
  }

  @Test func whatIsPrunedStaysPrunedWhileTheRestLearns() {
    var network = network()
    var rule = GradualPruning(network, densities: [0.2, 0.5], updates: 10, interval: 2)
    let gradients = still.map { $0.map { _ in Float(1) } }
    for _ in 0..<30 { rule.update(&network.layers, gradients: gradients, learningRate: 0.01) }
    #expect(network.layers[0].weights.nonzeros <= 42)
    for (weight, isAlive) in zip(network.layers[0].weights.elements, rule.masks[0]) where !isAlive {
      #expect(weight == 0)
    }
  }

  /// Five elements of two rows each keep four weights each.
  @Test func balanceHoldsAtTheEnd() {
    var network = network()
    var rule = GradualPruning(
      network, densities: [20.0 / 210, 1], updates: 5, interval: 1, balance: .elements(5))
    for _ in 0..<6 { rule.update(&network.layers, gradients: still, learningRate: 0) }
    var loads = [Int](repeating: 0, count: 5)
    for (index, weight) in network.layers[0].weights.elements.enumerated() where weight != 0 {
      loads[index / 21 % 5] += 1
    }
    #expect(loads == [4, 4, 4, 4, 4])
  }

  @Test func dropoutFallsWithTheRootOfTheDensity() {
    #expect(DropoutScaling.scaled(0.5, density: 0.25) == 0.25)
    #expect(DropoutScaling.scaled(0.5, density: 1) == 0.5)
  }
}
