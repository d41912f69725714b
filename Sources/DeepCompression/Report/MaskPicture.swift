import Foundation
import Networks

/// Which weights of a layer are left, as a picture: a dot a weight, outputs downwards, inputs to the right.
///
/// The first layer of LeNet-300-100 shows 28 stripes: each row of an image has a border that is always empty
/// (Han, Mao and Dally 2016, figure 5).
struct MaskPicture {
  /// Larger matrices are shown in part.
  private static let largest = 1600
  private let layer: SharedLayer

  init(_ layer: SharedLayer) {
    self.layer = layer
  }

  /// Dots to the right.
  var width: Int { min(layer.inputs, Self.largest) }
  /// Dots downwards.
  var height: Int { min(layer.outputs, Self.largest) }

  /// The picture as the address of an image: a bitmap of one bit a dot, in base64.
  var address: String {
    let rowBytes = (width + 31) / 32 * 4
    let headerBytes = 14 + 40 + 8
    var bytes = Array("BM".utf8)
    for word in [headerBytes + rowBytes * height, 0, headerBytes, 40, width, height] {
      bytes.appendLittleEndian(UInt32(word))
    }
    for half in [1, 1] as [UInt16] { bytes.appendLittleEndian(half) }
    for word in [0, rowBytes * height, 2835, 2835, 2, 0] { bytes.appendLittleEndian(UInt32(word)) }
    bytes += [0xFF, 0xFF, 0xFF, 0, 0x80, 0x30, 0x10, 0]  // white, then blue
    // A bitmap begins with its last line.
    for row in (0..<height).reversed() {
      var line = [UInt8](repeating: 0, count: rowBytes)
      for column in 0..<width where layer.codes[row * layer.columns + column] != 0 {
        line[column / 8] |= 0x80 >> UInt8(column % 8)
      }
      bytes += line
    }
    return "data:image/bmp;base64," + Data(bytes).base64EncodedString()
  }
}
