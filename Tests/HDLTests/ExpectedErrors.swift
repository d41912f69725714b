import HDL
import LockStep
import Testing

/// The errors of a sketch as printed, with places relative to the line of the call: "+2: error: ... (declared +1)".
func errors(line: Int = #line, _ describe: @escaping @Sendable (Module, PortList) -> Void) -> [String] {
  errors(of: Sketch("top", describe), line: line)
}

/// The errors of a component as printed, with places relative to `line`.
func errors<C: Component>(of component: C, line: Int) -> [String] {
  do {
    _ = try Design(component)
    return []
  } catch let error as ElaborationError {
    return error.diagnostics.map { relative($0.description, to: line) }
  } catch {
    return ["\(error)"]
  }
}

private func relative(_ text: String, to line: Int) -> String {
  text.replacing(/HDLTests\/\w+\.swift:(\d+)/) { match in
    "+\((Int(match.output.1) ?? 0) - line)"
  }
}
