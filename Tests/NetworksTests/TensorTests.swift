import Networks
import Testing

@Suite struct TensorTests {
  @Test func elementsAreRowMajor() {
    let tensor = Tensor(shape: [2, 3], elements: [0, 1, 2, 3, 4, 0])
    #expect(tensor[0, 2] == 2)
    #expect(tensor[1, 0] == 3)
    #expect(tensor.nonzeros == 4)
    #expect(tensor.indices(at: 5) == [1, 2])
    #expect(Tensor(shape: [], elements: [7]).indices(at: 0) == [])
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func namesTheFirstElementThatIsNoNumber(_ element: Float) {
    var tensor = Tensor(shape: [2, 3])
    tensor[1, 1] = element
    tensor[1, 2] = .nan
    let line = refusal { try tensor.requireFinite(file: "a.npz", array: "w") }
    #expect(line.hasPrefix("a.npz: array 'w' holds \(element) at index [1, 1]; "))
  }

  @Test func acceptsDenormalNumbers() throws {
    try Tensor(shape: [1], elements: [.leastNonzeroMagnitude]).requireFinite(file: "a", array: "w")
  }
}
