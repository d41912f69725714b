/// Grey images of one size and what each of them shows.
public struct LabelledImages: Hashable, Sendable {
  /// The pixels, image after image, each row-major; 0 is background, 255 full ink.
  public let pixels: [UInt8]
  /// The class of each image.
  public let labels: [UInt8]
  /// Rows of an image.
  public let height: Int
  /// Pixels of a row.
  public let width: Int

  /// Images from their parts; traps when pixels and labels are not of one count.
  public init(pixels: [UInt8], labels: [UInt8], height: Int, width: Int) {
    precondition(pixels.count == labels.count * height * width, "pixels and labels differ in number")
    self.pixels = pixels
    self.labels = labels
    self.height = height
    self.width = width
  }

  /// The number of images.
  public var count: Int { labels.count }

  /// The number of pixels of an image.
  public var pixelsPerImage: Int { height * width }

  /// The pixels of image `index` as activations: divided by 255, so that the background stays exactly zero.
  ///
  /// Nothing is subtracted: EIE skips zero activations, and most pixels are background.
  public func activations(of index: Int) -> [Float] {
    let start = index * pixelsPerImage
    return pixels[start..<start + pixelsPerImage].map { Float($0) / 255 }
  }

  /// The first `count` images.
  public func prefix(_ count: Int) -> LabelledImages {
    LabelledImages(
      pixels: Array(pixels.prefix(count * pixelsPerImage)), labels: Array(labels.prefix(count)),
      height: height, width: width)
  }
}

extension LabelledImages {
  /// Reads a pair of IDX files: one of rank 3 with the images, one of rank 1 with their labels.
  ///
  /// - Throws: `ModelFileError` when a file cannot be read, has another rank, or the counts differ.
  public init(images imagesPath: String, labels labelsPath: String) throws {
    let images = try IDXFile(path: imagesPath)
    let labels = try IDXFile(path: labelsPath)
    guard images.shape.count == 3, images.elements.count > 0 else {
      throw ModelFileError(
        file: imagesPath, what: "shape \(images.shape) is not that of images", remedy: "name the image file")
    }
    guard labels.shape == [images.shape[0]] else {
      throw ModelFileError(
        file: labelsPath, what: "shape \(labels.shape) does not give \(images.shape[0]) images a label",
        remedy: "name the label file that belongs to \(imagesPath)")
    }
    self.init(
      pixels: images.elements, labels: labels.elements, height: images.shape[1], width: images.shape[2])
  }

  /// Writes the images and their labels as two IDX files.
  ///
  /// - Throws: `ModelFileError` when a file cannot be written.
  public func write(images imagesPath: String, labels labelsPath: String) throws {
    try IDXFile(shape: [count, height, width], elements: pixels).write(to: imagesPath)
    try IDXFile(shape: [count], elements: labels).write(to: labelsPath)
  }
}
