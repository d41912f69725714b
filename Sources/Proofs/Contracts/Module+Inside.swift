import HDL

// What a contract sees of the component that was built inside its own module.
extension Module {
  /// A register of a component that was built inside this module, for its contract to look at.
  func state(_ name: String) -> Bits {
    guard let node = registers.first(where: { $0.name == name }) else {
      preconditionFailure(
        "the contract of '\(self.name)' looks for the register '\(name)', which is not there")
    }
    return Bits(node)
  }

  /// A wire of a component that was built inside this module.
  func value(_ name: String) -> Bits {
    guard let node = wires.first(where: { $0.name == name }) else {
      preconditionFailure("the contract of '\(self.name)' looks for the wire '\(name)', which is not there")
    }
    return Bits(node)
  }

  /// The reset of the module's own clock.
  var reset: Bits {
    guard let reset = domain?.reset else { preconditionFailure("the contract of '\(name)' needs a reset") }
    return Bits(reset)
  }

  /// A memory of a component that was built inside this module.
  func memory(called name: String) -> Memory {
    guard let memory = memories.first(where: { $0.name == name }) else {
      preconditionFailure("the contract of '\(self.name)' looks for the memory '\(name)', which is not there")
    }
    return memory
  }
}
