/// The variable of one port inside a verilated model.
///
/// Verilator gives a port the smallest of 8, 16, 32 and 64 bits that holds it, and wider ones an array of
/// 32-bit words, low word first. Bits above the width must stay zero: the model takes them for granted.
struct VerilatedPort {
  private enum Storage {
    case bits8
    case bits16
    case bits32
    case bits64
    case words
  }

  // A raw pointer, since this is the innermost loop of every run: two evaluations are all else a cycle costs.
  private let variable: UnsafeMutableRawPointer
  private let storage: Storage
  private let width: Int

  init(_ description: PortDescription, at variable: UnsafeMutableRawPointer) {
    self.variable = variable
    width = description.width
    storage =
      switch description.width {
      case ...8: .bits8
      case ...16: .bits16
      case ...32: .bits32
      case ...64: .bits64
      default: .words
      }
  }

  /// 64 bits from bit `64 * word` on.
  func load(word: Int) -> UInt64 {
    switch storage {
    case .bits8: return UInt64(variable.load(as: UInt8.self))
    case .bits16: return UInt64(variable.load(as: UInt16.self))
    case .bits32: return UInt64(variable.load(as: UInt32.self))
    case .bits64: return variable.load(as: UInt64.self)
    case .words: return loadWide(word)
    }
  }

  /// Sets 64 bits from bit `64 * word` on.
  func store(word: Int, _ value: UInt64) {
    let held = value & mask(word)
    switch storage {
    case .bits8: variable.storeBytes(of: UInt8(truncatingIfNeeded: held), as: UInt8.self)
    case .bits16: variable.storeBytes(of: UInt16(truncatingIfNeeded: held), as: UInt16.self)
    case .bits32: variable.storeBytes(of: UInt32(truncatingIfNeeded: held), as: UInt32.self)
    case .bits64: variable.storeBytes(of: held, as: UInt64.self)
    case .words: storeWide(word, held)
    }
  }

  private func mask(_ word: Int) -> UInt64 {
    let bits = width - 64 * word
    return bits >= 64 ? ~0 : ~(~0 << UInt64(max(bits, 0)))
  }

  private func loadWide(_ word: Int) -> UInt64 {
    let low = UInt64(variable.load(fromByteOffset: 8 * word, as: UInt32.self))
    guard width > 64 * word + 32 else { return low }
    return low | UInt64(variable.load(fromByteOffset: 8 * word + 4, as: UInt32.self)) << 32
  }

  private func storeWide(_ word: Int, _ value: UInt64) {
    variable.storeBytes(of: UInt32(truncatingIfNeeded: value), toByteOffset: 8 * word, as: UInt32.self)
    guard width > 64 * word + 32 else { return }
    variable.storeBytes(of: UInt32(value >> 32), toByteOffset: 8 * word + 4, as: UInt32.self)
  }
}
