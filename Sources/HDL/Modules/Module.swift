import BitVectors

/// One module definition while it is described, and afterwards for checks and back ends to read.
///
/// A component's `build` receives its module and describes hardware with it: `wire`, `register`, `memory`, `when`,
/// `choose` and `instance`. Nothing here is executed hardware; every call adds to the description.
public final class Module {
  /// The module's name in Verilog.
  public let name: String
  /// The contract, printed above the module; lines separated by newlines.
  public let contract: String
  /// The Swift file that describes the component.
  public let source: String
  /// Ports in the order of declaration, with the clock and reset where they were declared.
  public private(set) var ports: [Port] = []
  /// Wires and latches, in order.
  public private(set) var wires: [Node] = []
  /// Registers, in order.
  public private(set) var registers: [Node] = []
  /// Named constants, in order.
  public private(set) var constants: [Node] = []
  /// Memories, in order.
  public private(set) var memories: [Memory] = []
  /// Instances of other modules, in order.
  public private(set) var instances: [Instance] = []
  /// The statements.
  public let body = Block()
  /// What is checked and what is assumed, in order, each with the sentence that says it.
  public private(set) var properties: [Property] = []
  /// The valid and ready of each stream that leaves the module.
  private(set) var sources: [(valid: Node, ready: Node)] = []
  /// What a module that is not written in this language needs where it is instantiated; nil for all others.
  public internal(set) var foreign: ForeignDeclaration?
  /// The shape of the memory that the module is, for a macro to take its place; nil for all other modules.
  public internal(set) var memoryShape: MemoryShape?
  /// Whether the module is foreign and nothing says what it does.
  public var lacksDescription = false
  /// The state machines, for the checks.
  private(set) var machines: [StateTable] = []
  /// Headings of parts of the body, each with the number of top-level statements before it.
  public private(set) var headings: [(statement: Int, text: String)] = []
  /// Signals of which some bits depend on others of the same signal: simulators of Verilog take them apart on request.
  public internal(set) var woven: Set<Node> = []
  /// The clock domain that registers and memories get by default.
  public var domain: ClockDomain? { domains.first }
  /// Every clock and reset that comes in, in order of declaration.
  public internal(set) var domains: [ClockDomain] = []

  /// The statements folded into one expression a signal; read once the module is built.
  public private(set) lazy var drivers = Drivers(of: self)

  /// Wires and registers that nothing but checks reads; read once the module is built.
  public private(set) lazy var ghosts: Set<Node> = GhostSignals.find(in: self)

  unowned let design: Design
  private var openBlocks: [Block]
  private var names: [String: SourceLocation] = [:]
  /// The place of the last declaration or statement: operators cannot know their own.
  var lastLocation: SourceLocation { didSet { placePending() } }
  /// Errors in expressions whose statement is still to come.
  private var pending: [(message: String, notes: [Diagnostic.Note])] = []
  /// Values that take part in an error: nobody asks whether anything else reads them.
  private(set) var mentioned: [Node] = []
  /// Signals with a wrong assignment, which may therefore lack a driver.
  private(set) var excused: Set<Node> = []

  /// A port: a node and its direction.
  public struct Port {
    /// The signal.
    public let node: Node
    /// Whether the module drives it.
    public let isOutput: Bool
    /// A comment above the first port of a group; empty elsewhere.
    public let group: String
  }

  init(name: String, contract: String, source: String, design: Design) {
    self.name = name
    self.contract = contract
    self.source = source
    self.design = design
    openBlocks = [body]
    lastLocation = SourceLocation(source, 1)
  }

  /// Records an error of this module.
  func report(_ place: SourceLocation, _ message: String, _ notes: [Diagnostic.Note] = []) {
    design.report(Diagnostic(place, message, notes: notes))
  }

  /// Records an error in an expression, at the place of the statement that comes next.
  func reportInExpression(_ message: String, _ notes: [Diagnostic.Note]) { pending.append((message, notes)) }

  /// Gives the errors of expressions the place of the statement that has now come.
  func placePending() {
    for (message, notes) in pending { report(lastLocation, message, notes) }
    pending = []
  }

  /// Says that an assignment to `node` is wrong: nobody asks for its missing drivers as well.
  func excuse(_ node: Node) { excused.insert(node) }

  /// Says that `node` was meant to be read, by a statement that is wrong.
  func mention(_ node: Node) { mentioned.append(node) }

  /// Adds a statement to the innermost open block.
  func append(_ statement: Statement) { openBlocks[openBlocks.count - 1].statements.append(statement) }

  /// Replaces the `when` that was appended last to the innermost open block.
  func replaceLastWhen(_ change: ([Statement.Branch]) -> Statement) {
    let block = openBlocks[openBlocks.count - 1]
    guard case .when(let branches, _) = block.statements.last else {
      fatalError("\(lastLocation): nothing to continue: the statement before is not a when")
    }
    block.statements[block.statements.count - 1] = change(branches)
  }

  /// The statements that `content` describes, as a block of their own.
  func block(_ content: () -> Void) -> Block {
    let block = Block()
    openBlocks.append(block)
    content()
    openBlocks.removeLast()
    return block
  }

  func claim(_ name: String, at place: SourceLocation) {
    if !Self.isIdentifier(name) {
      report(
        place,
        "in module '\(self.name)', '\(name)' is no name in Verilog; use letters, digits and underscores, and no digit first"
      )
    }
    if let earlier = names[name] {
      report(
        place, "in module '\(self.name)', the name '\(name)' is taken; choose another",
        [.init(earlier, "first used")])
    }
    if names[name] == nil { names[name] = place }
  }

  /// Whether `name` is spelt as Verilog spells names.
  static func isIdentifier(_ name: String) -> Bool {
    func isLetter(_ c: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(c) || ("A"..."Z").contains(c) || c == "_"
    }
    guard let first = name.unicodeScalars.first, isLetter(first) else { return false }
    return name.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) }
  }

  /// Where `name` was first used; nil while it is free.
  func place(ofName name: String) -> SourceLocation? { names[name] }

  func add(port node: Node, isOutput: Bool, group: String) {
    ports.append(Port(node: node, isOutput: isOutput, group: group))
  }
  func add(wire node: Node) { wires.append(node) }
  func add(register node: Node) { registers.append(node) }
  func add(constant node: Node) { constants.append(node) }
  func add(memory: Memory) { memories.append(memory) }
  func add(instance: Instance) { instances.append(instance) }
  func add(property: Property) { properties.append(property) }
  func add(machine: StateTable) { machines.append(machine) }
  func add(source: (valid: Node, ready: Node)) { sources.append(source) }

  /// Says what the statements that follow are about: a comment in the emitted Verilog.
  ///
  ///     m.heading("Stage 3: shift and add.")
  public func heading(_ text: String) { headings.append((body.statements.count, text)) }
}
