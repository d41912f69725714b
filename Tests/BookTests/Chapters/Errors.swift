import HDL

// What each check says, for the page of errors: small modules with one mistake each.

struct Mistake: Component {
  let moduleName: String
  let describe: @Sendable (Module, PortList) -> Void

  static let source = #fileID
  var contract: String { "Wrong on purpose." }
  func ports(_ list: PortList) -> PortList { list }
  func build(_ m: Module, _ list: PortList) { describe(m, list) }

  static func == (a: Mistake, b: Mistake) -> Bool { a.moduleName == b.moduleName }
  func hash(into hasher: inout Hasher) { hasher.combine(moduleName) }
}

enum Errors {
  static let texts: Texts = [
    "width": {
      messages(
        Mistake(moduleName: "adder") { m, list in
          // book: width
          let a = list.input("a", 8)
          let b = list.input("b", 4)
          list.output("sum", 8)[] = a &+ b
          // book: end
        })
    },
    "undriven": {
      messages(
        Mistake(moduleName: "half_done") { m, list in
          // book: undriven
          let ready = list.output("ready")
          let flags = list.output("flags", 4)
          flags[0...1] = list.input("low", 2)
          _ = ready
          // book: end
        })
    },
    "latch": {
      messages(
        Mistake(moduleName: "selector") { m, list in
          // book: latch
          let chosen = list.output("chosen")
          m.when(list.input("enable")) { chosen[] = list.input("value") }
          // book: end
        })
    },
    "loop": {
      messages(
        Mistake(moduleName: "ring") { m, list in
          // book: loop
          let first = m.wire("first", 4)
          let second = m.wire("second", 4)
          first[] = second &+ 1
          second[] = first ^ list.input("seed", 4)
          list.output("value", 4)[] = second
          // book: end
        })
    },
    "crossing": {
      messages(
        Mistake(moduleName: "two_clocks") { m, list in
          // book: crossing
          let clock = list.clockDomain(clock: "clk_a", reset: nil)
          let other = list.clockDomain(clock: "clk_b", reset: nil)
          let p = m.register("p", 1, in: clock)
          let q = m.register("q", 1, in: other)
          p[] = ~p
          q[] = p
          list.output("x")[] = q
          // book: end
        })
    },
    "unused": {
      messages(
        Mistake(moduleName: "leftover") { m, list in
          // book: unused
          let a = list.input("a", 8)
          list.output("low", 4)[] = a[0...3]
          // book: end
        })
    },
    "range": {
      messages(
        Mistake(moduleName: "slicer") { m, list in
          // book: range
          let a = list.input("a", 8)
          list.output("top")[] = a[8]
          m.ignore(a, as: "a")
          // book: end
        })
    },
    "name": {
      messages(
        Mistake(moduleName: "namesakes") { m, list in
          // book: name
          let a = list.input("data", 8)
          let b = m.wire("data", 8)
          b[] = a
          list.output("copy", 8)[] = b
          // book: end
        })
    },
  ]
}
