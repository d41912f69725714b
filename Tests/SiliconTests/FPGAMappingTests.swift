import CoSimulation
import Components
import ExternalTools
import HDL
import Testing

@testable import Silicon

private let hasYosys = ToolSearch.environment.has(.yosys)

/// Memories of the form `fpga` become block RAM, by Yosys' own count.
@Suite(.enabled(if: hasYosys, "Yosys is not installed")) struct FPGAMappingTests {
  /// 512 words of 64 bits: 36 bits a block of 18 Kbit, 8 bits a block of 4 Kbit.
  @Test(arguments: [(FPGAFamily.ecp5, 2), (.ice40, 8)])
  func aMemoryIsBlockRAM(family: FPGAFamily, blocks: Int) throws {
    let memory = try Design(SinglePortMemory(width: 64, depth: 512))
    let found = try FPGAMapping(VerilogDesign(memory, memories: .fpga), family: family).blocks()
    #expect(found["block_ram"] == blocks)
    #expect(found["flip_flops"] < 8)
  }

  /// The attribute does it: a memory this small would otherwise be flip-flops or LUTs.
  @Test func evenASmallOne() throws {
    let memory = try Design(SinglePortMemory(width: 4, depth: 16))
    let asked = try FPGAMapping(VerilogDesign(memory, memories: .fpga), family: .ecp5).blocks()
    let plain = try FPGAMapping(VerilogDesign(memory), family: .ecp5).blocks()
    #expect(asked["block_ram"] == 1)
    #expect(plain["block_ram"] == 0)
  }

  @Test func thePlacerIsMissing() throws {
    var mapping = FPGAMapping(
      VerilogDesign(try Design(SinglePortMemory(width: 4, depth: 16)), memories: .fpga), family: .ice40)
    mapping.search = ToolSearch(folders: [])
    let missing = ToolError.missing(tool: "nextpnr-ice40", command: "apt-get install nextpnr-ice40")
    #expect(throws: missing) { try mapping.route(seeds: [1]) }
  }
}
