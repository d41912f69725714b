/// The commands that Yosys is given.
struct SynthesisScript {
  static let netlist = "netlist.v"
  static let scalarNetlist = "netlist_scalar.v"
  static let statistics = "statistics.json"
  static let registerFiles = "register_files.v"
  static let driver = "driver.constr"

  let top: String
  let files: [String]
  let target: SynthesisTarget
  let levels: SynthesisLevels

  /// Strategy of abc: choices, short depth, choices again, mapping, then buffers and the sizes of gates. Its plain mapping neither
  /// buffers nor sizes, and misses the clock by far.
  private static let sizing =
    "+strash;dch;if,-g;strash;dch,-f;map,-B,0.9;topo;buffer,-c;topo;upsize;dnsize;stime,-p"

  /// The share of the period that abc is told to reach: it has no setup times and no clock-to-output times.
  private static let share = 0.4

  /// The commands, one a line.
  var text: String {
    (files.map { "read_verilog \($0)" } + mapping + ["check -assert"] + results).joined(separator: "\n")
      + "\n"
  }

  private var flatten: String { levels == .flattened ? " -flatten" : "" }

  private var mapping: [String] {
    guard case .cells(let library, let period) = target else {
      return ["synth -nordff\(flatten) -top \(top)"]
    }
    let liberty = Self.quoted(library.path)
    let picoseconds = Int(period * 1000 * Self.share)
    var lines = ["read_liberty -lib \(liberty)", "synth -nordff\(flatten) -top \(top) -run begin:fine"]
    if LatchRegisterFile.techmap(library) != nil { lines.append("techmap -map \(Self.registerFiles)") }
    lines += ["synth -run fine:check", "dfflibmap -liberty \(liberty)", "opt"]
    if library.hasDelays {
      let drive = library.buffer == nil ? "" : " -constr \(Self.driver)"
      lines.append("abc -liberty \(liberty)\(drive) -D \(picoseconds) -script \(Self.sizing)")
    } else {
      lines.append("abc -liberty \(liberty)")
    }
    lines.append("setundef -zero")
    if let high = library.tieHigh, let low = library.tieLow {
      lines.append("hilomap -hicell \(high.cell) \(high.pin) -locell \(low.cell) \(low.pin)")
    }
    return lines + ["opt_clean -purge"]
  }

  private var results: [String] {
    let liberty = target.library.map { " -liberty \(Self.quoted($0.path))" } ?? ""
    var lines = ["tee -q -o \(Self.statistics) stat -json\(liberty)"]
    let plain = "write_verilog -noattr"
    guard target.library != nil else { return lines + ["\(plain) \(Self.netlist)"] }
    lines.append("\(plain) -noexpr -nohex -nodec \(Self.netlist)")
    if levels == .flattened {
      // The timing analyser reads no concatenation on the left of an assignment: one wire a bit has none.
      lines += ["splitnets -ports -format __", "opt_clean -purge"]
      lines.append("\(plain) -noexpr -nohex -nodec \(Self.scalarNetlist)")
    }
    return lines
  }

  private static func quoted(_ path: String) -> String { path.contains(" ") ? "\"\(path)\"" : path }
}
