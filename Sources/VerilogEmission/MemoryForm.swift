/// What stands inside the modules that are memories (``HDL/MemoryMacro``); their ports are the same in every form.
public enum MemoryForm: String, CaseIterable, Sendable {
  /// An array of words that every tool simulates; synthesis would make it of flip-flops or of what it infers.
  case behavioural
  /// Nothing: the module is a black box, and a memory compiler's macro takes its place. Cannot be simulated.
  case blackbox
  /// The array of words with the attributes that ask for block RAM, and not for flip-flops or the LUTs of an FPGA.
  case fpga

  /// Lines before the module's first.
  var beforeModule: [String] {
    guard self == .blackbox else { return [] }
    return [
      "// Empty on purpose: replace this file by the macro, or by a module that instantiates it.",
      "/* verilator lint_off UNUSED */", "/* verilator lint_off UNDRIVEN */", "(* blackbox *)",
    ]
  }

  /// Lines after an empty module, so that what a tool reads next is looked at again.
  static let afterBlackbox = ["/* verilator lint_on UNUSED */", "/* verilator lint_on UNDRIVEN */", ""]

  /// What stands before the declaration of the words: Yosys and Vivado read the first name, Synplify the second.
  var memoryAttribute: String? {
    self == .fpga ? "(* ram_style = \"block\", syn_ramstyle = \"block_ram\" *)" : nil
  }
}
