import CZlib

/// Decompression of deflated data whose size is declared beforehand.
enum Inflation {
  /// What is wrapped around the deflated bytes.
  enum Wrapping: Int32 {
    /// Nothing, as in a zip archive.
    case none = -15
    /// A gzip header and trailer; zlib checks the trailer's CRC-32.
    case gzip = 31
  }

  /// Why data did not inflate.
  enum Failure: Error {
    case damaged
    case otherSize
  }

  /// Deflate cannot make its input more than 1032 times larger, so that a declaration beyond this is a lie.
  static let greatestRatio = 1032

  /// Whether `compressed` bytes can inflate to `size` bytes: to be asked before memory is allocated.
  static func isPossible(size: Int, fromCompressed compressed: Int) -> Bool {
    size / greatestRatio <= compressed
  }

  /// The `size` bytes that `compressed` inflates to.
  ///
  /// - Throws: `Failure` when the data is damaged, ends early, is followed by more, or has another size.
  static func inflate(_ compressed: ArraySlice<UInt8>, size: Int, _ wrapping: Wrapping) throws -> [UInt8] {
    guard isPossible(size: size, fromCompressed: compressed.count) else { throw Failure.otherSize }
    var stream = z_stream()
    let streamBytes = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, wrapping.rawValue, ZLIB_VERSION, streamBytes) == Z_OK else {
      throw Failure.damaged
    }
    defer { inflateEnd(&stream) }

    // Room for one byte more than declared, so that an output that is too large shows itself.
    var end = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      end = compressed.withUnsafeBufferPointer { run(&stream, from: $0, into: output, capacity: size + 1) }
      count = Int(stream.total_out)
    }
    guard output.count <= size else { throw Failure.otherSize }
    guard end == Z_STREAM_END, Int(stream.total_in) == compressed.count else { throw Failure.damaged }
    guard output.count == size else { throw Failure.otherSize }
    return output
  }

  /// Inflates until the stream ends, fails or one side is used up; zlib counts a call's bytes in 32 bits.
  private static func run(
    _ stream: inout z_stream, from input: UnsafeBufferPointer<UInt8>,
    into output: UnsafeMutableBufferPointer<UInt8>, capacity: Int
  ) -> Int32 {
    let limit = 1 << 30
    stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
    stream.next_out = output.baseAddress
    var status = Z_OK
    while status == Z_OK {
      stream.avail_in = UInt32(min(input.count - Int(stream.total_in), limit))
      stream.avail_out = UInt32(min(capacity - Int(stream.total_out), limit))
      status = CZlib.inflate(&stream, Z_NO_FLUSH)
    }
    return status
  }
}
