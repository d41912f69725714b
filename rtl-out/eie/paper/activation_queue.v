// The queue of non-zero activations in front of one processing element.
//
// Latency     a broadcast can leave one cycle after it arrived
// Throughput  one in and one out a cycle
// Paths       no input reaches an output within a cycle
// Corners     full means that all 8 slots are taken; nothing may be broadcast then
//
// Described in EIE/ActivationQueue.swift.
// Made by: sparrow generate eie --config paper --out DIR
`default_nettype none

module activation_queue (
  input  wire        clk,
  input  wire        rst,
  input  wire        broadcast_valid,
  input  wire [15:0] broadcast_activation,
  input  wire [13:0] broadcast_index,
  output wire        full,
  // column: out
  output wire        column_valid,
  input  wire        column_ready,
  output wire [15:0] column_activation,
  output wire [13:0] column_index
);

  wire fifo_push_ready;
  wire [29:0] fifo_push_data;
  wire [29:0] fifo_pop_data;

  assign fifo_push_data = {broadcast_index, broadcast_activation};
  assign full = ~fifo_push_ready;
  assign column_activation = fifo_pop_data[15:0];
  assign column_index = fifo_pop_data[29:16];

  fifo_w30_d8 fifo (
    .clk        (clk),
    .rst        (rst),
    .push_valid (broadcast_valid),
    .push_ready (fifo_push_ready),
    .push_data  (fifo_push_data),
    .pop_valid  (column_valid),
    .pop_ready  (column_ready),
    .pop_data   (fifo_pop_data)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire nothing_is_broadcast_to_a_full_queue = ~(broadcast_valid & full);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assume (nothing_is_broadcast_to_a_full_queue);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (nothing_is_broadcast_to_a_full_queue !== 1'b1) $display("%m: assumption broken: nothing is broadcast to a full queue (EIE/ActivationQueue.swift:80)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
