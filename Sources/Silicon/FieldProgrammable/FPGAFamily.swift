import ExternalTools

/// The FPGAs that open tools place and route for.
public enum FPGAFamily: String, CaseIterable, Hashable, Sendable {
  /// Lattice iCE40 HX8K: 7,680 LUTs of 4 inputs, 32 block RAMs of 4 Kbit. Debian has its tools.
  case ice40
  /// Lattice ECP5 with 85,000 LUTs: 208 block RAMs of 18 Kbit, multipliers, LUTs that serve as small memories.
  case ecp5

  /// The device in words.
  public var device: String {
    switch self {
    case .ice40: "iCE40 HX8K"
    case .ecp5: "ECP5-85, speed grade 6"
    }
  }

  /// What places and routes for it.
  public var placer: Tool {
    switch self {
    case .ice40: .nextpnrICE40
    case .ecp5: .nextpnrECP5
    }
  }

  /// Yosys' command.
  var synthesis: String {
    switch self {
    case .ice40: "synth_ice40"
    case .ecp5: "synth_ecp5"
    }
  }

  /// The cells of block RAM, small memories, multipliers, flip-flops, by the beginnings of their names.
  var kinds: [(name: String, prefixes: [String])] {
    switch self {
    case .ice40:
      [
        ("block_ram", ["SB_RAM"]), ("multipliers", ["SB_MAC16"]), ("flip_flops", ["SB_DFF"]),
        ("luts", ["SB_LUT"]),
      ]
    case .ecp5:
      [
        ("block_ram", ["DP16KD", "PDPW16KD"]), ("lut_ram", ["TRELLIS_DPR16X4"]), ("multipliers", ["MULT"]),
        ("flip_flops", ["TRELLIS_FF"]), ("luts", ["LUT4"]),
      ]
    }
  }

  func placerArguments(_ seed: Int) -> [String] {
    let common = [
      "--seed", "\(seed)", "--timing-allow-fail", "--json", "mapped.json", "--report", "report.json",
    ]
    switch self {
    case .ice40: return ["--hx8k", "--package", "ct256", "--freq", "100"] + common
    case .ecp5: return ["--85k", "--package", "CABGA756", "--freq", "150"] + common
    }
  }
}
