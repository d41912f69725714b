import BitVectors

extension Module {
  /// A named value that statements drive within the cycle.
  public func wire(_ name: String, _ width: Int, file: String = #fileID, line: Int = #line) -> Bits {
    let node = declare(.wire, name, width, SourceLocation(file, line))
    add(wire: node)
    return Bits(node)
  }

  /// As many wires as `count`, called "name_0", "name_1" and so on.
  public func wires(
    _ name: String, count: Int, _ width: Int, file: String = #fileID, line: Int = #line
  ) -> [Bits] {
    (0..<count).map { wire("\(name)_\($0)", width, file: file, line: line) }
  }

  /// `value` under a name, for another clock to take as it is; `reason` says why it is stable when it is taken.
  public func crossing(
    _ name: String, _ value: Bits, because reason: String, file: String = #fileID, line: Int = #line
  ) -> Bits {
    let wire = wire(name, value.width, file: file, line: line)
    wire.node.crossing = reason
    wire[file, line] = value
    return wire
  }

  /// A transparent latch: it follows what statements drive and keeps it where none does.
  public func latch(_ name: String, _ width: Int, file: String = #fileID, line: Int = #line) -> Bits {
    let node = declare(.latch, name, width, SourceLocation(file, line))
    add(wire: node)
    return Bits(node)
  }

  /// The number `value` under a name: a `localparam` in Verilog.
  public func constant(
    _ name: String, _ value: Int, width: Int, file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    if !BitVector.fits(value, width: max(1, width)) {
      report(
        place, "in module '\(self.name)', the constant \(value) does not fit the \(width) bits of '\(name)'")
    }
    let node = declare(.constant(BitVector(value, width: max(1, width))), name, width, place)
    add(constant: node)
    return Bits(node)
  }

  /// Says that these bits are not needed, so that neither the checks here nor a linter ask why nothing reads them.
  public func ignore(_ bits: Bits, as name: String, file: String = #fileID, line: Int = #line) {
    let wire = wire("unused_\(name)", bits.width, file: file, line: line)
    wire[file, line] = bits
  }

  /// The parent's wire to a port of an instance, whose width the definition has checked.
  func declareConnection(_ kind: Node.Kind, _ name: String, _ width: Int, _ place: SourceLocation) -> Node {
    lastLocation = place
    if self.place(ofName: name) == nil { claim(name, at: place) }
    return Node(kind, width: max(1, width), module: self, location: place, name: name)
  }

  func declare(_ kind: Node.Kind, _ name: String, _ width: Int, _ place: SourceLocation) -> Node {
    lastLocation = place
    claim(name, at: place)
    if width < 1 {
      report(place, "in module '\(self.name)', '\(name)' has \(width) bits; a signal needs at least one")
    }
    return Node(kind, width: max(1, width), module: self, location: place, name: name)
  }
}
