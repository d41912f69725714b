/// The checks that look at one module at a time; each stands in its own file.
enum DesignChecks {
  static func run(on module: Module) -> [Diagnostic] {
    let drivers = module.drivers
    if !drivers.diagnostics.isEmpty { return drivers.diagnostics }
    return UnusedSignal.diagnostics(module, drivers)
  }
}
