import BitVectors

/// An array of words that is read within the cycle and written at the clock edge.
///
/// - Latency: a read gives the word as it was before the coming edge; a write is seen from the next cycle.
/// - Read under write: the old word. A synchronous read port is a register that is assigned the read word; it too
///   gets the old word when the same edge writes it.
/// - Corners: an address at or beyond `depth` reads zero in the simulator and is undefined in Verilog; designs keep
///   addresses in range.
public final class Memory {
  /// The name in Verilog and in waveforms.
  public let name: String
  /// Bits of a word.
  public let width: Int
  /// Words.
  public let depth: Int
  /// The words at the start, if there is an image; in Verilog loaded by `$readmemh` from `imageFile`.
  public let image: [BitVector]?
  /// The file name under which the image lies beside the Verilog; nil without an image.
  public let imageFile: String?
  /// The clock of the write ports.
  public let domain: ClockDomain?
  /// Where the memory was declared.
  public let location: SourceLocation
  /// The module that holds the memory.
  public private(set) weak var module: Module?

  init(
    name: String, width: Int, depth: Int, image: [BitVector]?, imageFile: String?, domain: ClockDomain?,
    module: Module, location: SourceLocation
  ) {
    self.name = name
    self.width = width
    self.depth = depth
    self.image = image
    self.imageFile = imageFile
    self.domain = domain
    self.module = module
    self.location = location
  }

  /// Bits of an address.
  public var addressWidth: Int { bitsToIndex(depth) }

  /// The word at `address`, in this cycle.
  public subscript(address: Bits, file: String = #fileID, line: Int = #line) -> Bits {
    let place = SourceLocation(file, line)
    checkAddress(address, place)
    return Bits(
      .operation(.memoryRead(self, address.node), width: width, of: [address.node]))
  }

  /// Writes `value` to the word at `address` at the clock edge, under the conditions around the call.
  public func write(_ value: Bits, at address: Bits, file: String = #fileID, line: Int = #line) {
    let place = SourceLocation(file, line)
    guard let module else { return }
    checkAddress(address, place)
    if value.width != width {
      module.report(
        place, "in module '\(module.name)', memory '\(name)' has words of \(width) bits, not \(value.width)",
        [.init(location, "declared")])
      return
    }
    if domain == nil {
      module.report(
        place,
        "in module '\(module.name)', memory '\(name)' is written but the module has no clock; declare one",
        [.init(location, "declared")])
    }
    module.append(
      .write(MemoryWrite(memory: self, address: address.node, value: value.node, location: place)))
  }

  private func checkAddress(_ address: Bits, _ place: SourceLocation) {
    guard let module, address.width != addressWidth else { return }
    module.report(
      place,
      "in module '\(module.name)', memory '\(name)' of \(depth) words takes \(addressWidth) address bits, not "
        + "\(address.width)", [.init(location, "declared")])
  }
}

extension Memory: Hashable {
  /// The same memory, not equal contents.
  public static func == (a: Memory, b: Memory) -> Bool { a === b }
  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Bits that hold every number from zero up to and including `maximum`; at least one.
public func bitsToCount(_ maximum: Int) -> Int {
  max(1, Int.bitWidth - maximum.leadingZeroBitCount)
}

/// Bits of an index into `count` things; at least one.
public func bitsToIndex(_ count: Int) -> Int { bitsToCount(max(1, count - 1)) }
