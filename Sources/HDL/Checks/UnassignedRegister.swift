/// A register that no statement assigns.
enum UnassignedRegister {
  static func diagnostics(_ module: Module) -> [Diagnostic] {
    let assigned = module.body.targets.union(module.excused)
    return module.registers.filter { !assigned.contains($0) }.map { node in
      Diagnostic(
        node.location, "in module '\(module.name)', register '\(node.display)' is never assigned; use a constant")
    }
  }
}
