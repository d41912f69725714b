import BitVectors

extension Module {
  /// An array of `depth` words of `width` bits, undefined at the start.
  public func memory(
    _ name: String, _ width: Int, depth: Int, file: String = #fileID, line: Int = #line
  ) -> Memory {
    memory(name, width, depth, nil, nil, SourceLocation(file, line))
  }

  /// An array of words that starts as `image`, which lies beside the Verilog as `imageFile`.
  ///
  /// The memory has `depth` words, by default as many as the image; what the image leaves out is zero.
  public func memory(
    _ name: String, _ width: Int, depth: Int? = nil, image: [BitVector], imageFile: String,
    file: String = #fileID, line: Int = #line
  ) -> Memory {
    let place = SourceLocation(file, line)
    let depth = depth ?? max(1, image.count)
    let start = "in module '\(self.name)', "
    if image.count > depth {
      report(
        place,
        start + "the image '\(imageFile)' of \(image.count) words is longer than memory '\(name)' of \(depth)"
      )
    }
    for (index, word) in image.enumerated() where word.width != width {
      report(place, start + "word \(index) of '\(imageFile)' has \(word.width) bits, not \(width)")
    }
    let missing = repeatElement(BitVector.zero(width: max(1, width)), count: max(0, depth - image.count))
    return memory(name, width, depth, image + missing, imageFile, place)
  }

  private func memory(
    _ name: String, _ width: Int, _ depth: Int, _ image: [BitVector]?, _ imageFile: String?,
    _ place: SourceLocation
  ) -> Memory {
    lastLocation = place
    claim(name, at: place)
    if width < 1 || depth < 1 {
      report(
        place,
        "in module '\(self.name)', memory '\(name)' has \(depth) words of \(width) bits; both must be positive"
      )
    }
    let memory = Memory(
      name: name, width: max(1, width), depth: max(1, depth), image: image, imageFile: imageFile,
      domain: domain,
      module: self, location: place)
    add(memory: memory)
    return memory
  }
}
