import Foundation
import VerilogEmission

/// A Liberty file of a design's memories, for a timing analyser: paths to them and from them count like any other.
///
/// The time from the clock edge to the word is the SRAM's access time. CACTI knows no setup time and no pin capacitance:
/// 0.05 ns and 2 fF are assumed, and no hold time.
public struct MemoryLibrary {
  /// ns before the clock edge at which inputs are due.
  public static let setup = 0.05
  /// fF of a pin.
  public static let capacitance = 2.0

  private let memories: MemoryInventory
  private let table: SRAMTable

  /// The library of `memories`, at the costs of `table`.
  public init(_ memories: MemoryInventory, table: SRAMTable) {
    self.memories = memories
    self.table = table
  }

  /// The file.
  public var liberty: String {
    let widths = Set(memories.entries.flatMap { $0.ports.map(\.width) }).filter { $0 > 1 }.sorted()
    return ([Self.head] + widths.map(Self.busType) + memories.entries.map(cell) + ["}"]).joined(
      separator: "\n")
      + "\n"
  }

  private static let head = """
    library (memories) {
      delay_model : table_lookup;
      time_unit : "1ns";
      voltage_unit : "1V";
      current_unit : "1uA";
      pulling_resistance_unit : "1kohm";
      leakage_power_unit : "1nW";
      capacitive_load_unit (1, ff);
      input_threshold_pct_rise : 50;
      input_threshold_pct_fall : 50;
      output_threshold_pct_rise : 50;
      output_threshold_pct_fall : 50;
      slew_lower_threshold_pct_rise : 30;
      slew_lower_threshold_pct_fall : 30;
      slew_upper_threshold_pct_rise : 70;
      slew_upper_threshold_pct_fall : 70;
      nom_voltage : 1.1;
      nom_temperature : 25;
      nom_process : 1;
    """

  private static func busType(_ width: Int) -> String {
    """
      type (bus_\(width)) {
        base_type : array;
        data_type : bit;
        bit_width : \(width);
        bit_from : \(width - 1);
        bit_to : 0;
        downto : true;
      }
    """
  }

  private func cell(_ memory: MemoryInventory.Entry) -> String {
    let cost = table.cost(of: memory.shape)
    let pins = memory.ports.map { port in
      port.name == "clk"
        ? "    pin (clk) { direction : input; clock : true; capacitance : \(Self.capacitance); }"
        : port.isOutput ? Self.output(port, cost.access) : Self.input(port)
    }
    return """
        cell (\(memory.module)) {
          area : \(cost.area);
          is_macro_cell : true;
      \(pins.joined(separator: "\n"))
        }
      """
  }

  private static func opening(_ port: MemoryInventory.Port) -> String {
    port.width == 1 ? "pin (\(port.name)) {" : "bus (\(port.name)) { bus_type : bus_\(port.width);"
  }

  private static func input(_ port: MemoryInventory.Port) -> String {
    func constraint(_ kind: String, _ value: Double) -> String {
      "timing () { related_pin : \"clk\"; timing_type : \(kind); rise_constraint (scalar) { values (\"\(value)\"); }"
        + " fall_constraint (scalar) { values (\"\(value)\"); } }"
    }
    return """
          \(opening(port)) direction : input; capacitance : \(capacitance);
            \(constraint("setup_rising", setup))
            \(constraint("hold_rising", 0))
          }
      """
  }

  private static func output(_ port: MemoryInventory.Port, _ access: Double) -> String {
    func table(_ name: String, _ value: Double) -> String { "\(name) (scalar) { values (\"\(value)\"); }" }
    return """
          \(opening(port)) direction : output;
            timing () { related_pin : "clk"; timing_type : rising_edge;
              \(table("cell_rise", access)) \(table("cell_fall", access))
              \(table("rise_transition", 0.03)) \(table("fall_transition", 0.03)) }
          }
      """
  }
}
