/// A register or memory that takes, within its cycle, a value that changes with another clock.
///
/// The value has to pass a synchroniser, or be declared a crossing with the reason why it is stable. A clock that
/// comes into an instance is the clock that the parent connects; inputs of the top belong to no clock.
struct CrossClockUse {
  /// What a parent has to know of a module.
  private struct Summary {
    /// For each output, the clocks that change it.
    var outputs: [String: Set<Node>] = [:]
    /// For each input, the clocks of what takes it, with one place that does.
    var inputs: [String: [Node: Node]] = [:]
  }

  static func diagnostics(_ design: Design, _ paths: CombinationalPaths) -> [Diagnostic] {
    var summaries: [ObjectIdentifier: Summary] = [:]
    var found: [Diagnostic] = []
    for module in design.modules {
      guard let graph = paths.graph(of: module) else { continue }
      let view = ModuleClocks(module, graph)
      for instance in module.instances {
        guard let summary = summaries[ObjectIdentifier(instance.definition)] else { continue }
        for connection in instance.connections {
          if connection.isOutput {
            view.sources[connection.wire] = Set(
              (summary.outputs[connection.port] ?? []).map { view.clock($0, of: instance) })
          } else {
            for (clock, sink) in summary.inputs[connection.port] ?? [:] {
              view.sinks.append((view.clock(clock, of: instance), connection.wire, sink))
            }
          }
        }
      }
      found += view.diagnostics()
      var summary = Summary()
      for port in module.ports where port.isOutput {
        summary.outputs[port.node.display] = view.clocks(of: port.node)
      }
      summary.inputs = view.inputsTaken()
      summaries[ObjectIdentifier(module)] = summary
    }
    return found
  }
}
