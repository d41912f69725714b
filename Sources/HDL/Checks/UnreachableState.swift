/// A state of a machine to which no `goto` leads from the state under reset.
enum UnreachableState {
  static func diagnostics(_ module: Module) -> [Diagnostic] {
    module.machines.flatMap { machine in
      let reachable = machine.reachable
      return machine.states.indices.filter { !reachable.contains($0) }.map { state in
        Diagnostic(
          machine.location,
          "in module '\(module.name)', no goto leads from '\(machine.states[machine.start])' to state "
            + "'\(machine.states[state])' of '\(machine.name)'; add a transition or remove the case")
      }
    }
  }
}
