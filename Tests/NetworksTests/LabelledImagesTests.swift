import Networks
import Testing

@Suite struct LabelledImagesTests {
  private let images = LabelledImages(pixels: [0, 51, 255, 0, 1, 2], labels: [4, 5], height: 1, width: 3)

  @Test func activationsAreRawPixelsOver255() {
    #expect(images.activations(of: 0) == [0, 0.2, 1])
    #expect(images.activations(of: 1)[0] == 0)
  }

  @Test func prefixKeepsImagesWhole() {
    let first = images.prefix(1)
    #expect(first.pixels == [0, 51, 255])
    #expect(first.labels == [4])
  }

  @Test func pairsOfFilesHaveToAgree() throws {
    try withTemporaryDirectory { directory in
      let (imagesPath, labelsPath) = (directory + "/images", directory + "/labels")
      try images.write(images: imagesPath, labels: labelsPath)
      #expect(try LabelledImages(images: imagesPath, labels: labelsPath) == images)
      let swapped = refusal { _ = try LabelledImages(images: labelsPath, labels: imagesPath) }
      #expect(swapped.contains("is not that of images"))
      try IDXFile(shape: [3], elements: [1, 2, 3]).write(to: labelsPath)
      let unequal = refusal { _ = try LabelledImages(images: imagesPath, labels: labelsPath) }
      #expect(unequal.contains("does not give 2 images a label"))
    }
  }
}
