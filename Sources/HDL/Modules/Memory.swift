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
  /// The clock of write ports that name none.
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
    return Bits(.memoryRead(self, address.node, at: place))
  }

  /// Writes `value` to the word at `address` at the clock edge, under the conditions around the call.
  ///
  /// With `bits` only these bits of the word are written: a byte enable is a `when` around the write of a byte. Without
  /// `in`, the port has the module's own clock.
  public func write(
    _ value: Bits, at address: Bits, bits: ClosedRange<Int>? = nil, in domain: ClockDomain? = nil,
    file: String = #fileID, line: Int = #line
  ) {
    let place = SourceLocation(file, line)
    guard let module else { return }
    module.lastLocation = place
    checkAddress(address, place)
    guard let domain = domain ?? self.domain else {
      module.mention(address.node)
      module.mention(value.node)
      return complain(place, "is written but the module has no clock; declare one")
    }
    module.mention(domain.clock)
    if let bits, bits.lowerBound < 0 || bits.upperBound >= width {
      module.mention(value.node)
      return complain(
        place, "has words of \(width) bits; there are no bits \(bits.upperBound):\(bits.lowerBound)")
    }
    let wanted = bits?.count ?? width
    if value.width != wanted {
      module.mention(value.node)
      let what = bits == nil ? "has words of \(wanted) bits" : "takes \(wanted) bits here"
      return complain(place, "\(what), not \(value.width)")
    }
    let range = wanted == width ? nil : bits
    module.append(
      .write(
        MemoryWrite(
          memory: self, domain: domain, range: range, address: address.node, value: value.node,
          location: place)))
  }

  private func complain(_ place: SourceLocation, _ message: String) {
    guard let module else { return }
    module.report(
      place, "in module '\(module.name)', memory '\(name)' " + message, [.init(location, "declared")])
  }

  private func checkAddress(_ address: Bits, _ place: SourceLocation) {
    guard let module, address.width != addressWidth else { return }
    module.mention(address.node)
    complain(place, "of \(depth) words takes \(addressWidth) address bits, not \(address.width)")
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
