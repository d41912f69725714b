/// A whole design: the module of a top component and every module below it, checked.
public final class Design {
  /// The module at the top.
  public var top: Module { modules[modules.count - 1] }
  /// Every module once, each after the modules it instantiates.
  public private(set) var modules: [Module] = []

  private var definitions: [String: (component: AnyHashable, module: Module, location: SourceLocation)] = [:]
  /// For each name in Verilog whether its text comes from elsewhere.
  private var foreignNames: [String: (isForeign: Bool, location: SourceLocation)] = [:]
  private var underConstruction: [String] = []
  private var diagnostics: Set<Diagnostic> = []

  /// Elaborates `component` and checks the result, all of it, whatever is wrong.
  ///
  /// - Throws: `ElaborationError` with every error of the design.
  public init<C: Component>(_ component: C, file: String = #fileID, line: Int = #line) throws {
    _ = module(for: component, at: SourceLocation(file, line))
    DesignChecks.run(on: self).forEach(report)
    if !diagnostics.isEmpty { throw ElaborationError(diagnostics: diagnostics.sorted()) }
  }

  /// The module of `component`: the one that an equal component has built before, or a new one.
  func module<C: Component>(for component: C, at place: SourceLocation) -> Module {
    let name = component.moduleName
    let foreign = (component as? any ForeignModule).map { ForeignDeclaration($0, at: place) }
    let key = foreign.map { "\(name)#\($0.identity)" } ?? name
    if let known = definitions[key] {
      if known.component != AnyHashable(component) {
        report(
          Diagnostic(
            place,
            "two different components are called '\(name)'; put the parameter that differs into moduleName",
            notes: [.init(known.location, "first used")]))
      }
      return known.module
    }
    if let known = foreignNames[name], known.isForeign != (foreign != nil) {
      report(
        Diagnostic(
          place, "'\(name)' is both a component and a foreign module; call the component something else",
          notes: [.init(known.location, "first used")]))
    }
    foreignNames[name] = (foreign != nil, place)
    let module = Module(name: name, contract: component.contract, source: C.source, design: self)
    module.foreign = foreign
    module.memoryShape = (component as? any MemoryMacro).map { MemoryShape($0) }
    let io = component.ports(PortList(module: module, side: .definition))
    if underConstruction.contains(name) {
      report(Diagnostic(place, "module '\(name)' instantiates itself; give the inner one another moduleName"))
      return module
    }
    underConstruction.append(name)
    defer { underConstruction.removeLast() }
    if !Module.isIdentifier(name) {
      report(
        Diagnostic(
          place,
          "'\(name)' is no module name in Verilog; use letters, digits and underscores, and no digit first"))
    }
    component.build(module, io)
    module.placePending()
    definitions[key] = (AnyHashable(component), module, place)
    modules.append(module)
    return module
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.insert(diagnostic) }
}
