import HDL
import LockStep
import Testing

/// Conditions and cases are printed as written.
@Suite struct StatementTests {
  @Test func aStateMachine() throws {
    let text = try emitted("machine") { m, list in
      list.clockDomain()
      let (start, done) = (list.input("start"), list.input("done"))
      let idle = m.constant("IDLE", 0, width: 2)
      let run = m.constant("RUN", 1, width: 2)
      let end = m.constant("END", 2, width: 2)
      let state = m.register("state", resetTo: idle)
      let busy = list.output("busy")
      busy[] = 0
      m.choose(state) {
        $0.when(idle) { m.when(start) { state[] = run } }
        $0.when(run) {
          busy[] = 1
          m.when(done) { state[] = end }
        }
        $0.otherwise { state[] = idle }
      }
      m.ignore(end, as: "end")
    }
    #expect(
      text == """
        module machine (
          input  wire clk,
          input  wire rst,
          input  wire start,
          input  wire done,
          output reg  busy
        );

          localparam [1:0] IDLE = 2'd0;
          localparam [1:0] RUN = 2'd1;
          localparam [1:0] END = 2'd2;

          reg [1:0] state;

          always @* begin
            busy = 1'b0;
            case (state)
              RUN: busy = 1'b1;
              default: ;
            endcase
          end

          always @(posedge clk) begin
            if (rst) begin
              state <= IDLE;
            end else begin
              case (state)
                IDLE: begin
                  if (start) begin
                    state <= RUN;
                  end
                end
                RUN: begin
                  if (done) begin
                    state <= END;
                  end
                end
                default: state <= IDLE;
              endcase
            end
          end

          wire unused_end = &{1'b0, END};

        endmodule
        """)
  }

  @Test func casesThatLeaveNothingOutEndInADefault() throws {
    let text = try emitted { m, list in
      let a = list.input("a", 1)
      let x = list.output("x", 2)
      m.choose(a) {
        $0.when(0) { x[] = 1 }
        $0.when(1) { x[] = 2 }
      }
    }
    #expect(
      text.contains(
        """
            case (a)
              1'b0: x = 2'd1;
              default: x = 2'd2; // 1'b1
            endcase
        """))
  }

  @Test func valuesThatShareAnArmAreOneLabel() throws {
    let text = try emitted { m, list in
      let a = list.input("a", 3)
      let (x, y) = (list.output("x", 2), list.output("y"))
      x[] = 0
      y[] = 0
      m.choose(a) {
        $0.when(1, 4) { x[] = 1 }
        $0.when(2) { y[] = 1 }
        $0.when(Bits(3, width: 3), Bits(7, width: 3)) { x[] = 2 }
      }
    }
    #expect(
      text.contains(
        """
            case (a)
              3'd1, 3'd4: x = 2'd1;
              3'd2: y = 1'b1;
              3'd3, 3'd7: x = 2'd2;
              default: ;
            endcase
        """), "\(text)")
  }

  @Test func oneArmForAllValuesNeedsNoCase() throws {
    let text = try emitted { m, list in
      let a = list.input("a")
      let x = list.output("x", 2)
      x[] = 0
      m.choose(a) { $0.when(0, 1) { x[0] = a } }
    }
    #expect(
      text.contains(
        """
          always @* begin
            x = 2'd0;
            x[0] = a;
          end
        """), "\(text)")
  }

  /// What stands in the other branch alone is the opposite condition, not a branch without statements.
  @Test func aBranchThatDrivesNothingOfAProcessIsInverted() throws {
    let text = try emitted { m, list in
      list.clockDomain()
      let (a, b) = (list.input("a", 2), list.input("b"))
      let kept = m.register("kept", 2)
      let counted = m.register("counted", 2, resetTo: 0)
      m.when(a == 3) { counted[] = a }.otherwise { kept[] = a }
      m.when(~b) { counted[] = a ^ 1 }.otherwise { kept[] = a ^ 2 }
      list.output("x", 2)[] = kept ^ counted
    }
    #expect(
      text.contains(
        """
          always @(posedge clk) begin
            if (a != 2'd3) begin
              kept <= a;
            end
            if (b) begin
              kept <= a ^ 2'd2;
            end
          end
        """), "\(text)")
  }

  @Test func partsOfASignalAreAssignedApart() throws {
    let text = try emitted { m, list in
      let a = list.input("a", 2)
      let x = list.output("x", 3)
      x[0] = a[1]
      x[1...2] = ~a
      m.ignore(a[0], as: "a")
    }
    #expect(text.contains("  assign x[0] = a[1];\n  assign x[2:1] = ~a;\n"))
  }

  @Test func aSignalThatReadsItselfIsNoProcess() throws {
    let text = try emitted { m, list in
      let (a, s) = (list.input("a"), list.input("s"))
      let x = list.output("x", 2)
      x[1] = x[0] ^ a
      m.when(s) { x[0] = 1 }.otherwise { x[0] = a }
    }
    #expect(text.contains("  assign x[0] = s ? 1'b1 : a;\n  assign x[1] = x[0] ^ a;\n"))
  }

  @Test func byteEnablesAndTwoClocks() throws {
    let text = try emitted { m, list in
      list.clockDomain(reset: nil)
      let other = list.clockDomain(clock: "other_clk", reset: nil)
      let (a, d, enable) = (list.input("a", 2), list.input("d", 16), list.input("enable", 2))
      let words = m.memory("words", 16, depth: 4)
      for byte in 0..<2 {
        let bits = (8 * byte)...(8 * byte + 7)
        m.when(enable[byte]) { words.write(d[bits], at: a, bits: bits) }
      }
      let read = m.register("read", 16, in: other)
      read[] = m.crossing("stable", words[a], because: "reads wait for writes")
      list.output("x", 16)[] = read
    }
    #expect(
      text.contains(
        """
          always @(posedge clk) begin
            if (enable[0]) begin
              words[a][7:0] <= d[7:0];
            end
            if (enable[1]) begin
              words[a][15:8] <= d[15:8];
            end
          end

          // Another clock takes this as it is: reads wait for writes.
          wire [15:0] stable = words[a];

          always @(posedge other_clk) begin
            read <= stable;
          end
        """))
  }

  @Test func everyKindOfRegister() throws {
    let text = try emitted { m, list in
      let plain = list.clockDomain(clock: "clk", reset: nil)
      let low = list.clockDomain(
        clock: "clk2", reset: "rst_n", resetKind: .asynchronous, resetActiveHigh: false)
      let falling = list.clockDomain(clock: "clk3", reset: "clear", edge: .falling)
      for (name, domain) in [("a", low), ("b", falling)] {
        let r = m.register(name, 2, resetTo: 1, in: domain)
        r[] = ~r
        list.output(name + "_out", 2)[] = r
      }
      let r = m.register("c", 2, in: plain)
      r[] = ~r
      list.output("c_out", 2)[] = r
      let l = m.latch("l", 2)
      m.when(list.input("open")) { l[] = r }
      list.output("l_out", 2)[] = l
    }
    #expect(
      text.contains(
        """
          always @(posedge clk2 or negedge rst_n) begin
            if (!rst_n) begin
              a <= 2'd1;
            end else begin
              a <= ~a;
            end
          end
        """))
    #expect(
      text.contains(
        """
          always @(negedge clk3) begin
            if (clear) begin
              b <= 2'd1;
        """))
    #expect(
      text.contains(
        """
          always @(posedge clk) begin
            c <= ~c;
          end
        """))
    #expect(
      text.contains(
        """
          // A latch, by intent.
          /* verilator lint_off LATCH */
          always @* begin
            if (open) begin
              l = c;
            end
          end
          /* verilator lint_on LATCH */
        """))
  }
}
