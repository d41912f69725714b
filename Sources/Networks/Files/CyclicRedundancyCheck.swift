import CZlib

/// The CRC-32 of zip, gzip and PNG: reflected polynomial 0xEDB88320.
public enum CyclicRedundancyCheck {
  /// The checksum of `bytes`.
  public static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    let checksum = bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    return bytes.isEmpty ? 0 : UInt32(truncatingIfNeeded: checksum)
  }

  /// The checksum of `bytes`.
  public static func of(_ bytes: [UInt8]) -> UInt32 { of(bytes[...]) }
}
