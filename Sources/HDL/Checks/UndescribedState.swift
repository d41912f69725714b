/// A state of a machine for which no `choose` says what happens in it.
enum UndescribedState {
  static func diagnostics(_ module: Module) -> [Diagnostic] {
    module.machines.flatMap { machine in
      let reachable = machine.reachable
      return machine.states.indices.filter { reachable.contains($0) && !machine.handled.contains($0) }.map {
        state in
        Diagnostic(
          machine.location,
          "in module '\(module.name)', no choose says what happens in state '\(machine.states[state])' of "
            + "'\(machine.name)'; add an arm or an otherwise")
      }
    }
  }
}
