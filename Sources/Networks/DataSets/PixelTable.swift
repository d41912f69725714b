/// Images as text: a heading, then a line an image, holding the label and the pixels, with commas between.
enum PixelTable {
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let comma = UInt8(ascii: ",")
  private static let zero = UInt8(ascii: "0")

  /// Reads a table; `file` names it in errors.
  ///
  /// - Throws: `ModelFileError` that names the first line that does not hold one label and
  ///   `height * width` pixels, each 0 ... 255.
  static func images(
    _ text: ArraySlice<UInt8>, height: Int, width: Int, file: String
  ) throws -> LabelledImages {
    let lines = text.split(separator: lineFeed).dropFirst()
    var numbers = Numbers()
    var pixels: [UInt8] = []
    var labels: [UInt8] = []
    pixels.reserveCapacity(lines.count * height * width)
    for (index, line) in lines.enumerated() {
      guard numbers.parse(line), numbers.values.count == 1 + height * width else {
        throw ModelFileError(
          file: file, what: "line \(index + 2) does not hold \(1 + height * width) numbers from 0 to 255",
          remedy: "fetch the data set again")
      }
      labels.append(numbers.values[0])
      pixels += numbers.values.dropFirst()
    }
    return LabelledImages(pixels: pixels, labels: labels, height: height, width: width)
  }

  /// The numbers of one line; kept between lines, so that its memory is used again.
  private struct Numbers {
    var values: [UInt8] = []

    /// Replaces `values` by the numbers of `line`; false when something else stands there.
    mutating func parse(_ line: ArraySlice<UInt8>) -> Bool {
      values.removeAll(keepingCapacity: true)
      var number = 0
      var digits = 0
      for byte in line {
        switch byte {
        case comma:
          guard digits > 0 else { return false }
          values.append(UInt8(number))
          (number, digits) = (0, 0)
        case zero...UInt8(ascii: "9"):
          number = 10 * number + Int(byte - zero)
          digits += 1
          guard number <= 255, digits <= 3 else { return false }
        case carriageReturn: break
        default: return false
        }
      }
      guard digits > 0 else { return false }
      values.append(UInt8(number))
      return true
    }
  }
}
