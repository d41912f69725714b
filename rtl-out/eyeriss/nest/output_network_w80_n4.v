// Brings the word that is asked for from 4 rows into a queue of two words.
//
// Latency     a word that is taken in cycle t leaves from cycle t + 1
// Throughput  one word a cycle
// Paths       wanted and the rows reach taken; room comes from state
//
// Described in Eyeriss/OutputNetwork.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module output_network_w80_n4 (
  input  wire        clk,
  input  wire        rst,
  // the request
  input  wire        wanted,
  input  wire [3:0]  note,
  output wire        taken,
  output wire        room,
  // the rows
  input  wire        valid_0,
  input  wire        valid_1,
  input  wire        valid_2,
  input  wire        valid_3,
  input  wire [79:0] data_0,
  input  wire [79:0] data_1,
  input  wire [79:0] data_2,
  input  wire [79:0] data_3,
  // word: out
  output wire        word_valid,
  input  wire        word_ready,
  output wire [79:0] word_data,
  output wire [3:0]  word_note
);

  wire queue_push_valid;
  wire [83:0] queue_push_data;
  wire [83:0] queue_pop_data;

  assign queue_push_valid = wanted & (valid_0 | valid_1 | valid_2 | valid_3);
  assign queue_push_data = {note, data_0 | data_1 | data_2 | data_3};
  assign taken = queue_push_valid & room;
  assign word_data = queue_pop_data[79:0];
  assign word_note = queue_pop_data[83:80];

  fifo_w84_d2 queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (queue_push_valid),
    .push_ready (room),
    .push_data  (queue_push_data),
    .pop_valid  (word_valid),
    .pop_ready  (word_ready),
    .pop_data   (queue_pop_data)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire at_most_one_row_answers = ({2'd0, valid_0} + {2'd0, valid_1} + {2'd0, valid_2} + {2'd0, valid_3}) <=
      3'd1;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (at_most_one_row_answers);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (at_most_one_row_answers !== 1'b1) $display("%m: check failed: at most one row answers (Eyeriss/OutputNetwork.swift:142)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
