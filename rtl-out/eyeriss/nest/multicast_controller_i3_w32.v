// Passes a word on where its tag equals the id, and zeros where not, so that nothing below switches.
//
// Latency     none
// Paths       tag and target_ready reach ready; send, tag and data reach the target
// Corners     a word for others finds this controller ready
//
// Described in Eyeriss/MulticastController.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module multicast_controller_i3_w32 (
  input  wire [2:0]  id,
  input  wire        is_enabled,
  // bus
  input  wire        send,
  input  wire [2:0]  tag,
  input  wire [31:0] data,
  output wire        ready,
  // target
  output wire        target_send,
  output wire [31:0] target_data,
  input  wire        target_ready
);

  wire matches_ = is_enabled & (tag == id);
  assign ready = ~matches_ | target_ready;
  assign target_send = matches_ & send;
  assign target_data = matches_ ? data : 32'd0;

endmodule

`default_nettype wire
