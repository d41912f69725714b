import Testing

@testable import Networks

@Suite struct SoftmaxTests {
  @Test func equalScoresShareTheProbability() {
    var derivatives = [Float](repeating: 9, count: 2)
    let loss = Softmax.derivatives(scores: [3, 3, 99], labels: [1], classes: 2, into: &derivatives)
    #expect((loss - 0.693_147).magnitude < 1e-5)
    #expect(derivatives == [0.5, -0.5])
  }

  @Test func largeScoresStayFinite() {
    var derivatives = [Float](repeating: 9, count: 4)
    let scores: [Float] = [1000, -1000, 0, -1000, 1000, 0]
    let loss = Softmax.derivatives(scores: scores, labels: [0, 0], classes: 2, into: &derivatives)
    #expect(loss == 1000)
    #expect(derivatives == [0, 0, -0.5, 0.5])
  }
}
