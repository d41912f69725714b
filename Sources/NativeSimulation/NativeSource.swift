import BitVectors
import Simulation

/// The C code of one program: functions for what follows from the state, from the inputs, and for an edge.
struct NativeSource {
  let program: Program
  let layout: StorageLayout
  /// What the functions' names begin with.
  let prefix: String
  private let chunks: ProgramChunks
  private var names: ValueNames

  init(_ program: Program, prefix: String) {
    self.program = program
    self.prefix = prefix
    chunks = ProgramChunks(program)
    layout = .native(of: program, isKept: chunks.isKept)
    names = ValueNames(program, layout, PlaceWidths(program))
  }

  /// The functions, to follow the declarations of `WideArithmetic`.
  var text: String {
    var writer = self
    return writer.written()
  }

  private mutating func written() -> String {
    var text = "\n// \(program.name)\n"
    text += function("state", chunks.state, end: "")
    text += function("inputs", chunks.inputs, end: latches)
    return text + edge()
  }

  /// The function `name`, which runs all steps: itself, or by calling one function a chunk.
  private mutating func function(_ name: String, _ chunks: [[Step]], end: String) -> String {
    var text = ""
    var calls = ""
    if chunks.count == 1 {
      names.begin()
      calls = statements(chunks[0])
    } else {
      for (number, chunk) in chunks.enumerated() {
        names.begin()
        let part = "\(prefix)_\(name)_\(number)"
        text += "static __attribute__((noinline)) void \(part)\(Self.parameters) {\n\(statements(chunk))}\n"
        calls += "  \(part)(s, m);\n"
      }
    }
    return text + "EXPORT void \(prefix)_\(name)\(Self.exported) {\n\(calls)\(end)}\n"
  }

  private static let parameters = "(char* restrict s, char* restrict m)"
  private static let exported = "(char* restrict s, char* restrict m, void* context)"

  // MARK: Steps.

  private mutating func statements(_ steps: [Step]) -> String {
    var text = ""
    for step in steps { text += statement(step) }
    return text
  }

  private mutating func statement(_ step: Step) -> String {
    guard step.width <= 64 else {
      let slot = layout.slots[Int(step.destination)]!
      return WideStatement(step: step, names: names, memories: program.memories)
        .text { ValueNames.variable(slot, $0) }
    }
    let (local, type) = (ValueNames.local(step.destination), ValueNames.type(names.widths[step.destination]))
    var text: String
    if step.isNarrow {
      let expression = NarrowExpression(step: step, names: names, memories: program.memories).text
      text = "  const \(type) \(local) = (\(type))(\(expression));\n"
    } else {
      let wide = WideStatement(step: step, names: names, memories: program.memories)
      text = "  \(type) \(local);\n" + wide.text { _ in local }
    }
    names.addLocal(step.destination)
    if chunks.isKept[Int(step.destination)], let slot = layout.slots[Int(step.destination)] {
      text += "  \(ValueNames.variable(slot)) = \(local);\n"
    }
    return text
  }

  private var latches: String {
    program.latches.map { latch in
      (0..<BitVector.wordCount(latch.width)).map { word in
        let kept = ValueNames.variable(layout.slots[Int(latch.kept)]!, word)
        let value = ValueNames.variable(layout.slots[Int(latch.value)]!, word)
        return "  \(kept) = \(value);\n"
      }.joined()
    }.joined()
  }

  // MARK: Edges.

  private mutating func edge() -> String {
    let writer = EdgeSource(program: program, layout: layout, prefix: prefix)
    guard chunks.isEdgeFused else {
      let next = function("next", chunks.next, end: "")
      names.begin()
      return next + writer.separate(names)
    }
    names.begin()
    let order = FusedEdge(program, steps: chunks.next[0], order: PlaceWidths.registers(of: program))
    return writer.fused(order.actions, statement: { self.statement($0) }, names: { self.names })
  }
}
