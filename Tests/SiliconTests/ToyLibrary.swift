import CoSimulation
import Foundation

@testable import Silicon

/// A library of eight cells, with their models: enough to map a design, and made up.
enum ToyLibrary {
  static let liberty = """
    /* eight cells */
    library (toy) {
      delay_model : table_lookup; time_unit : "1ns"; leakage_power_unit : "1nW";
      capacitive_load_unit (1, ff);
      cell (INV) { area : 1; cell_leakage_power : 10;
        pin (A) { direction : input; capacitance : 1; }
        pin (Y) { direction : output; function : "!A"; } }
      cell (BUFFER) { area : 1.5;
        pin (A) { direction : input; capacitance : 1; }
        pin (Y) { direction : output; function : "A"; } }
      cell (NAND2) { area : 2; pin (A) { direction : input; capacitance : 1; }
        pin (B) { direction : input; capacitance : 1; }
        pin (Y) { direction : output; function : "!(A & B)"; } }
      cell (NOR2) { area : 2; pin (A) { direction : input; capacitance : 1; }
        pin (B) { direction : input; capacitance : 1; }
        pin (Y) { direction : output; function : "!(A | B)"; } }
      cell (FLIP) { area : 6; cell_leakage_power : 100;
        ff (IQ, IQN) { clocked_on : "C"; next_state : "D"; }
        pin (C) { direction : input; clock : true; capacitance : 1; }
        pin (D) { direction : input; capacitance : 1; }
        pin (Q) { direction : output; function : "IQ"; } }
      cell (LATCH) { area : 3; latch (IQ, IQN) { enable : "G"; data_in : "D"; }
        pin (G) { direction : input; capacitance : 1; }
        pin (D) { direction : input; capacitance : 1; }
        pin (Q) { direction : output; function : "IQ"; } }
      cell (GATE) { area : 4; clock_gating_integrated_cell : latch_posedge;
        statetable ("C E", "S") { table : "L L : - : L ,\\
          L H : - : H , H - : - : N"; }
        pin (C) { direction : input; clock_gate_clock_pin : true; capacitance : 1; }
        pin (E) { direction : input; clock_gate_enable_pin : true; capacitance : 1; }
        pin (Y) { direction : output; clock_gate_out_pin : true; state_function : "C * S"; } }
      cell (ONE) { area : 1; pin (Y) { direction : output; function : "1"; } }
      cell (ZERO) { area : 1; pin (Y) { direction : output; function : "0"; } }
    }

    """

  /// The cells for a simulator.
  static let models = SourceFile(
    name: "cells.v",
    text: """
      module INV (input wire A, output wire Y); assign Y = ~A; endmodule
      module BUFFER (input wire A, output wire Y); assign Y = A; endmodule
      module NAND2 (input wire A, input wire B, output wire Y); assign Y = ~(A & B); endmodule
      module NOR2 (input wire A, input wire B, output wire Y); assign Y = ~(A | B); endmodule
      module ONE (output wire Y); assign Y = 1'b1; endmodule
      module ZERO (output wire Y); assign Y = 1'b0; endmodule
      module FLIP (input wire C, input wire D, output reg Q); always @(posedge C) Q <= D; endmodule
      module LATCH (input wire G, input wire D, output reg Q); always @* if (G) Q = D; endmodule
      module GATE (input wire C, input wire E, output wire Y);
        reg opens; always @* if (!C) opens = E; assign Y = C & opens; endmodule

      """)

  /// The library in a file, which lasts as long as the tests.
  static let path: String = {
    let url = FileManager.default.temporaryDirectory.appending(path: "toy-\(getpid()).lib")
    try? Data(liberty.utf8).write(to: url)
    return url.path(percentEncoded: false)
  }()
}
