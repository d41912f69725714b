extension FullyConnectedNetwork {
  /// The class that the network sees in each image.
  public func predictions(for images: LabelledImages) -> [UInt8] {
    let batchSize = 500
    var computation = BatchComputation(self, batchSize: batchSize)
    let order = Array(0..<images.count)
    return stride(from: 0, to: images.count, by: batchSize).flatMap { start in
      computation.predictions(
        of: self, images: images, at: order[start..<min(start + batchSize, images.count)])
    }
  }

  /// The share of images whose class the network sees, from 0 to 1.
  public func accuracy(on images: LabelledImages) -> Double {
    let right = zip(predictions(for: images), images.labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
    return Double(right) / Double(max(images.count, 1))
  }
}
