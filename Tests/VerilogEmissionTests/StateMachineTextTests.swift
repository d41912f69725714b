import HDL
import Testing

/// A machine is a `case` with the names of its states.
@Suite struct StateMachineTextTests {
  enum State: CaseIterable { case idle, run, waitForAck }

  private func text(_ encoding: StateEncoding) throws -> String {
    try emitted { m, list in
      list.clockDomain()
      let (start, ack) = (list.input("start"), list.input("ack"))
      let machine = m.stateMachine("state", of: State.self, startingIn: .idle, encoding: encoding)
      let runs = m.register("runs", 4, resetTo: 0)
      m.choose(machine) {
        $0.when(.idle) { m.when(start) { machine.goto(.run) } }
        $0.when(.run) {
          runs[] = runs &+ 1
          machine.goto(.waitForAck)
        }
        $0.when(.waitForAck) { m.when(ack) { machine.goto(.idle) } }
      }
      list.output("busy")[] = ~machine.isIn(.idle)
      list.output("count", 4)[] = runs
    }
  }

  @Test func statesKeepTheirNames() throws {
    #expect(
      try text(.binary).contains(
        """
          localparam [1:0] STATE_IDLE = 2'd0;
          localparam [1:0] STATE_RUN = 2'd1;
          localparam [1:0] STATE_WAIT_FOR_ACK = 2'd2;

          reg [1:0] state;
          reg [3:0] runs;

          always @(posedge clk) begin
            if (rst) begin
              state <= STATE_IDLE;
              runs <= 4'd0;
            end else begin
              case (state)
                STATE_IDLE: begin
                  if (start) begin
                    state <= STATE_RUN;
                  end
                end
                STATE_RUN: begin
                  runs <= runs + 4'd1;
                  state <= STATE_WAIT_FOR_ACK;
                end
                STATE_WAIT_FOR_ACK: begin
                  if (ack) begin
                    state <= STATE_IDLE;
                  end
                end
                default: ;
              endcase
            end
          end

          assign busy = state != STATE_IDLE;
          assign count = runs;
        """))
  }

  @Test func oneBitAState() throws {
    let text = try text(.oneHot)
    #expect(text.contains("  localparam [2:0] STATE_WAIT_FOR_ACK = 3'd4;\n"))
    #expect(text.contains("  reg [2:0] state;\n"))
    #expect(text.contains("  assign busy = ~state[0];\n"))
  }
}
