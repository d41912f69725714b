import CoSimulation

/// A hand-written device with a host port, against which the host side is tested.
///
/// 8 spaces of 4 PEs of 64 words. Reads take 2 to 5 cycles. Space 5 accepts nothing; space 6 withdraws a
/// response that is not taken at once; reads of space 7 are never answered. Words never written are unknown.
enum MemoryDevice {
  static func design(dataWidth: Int = 72) -> VerilogDesign {
    let files = [
      SourceFile(name: "memory_device.v", text: text(dataWidth: dataWidth)),
      SourceFile(name: "signature.hex", text: "c0ffee\n"),
    ]
    return VerilogDesign(top: "memory_device", files: files, ports: ports(dataWidth: dataWidth))
  }

  static func ports(dataWidth: Int) -> [PortDescription] {
    [
      .input("clk"), .input("rst"),
      .input("request_valid"), .output("request_ready"), .input("request_write"),
      .input("request_space", width: 3), .input("request_pe", width: 2), .input("request_address", width: 6),
      .input("request_data", width: dataWidth),
      .output("response_valid"), .input("response_ready"), .output("response_data", width: dataWidth),
      .output("new__signature", width: 24), .input("double", width: 17), .output("sum", width: 18),
    ]
  }

  private static func text(dataWidth: Int) -> String {
    """
    `default_nettype none
    module memory_device (
      input  wire        clk,
      input  wire        rst,
      input  wire        request_valid,
      output wire        request_ready,
      input  wire        request_write,
      input  wire [2:0]  request_space,
      input  wire [1:0]  request_pe,
      input  wire [5:0]  request_address,
      input  wire [\(dataWidth - 1):0] request_data,
      output wire        response_valid,
      input  wire        response_ready,
      output wire [\(dataWidth - 1):0] response_data,
      output wire [23:0] new__signature,
      input  wire [16:0] double,
      output wire [17:0] sum
    );
      reg [\(dataWidth - 1):0] words [0:2047];
      reg [23:0] signature [0:0];
      reg reading, withdrawn;
      reg [10:0] place;
      reg [1:0] delay;
      wire [10:0] request_place = {request_space, request_pe, request_address};

      initial $readmemh("signature.hex", signature);

      assign new__signature = signature[0];
      assign sum = {1'b0, double} + 18'd1;
      assign request_ready = !reading && !(request_valid && request_space == 3'd5);
      assign response_valid = reading && delay == 2'd0 && place[10:8] != 3'd7 && !withdrawn;
      assign response_data = words[place];

      always @(posedge clk) begin
        if (rst) begin
          reading <= 1'b0;
          withdrawn <= 1'b0;
        end else if (!reading) begin
          if (request_valid && request_ready) begin
            if (request_write) words[request_place] <= request_data;
            reading <= !request_write;
            withdrawn <= 1'b0;
            place <= request_place;
            delay <= request_address[1:0];
          end
        end else begin
          if (delay != 2'd0) delay <= delay - 2'd1;
          if (response_valid && !response_ready && place[10:8] == 3'd6) withdrawn <= 1'b1;
          if (response_valid && response_ready) reading <= 1'b0;
        end
      end
    endmodule
    `default_nettype wire

    """
  }

  /// Writes to distinct places and reads all of them back, and the responses that are then due.
  static func exercise(count: Int, dataWidth: Int) -> (script: HostScript, expected: [HostWord]) {
    var script = HostScript()
    var expected: [HostWord] = []
    for i in 0..<count {
      let low = UInt64(i + 1) &* 0x9e37_79b9_7f4a_7c15
      let data =
        dataWidth > 64 ? HostWord(words: [low, UInt64(i % 256)]) : HostWord(low >> UInt64(64 - dataWidth))
      script.write(space: i % 5, pe: i % 3, address: i * 7 % 64, data: data)
      if i % 3 == 0 { script.read(space: i % 5, pe: i % 3, address: i * 7 % 64) }
      if i % 3 == 0 { expected.append(data) }
    }
    return (script, expected)
  }
}
