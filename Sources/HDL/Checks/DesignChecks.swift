/// The checks that look at a whole design once it is described; each stands in its own file.
enum DesignChecks {
  static func run(on design: Design) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for module in design.modules where !module.lacksDescription {
      found += module.drivers.diagnostics
      found += UnassignedRegister.diagnostics(module)
      found += UnusedSignal.diagnostics(module)
      found += UnreachableState.diagnostics(module)
      found += UndescribedState.diagnostics(module)
    }
    var paths = CombinationalPaths()
    for module in design.modules {
      let graph = paths.add(module)
      if let loop = CombinationalLoop.diagnostic(module, graph, &paths) { found.append(loop) }
      found += WaitingStream.diagnostics(module, paths)
    }
    found += CrossClockUse.diagnostics(design, paths)
    return found
  }
}
