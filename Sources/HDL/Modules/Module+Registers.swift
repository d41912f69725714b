import BitVectors

extension Module {
  /// A value that is kept from one clock edge to the next; `resetTo` is its value under reset.
  ///
  /// Without `in`, the register belongs to the module's clock domain.
  public func register(
    _ name: String, _ width: Int, resetTo value: Int, in domain: ClockDomain? = nil,
    file: String = #fileID, line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    let constant = resetConstant(value, width, name, place)
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

  /// As many registers as `count`, called "name_0", "name_1" and so on, each `resetTo` under reset.
  public func registers(
    _ name: String, count: Int, _ width: Int, resetTo value: Int, in domain: ClockDomain? = nil,
    file: String = #fileID, line: Int = #line
  ) -> [Bits] {
    (0..<count).map { register("\(name)_\($0)", width, resetTo: value, in: domain, file: file, line: line) }
  }

  /// As many registers without reset as `count`, called "name_0", "name_1" and so on.
  public func registers(
    _ name: String, count: Int, _ width: Int, in domain: ClockDomain? = nil, file: String = #fileID,
    line: Int = #line
  ) -> [Bits] {
    (0..<count).map { register("\(name)_\($0)", width, in: domain, file: file, line: line) }
  }

  /// The first stage of a synchroniser: a register without reset whose input may belong to any clock.
  ///
  /// Only one bit can be synchronised by itself, or a word of which one bit changes at a time (a Gray code).
  public func synchronizer(
    _ name: String, _ width: Int, in domain: ClockDomain? = nil, file: String = #fileID, line: Int = #line
  ) -> Bits {
    register(name, width, nil, domain, SourceLocation(file, line), isSynchronizer: true)
  }

  /// The first stage of a synchroniser with a value under reset.
  public func synchronizer(
    _ name: String, _ width: Int, resetTo value: Int, in domain: ClockDomain? = nil, file: String = #fileID,
    line: Int = #line
  ) -> Bits {
    let place = SourceLocation(file, line)
    return register(
      name, width, resetConstant(value, width, name, place), domain, place, isSynchronizer: true)
  }

  private func resetConstant(_ value: Int, _ width: Int, _ name: String, _ place: SourceLocation) -> Node {
    if !BitVector.fits(value, width: max(1, width)) {
      report(
        place,
        "in module '\(self.name)', the reset value \(value) does not fit the \(width) bits of '\(name)'")
    }
    let pattern = BitVector(value, width: max(1, width))
    return Node(.constant(pattern), width: pattern.width, module: nil, location: place)
  }

  private func register(
    _ name: String, _ width: Int, _ resetValue: Node?, _ domain: ClockDomain?, _ place: SourceLocation,
    isSynchronizer: Bool = false
  ) -> Bits {
    if domain == nil && self.domain == nil {
      report(
        place,
        "in module '\(self.name)', register '\(name)' has no clock; declare a clock domain among the ports")
    } else if resetValue != nil && (domain ?? self.domain)?.reset == nil {
      report(
        place,
        "in module '\(self.name)', register '\(name)' has a reset value but its clock domain has no reset")
    }
    let domain = domain ?? self.domain ?? ClockDomain(clock: Bits(0, width: 1), reset: nil)
    let traits = RegisterTraits(domain: domain, resetValue: resetValue, isSynchronizer: isSynchronizer)
    let node = declare(.register(traits), name, width, place)
    add(register: node)
    return Bits(node)
  }
}
