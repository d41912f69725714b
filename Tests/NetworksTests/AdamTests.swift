import Networks
import Testing

@Suite struct AdamTests {
  @Test func theFirstStepIsTheLearningRate() {
    var parameters: [Float] = [1, 1, 1]
    var adam = Adam(count: 3)
    adam.step(&parameters, gradients: [0.1, -1000, 0], learningRate: 0.01)
    #expect((parameters[0] - 0.99).magnitude < 1e-6)
    #expect((parameters[1] - 1.01).magnitude < 1e-6)
    #expect(parameters[2] == 1)
  }

  /// Two steps on one parameter, worked by hand from the rule.
  @Test func laterStepsFollowTheMoments() {
    var parameters: [Float] = [0]
    var adam = Adam(count: 1)
    adam.step(&parameters, gradients: [1], learningRate: 0.1)
    adam.step(&parameters, gradients: [0], learningRate: 0.1)
    let mean = 0.09 / (1 - 0.81)
    let square = (0.001 * 0.999) / (1 - 0.999 * 0.999)
    #expect((Double(parameters[0]) - (-0.1 - 0.1 * mean / square.squareRoot())).magnitude < 1e-4)
  }

  @Test func parametersStayWithinTheLimit() {
    var parameters: [Float] = [1, -1, 1]
    var adam = Adam(count: 3, magnitudeLimit: 1.25)
    adam.step(&parameters, gradients: [-1, 1, 1], learningRate: 0.5)
    #expect(parameters[0] == 1.25 && parameters[1] == -1.25)
    #expect((parameters[2] - 0.5).magnitude < 1e-5)
  }

  @Test func weightDecayPullsTowardsZero() {
    var parameters: [Float] = [2, -2]
    var adam = Adam(count: 2)
    adam.step(&parameters, gradients: [0, 0], learningRate: 0.5, weightDecay: 0.1)
    #expect((parameters[0] - 1.5).magnitude < 1e-5 && (parameters[1] + 1.5).magnitude < 1e-5)
  }
}
