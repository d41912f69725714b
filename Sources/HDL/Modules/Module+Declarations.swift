import BitVectors

extension Module {
  /// A named value that statements drive within the cycle.
  public func wire(_ name: String, _ width: Int, file: String = #fileID, line: Int = #line) -> Bits {
    let node = declare(.wire, name, width, SourceLocation(file, line))
    add(wire: node)
    return Bits(node)
  }

  /// A value that is kept from one clock edge to the next; `resetTo` is its value under reset.
  ///
  /// Without `in`, the register belongs to the module's clock domain.
  public func register(
    _ name: String, _ width: Int, resetTo value: Int, in domain: ClockDomain? = nil,
    file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    if !BitVector.fits(value, width: width) {
      report(
        place,
        "in module '\(self.name)', the reset value \(value) does not fit the \(width) bits of '\(name)'")
    }
    let constant = Node(
      .constant(BitVector(value, width: width)), width: width, module: nil, location: place)
    return register(name, width, constant, domain, place)
  }

  /// A value that is kept from one clock edge to the next and is the named constant `value` under reset.
  public func register(
    _ name: String, resetTo value: Bits, in domain: ClockDomain? = nil, file: String = #fileID,
    line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    guard case .constant = value.node.kind else {
      report(place, "in module '\(self.name)', the reset value of register '\(name)' is not a constant")
      return wire(name, value.width, file: file, line: line)
    }
    return register(name, value.width, value.node, domain, place)
  }

  /// A value that is kept from one clock edge to the next, without reset: undefined until first assigned.
  public func register(
    _ name: String, _ width: Int, in domain: ClockDomain? = nil, file: String = #fileID, line: Int = #line
  ) -> Bits {
    register(name, width, nil, domain, SourceLocation(file, line))
  }

  private func register(
    _ name: String, _ width: Int, _ resetValue: Node?, _ domain: ClockDomain?, _ place: SourceLocation
  ) -> Bits {
    guard let domain = domain ?? self.domain else {
      report(
        place,
        "in module '\(self.name)', register '\(name)' has no clock; declare a clock domain among the ports")
      return wire(name, width, file: place.file, line: place.line)
    }
    if resetValue != nil && domain.reset == nil {
      report(
        place,
        "in module '\(self.name)', register '\(name)' has a reset value but its clock domain has no reset")
    }
    let traits = RegisterTraits(domain: domain, resetValue: resetValue)
    let node = declare(.register(traits), name, width, place)
    add(register: node)
    return Bits(node)
  }

  /// An array of `depth` words of `width` bits, undefined at the start.
  public func memory(
    _ name: String, _ width: Int, depth: Int, file: String = #fileID, line: Int = #line
  ) -> Memory {
    memory(name, width, depth, nil, nil, SourceLocation(file, line))
  }

  /// An array of words that starts as `image`, which lies beside the Verilog as `imageFile`.
  public func memory(
    _ name: String, _ width: Int, image: [BitVector], imageFile: String, file: String = #fileID,
    line: Int = #line
  ) -> Memory {
    let place = SourceLocation(file, line)
    for (index, word) in image.enumerated() where word.width != width {
      report(
        place,
        "in module '\(self.name)', word \(index) of '\(imageFile)' has \(word.width) bits, not \(width)")
    }
    return memory(name, width, max(1, image.count), image, imageFile, place)
  }

  private func memory(
    _ name: String, _ width: Int, _ depth: Int, _ image: [BitVector]?, _ imageFile: String?,
    _ place: SourceLocation
  ) -> Memory {
    lastLocation = place
    claim(name, at: place)
    let memory = Memory(
      name: name, width: width, depth: depth, image: image, imageFile: imageFile, domain: domain,
      module: self,
      location: place)
    add(memory: memory)
    return memory
  }

  /// The number `value` under a name: a `localparam` in Verilog.
  public func constant(
    _ name: String, _ value: Int, width: Int, file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    if !BitVector.fits(value, width: width) {
      report(
        place, "in module '\(self.name)', the constant \(value) does not fit the \(width) bits of '\(name)'")
    }
    let node = declare(.constant(BitVector(value, width: width)), name, width, place)
    add(constant: node)
    return Bits(node)
  }

  /// Says that these bits are not needed, so that neither the checks here nor a linter ask why nothing reads them.
  public func ignore(_ bits: Bits, as name: String, file: String = #fileID, line: Int = #line) {
    let wire = wire("unused_\(name)", bits.width, file: file, line: line)
    wire[file, line] = bits
  }

  /// States that `condition`, one bit, is 1 at every clock edge out of reset. The simulator checks it.
  public func check(_ sentence: String, _ condition: Bits, file: String = #fileID, line: Int = #line) {
    let place = SourceLocation(file, line)
    lastLocation = place
    add(property: Property(sentence: sentence, condition: condition.node, location: place))
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
