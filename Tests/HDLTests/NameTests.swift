import HDL
import LockStep
import Testing

/// Names are the author's, so two of them must not meet.
@Suite struct NameTests {
  private let child = Sketch("child") { m, list in list.output("b")[] = list.input("a") }

  @Test func aNameTwice() {
    let found = errors { m, list in
      let a = list.input("a")
      list.output("x")[] = a
      m.ignore(m.wire("x", 1), as: "x")
    }
    #expect(
      found.last == "+3: error: in module 'top', the name 'x' is taken; choose another (first used +2)")
  }

  @Test func theWireOfAnInstanceAndAWire() {
    let found = errors { [child] m, list in
      let wire = (list.input("a") ^ 1).named("inner_a")
      let io = m.instance("inner", of: child)
      list.output("x")[] = io.output("b")
      io.input("a")[] = wire
    }
    #expect(
      found == [
        "+2: error: in module 'top', the wire to port 'a' of instance 'inner' is called 'inner_a', which is taken; "
          + "rename one (first used +1)"
      ])
  }

  @Test func whatIsNoName() {
    let found = errors { m, list in
      list.output("1x")[] = 0
      list.output("a-b")[] = 0
      list.output("")[] = 0
    }
    #expect(
      found == [
        "+1: error: in module 'top', '1x' is no name in Verilog; use letters, digits and underscores, and no digit first",
        "+2: error: in module 'top', 'a-b' is no name in Verilog; use letters, digits and underscores, and no digit first",
        "+3: error: in module 'top', '' is no name in Verilog; use letters, digits and underscores, and no digit first",
      ])
  }

  @Test func twoDifferentComponentsOfOneName() {
    struct Wide: Component {
      var width: Int
      static let source = #fileID
      var moduleName: String { "wide" }
      var contract: String { "" }
      func ports(_ list: PortList) -> Bits { list.output("x", width) }
      func build(_ m: Module, _ io: Bits) { io[] = 0 }
    }
    let found = errors { m, list in
      m.ignore(m.instance("a", of: Wide(width: 1)), as: "a")
      m.ignore(m.instance("b", of: Wide(width: 1)), as: "b")
      m.ignore(m.instance("c", of: Wide(width: 2)), as: "c")
    }
    #expect(
      found == [
        "+3: error: two different components are called 'wide'; put the parameter that differs into moduleName "
          + "(first used +1)"
      ])
  }

  @Test func aModuleInsideItself() {
    struct Endless: Component {
      static let source = #fileID
      var moduleName: String { "endless" }
      var contract: String { "" }
      func ports(_ list: PortList) -> Bits { list.output("x") }
      func build(_ m: Module, _ io: Bits) { io[] = m.instance("inner", of: self) }
    }
    let found = errors(of: Endless(), line: #line)
    #expect(
      found == ["+-2: error: module 'endless' instantiates itself; give the inner one another moduleName"])
  }

  @Test func signalsOfAnotherModule() {
    nonisolated(unsafe) var stray: Bits?
    let found = errors { m, list in
      let io = m.instance(
        "inner",
        of: Sketch("child") { m, list in
          stray = list.input("a")
          list.output("b")[] = stray!
        })
      io.input("a")[] = list.input("a")
      let x = list.output("x")
      x[] = io.output("b") & stray!
      list.output("y")[] = stray!
      list.output("z")[] = 0
      m.when(stray!) {}
    }
    #expect(
      found.filter { $0.contains("belongs") } == [
        "+9: error: in module 'top', 'a' belongs to module 'child'; pass it through a port (declared +4)",
        "+10: error: in module 'top', 'a' belongs to module 'child'; pass it through a port (declared +4)",
        "+12: error: in module 'top', 'a' belongs to module 'child'; pass it through a port (declared +4)",
      ])
  }
}
