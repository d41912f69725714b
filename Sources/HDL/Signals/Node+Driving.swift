// How signals get their values: every assignment is checked here. A wrong one is recorded and stands for an assignment
// of zero, so that one mistake gives one error.
extension Node {
  /// Drives bits of this node with `value` under the conditions that are open in its module.
  func drive(from range: ClosedRange<Int>?, with value: Node, at place: SourceLocation) {
    guard let module else { fatalError("\(place): '\(display)' is not a signal of a module") }
    module.lastLocation = place
    guard isDrivable else {
      module.mention(value)
      return complain(place, "'\(display)' cannot be driven: it is not an output, wire or register")
    }
    if let range, range.lowerBound < 0 || range.upperBound >= width {
      module.mention(value)
      module.excuse(self)
      return complain(place, outOfRange(range))
    }
    let wanted = range?.count ?? width
    if value.width != wanted {
      assign(zero(wanted), to: range, insteadOf: value, at: place)
      return complain(
        place,
        "width mismatch: '\(display)' takes \(wanted) bits, the value '\(value.display)' has \(value.width); "
          + (value.isGrownSum(of: wanted) ? "use &+ or &-, which keep the width" : "extend or slice it"))
    }
    if let other = value.module, other !== module {
      assign(zero(wanted), to: range, insteadOf: value, at: place)
      return module.report(
        place,
        "in module '\(module.name)', '\(value.display)' belongs to module '\(other.name)'; pass it through a port",
        [.init(value.location, "declared")])
    }
    module.append(.assign(Assignment(target: self, range: range, value: value, location: place)))
  }

  private func zero(_ width: Int) -> Node {
    Node(.constant(.zero(width: width)), width: width, module: nil, location: location)
  }

  private func assign(
    _ stand: Node, to range: ClosedRange<Int>?, insteadOf value: Node, at place: SourceLocation
  ) {
    module?.mention(value)
    module?.append(.assign(Assignment(target: self, range: range, value: stand, location: place)))
  }

  private func complain(_ place: SourceLocation, _ message: String) {
    guard let module else { return }
    module.report(place, "in module '\(module.name)', " + message, [.init(location, "declared")])
  }

  /// Whether this is a sum or difference of values of `width` bits, with the bit more that holds every result.
  fileprivate func isGrownSum(of width: Int) -> Bool {
    guard case .binary(let operation, _, _) = kind, !isNamed else { return false }
    return self.width == width + 1 && (operation == .add || operation == .subtract)
  }
}
