import HDL

/// Prints what a module checks and assumes, where neither synthesis nor a plain simulation sees it.
///
/// With `PROPERTIES` defined every property is a named wire. A proof (`FORMAL`, which Yosys defines under `-formal`)
/// asserts or assumes it; a simulation prints a line whenever it does not hold.
struct PropertyPrinter {
  /// The guarded block; empty without properties.
  private(set) var lines: [String] = []
  /// Wires that keep linters from asking about signals that only properties read.
  private(set) var unread: [String] = []

  private let module: Module
  private let lowering: ExpressionLowering

  /// - Parameter read: the signals that something else reads.
  init(_ module: Module, _ lowering: ExpressionLowering, read: Set<Node>) {
    self.module = module
    self.lowering = lowering
    if module.properties.isEmpty { return }
    lowering.mutants?.isPaused = true
    defer { lowering.mutants?.isPaused = false }
    unread = unreadSignals(read)
    lines = ["`ifdef PROPERTIES"] + GhostPrinter(module, lowering).lines + Self.heading(module)
    var names: [(property: Module.Property, name: String)] = []
    for property in module.properties {
      let name = lowering.names.fresh(property.identifier)
      let value = lowering.lower(property.condition, for: name).text
      lines += lowering.takeExtraWires().map {
        "  wire \(VerilogLayout.prefix($0.width))\($0.name) = \($0.value.text);"
      }
      lines.append("  wire \(name) = \(value);")
      names.append((property, name))
    }
    lines += ["", "`ifdef FORMAL"] + block(names.map(Self.statement))
    lines += ["`else"] + block(names.flatMap(Self.report)) + ["`endif", "`endif"]
  }

  private static func heading(_ module: Module) -> [String] {
    guard let domain = module.domain else { return ["  // What holds at all times."] }
    let edge = domain.edge == .rising ? "rising" : "falling"
    let reset = domain.reset == nil ? "" : " out of reset"
    return ["  // What holds at every \(edge) edge of \(domain.clock.display)\(reset)."]
  }

  /// `statements` at the edges at which properties count.
  private func block(_ statements: [String]) -> [String] {
    guard let domain = module.domain else {
      return ["  always @* begin"] + statements.map { "    " + $0 } + ["  end"]
    }
    let edge = domain.edge == .rising ? "posedge" : "negedge"
    let start = "  always @(\(edge) \(lowering.name(domain.clock))) begin"
    guard let reset = domain.reset else { return [start] + statements.map { "    " + $0 } + ["  end"] }
    let name = lowering.name(reset)
    let condition = domain.resetActiveHigh ? "!\(name)" : name
    return [start, "    if (\(condition)) begin"] + statements.map { "      " + $0 } + ["    end", "  end"]
  }

  private static func statement(_ property: Module.Property, _ name: String) -> String {
    property.kind == .check ? "assert (\(name));" : "assume (\(name));"
  }

  private static func report(_ property: Module.Property, _ name: String) -> [String] {
    let what = property.kind == .check ? "check failed" : "assumption broken"
    let sentence = property.sentence.filter { $0 != "\"" && $0 != "\\" && $0 != "%" }
    return ["if (\(name) !== 1'b1) $display(\"%m: \(what): \(sentence) (\(property.location))\");"]
  }

  private func unreadSignals(_ read: Set<Node>) -> [String] {
    let drivers = Dictionary(
      module.drivers.values.map { ($0.target, $0.value) }, uniquingKeysWith: { first, _ in first })
    var stack = module.properties.map(\.condition)
    var seen: Set<Node> = []
    var names: [String] = []
    while let node = stack.popLast() {
      guard seen.insert(node).inserted else { continue }
      stack += node.operands
      if module.ghosts.contains(node) {
        if let value = drivers[node] { stack.append(value) }
        continue
      }
      guard node.isNamed, !read.contains(node) else { continue }
      switch node.kind {
      case .constant, .output: continue
      default: names.append(lowering.name(node))
      }
    }
    return names.sorted().map { "  wire \(lowering.names.fresh("unused_" + $0)) = &{1'b0, \($0)};" }
  }
}

extension Module.Property {
  /// The sentence as a Verilog name: "the count stays below 6" is `the_count_stays_below_6`.
  var identifier: String {
    let words = sentence.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let text = words.joined(separator: "_")
    guard let first = text.first else { return "property" }
    return first.isNumber ? "property_" + text : text
  }
}
