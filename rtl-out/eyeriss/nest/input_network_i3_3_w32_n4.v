// The Y bus to 4 rows with a queue of two words in front, so that a word's way is one cycle.
//
// Latency     a word that enters in cycle t is sent from cycle t + 1, once all its targets are ready
// Throughput  one word a cycle
// Paths       ready of the rows reaches send; no input reaches word_ready
//
// Described in Eyeriss/InputNetwork.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module input_network_i3_3_w32_n4 (
  input  wire        clk,
  input  wire        rst,
  // word: in
  input  wire        word_valid,
  output wire        word_ready,
  input  wire [2:0]  word_row,
  input  wire [2:0]  word_column,
  input  wire [31:0] word_data,
  // the Y bus
  output wire        send,
  output wire [2:0]  row,
  output wire [2:0]  column,
  output wire [31:0] data,
  input  wire        ready_0,
  input  wire        ready_1,
  input  wire        ready_2,
  input  wire        ready_3
);

  wire [37:0] queue_push_data;
  wire queue_pop_valid;
  wire [37:0] queue_pop_data;

  assign queue_push_data = {word_row, word_column, word_data};
  assign data = queue_pop_data[31:0];
  assign column = queue_pop_data[34:32];
  assign row = queue_pop_data[37:35];
  wire all_ready = ready_0 & ready_1 & ready_2 & ready_3;
  assign send = queue_pop_valid & all_ready;

  fifo_w38_d2 queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (word_valid),
    .push_ready (word_ready),
    .push_data  (queue_push_data),
    .pop_valid  (queue_pop_valid),
    .pop_ready  (all_ready),
    .pop_data   (queue_pop_data)
  );

endmodule

`default_nettype wire
