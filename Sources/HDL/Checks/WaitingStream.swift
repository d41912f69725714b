/// A stream whose `valid` waits for its own `ready` within the cycle: against rule 3 of `Stream`.
enum WaitingStream {
  static func diagnostics(_ module: Module, _ paths: CombinationalPaths) -> [Diagnostic] {
    module.sources.compactMap { valid, ready in
      guard paths.inputs(of: module, reaching: valid.display).contains(ready.display) else { return nil }
      return Diagnostic(
        valid.location,
        "in module '\(module.name)', '\(valid.display)' waits for '\(ready.display)' within the cycle; a receiver that "
          + "waits for valid would wait for ever; offer the element regardless of ready",
        notes: [])
    }
  }
}
