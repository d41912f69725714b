// 4 pairs of a 5-bit run and a level in a word, the lowest first, and a term bit on top.
//
// Latency     the first pair of values that enter in cycle t is made in cycle t + 1
// Throughput  one pair a cycle; a word of values without a pair takes one cycle
// Paths       coded_ready reaches values_ready and, with the values that are kept, the coded word
// Corners     a 32nd zero makes the pair (31, 0); zeros at a block's end make a pair of level 0
//
// Described in Eyeriss/RunLengthEncoder.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module run_length_encoder (
  input  wire        clk,
  input  wire        rst,
  // values: in
  input  wire        values_valid,
  output wire        values_ready,
  input  wire [31:0] values_data,
  input  wire [1:0]  values_last_lane,
  input  wire        values_ends_block,
  input  wire        values_ends_layer,
  // coded: out
  output wire        coded_valid,
  input  wire        coded_ready,
  output wire [63:0] coded_data,
  output wire        coded_last
);

  reg is_busy;
  reg [31:0] data;
  reg [3:0] pending;
  reg [1:0] last_lane;
  reg ends_block;
  reg ends_layer;
  reg [2:0] position;
  reg [4:0] run;

  wire pair_packer_element_ready;
  wire [12:0] pair_packer_element_data;
  wire [51:0] pair_packer_word_data;

  // The values that are under way: which are not zero, and where we stand.
  wire found = |pending;
  wire [1:0] first = pending[0] ? 2'd0 : pending[1] ? 2'd1 : pending[2] ? 2'd2 : 2'd3;
  wire [2:0] end_ = {1'b0, last_lane} + 3'd1;
  wire [2:0] zeros = (found ? {1'b0, first} : end_) - position;
  wire [5:0] total = {1'b0, run} + {3'd0, zeros};
  wire overruns = total[5];

  // The pair of this cycle, if there is one.
  wire has_pair = is_busy & (overruns | found | ends_block);
  wire [5:0] after_zeros_operand = 6'd32 - {1'b0, run};
  wire [2:0] after_zeros = position + after_zeros_operand[2:0];
  wire consumes_all = overruns ? (after_zeros == end_) : (~found | (first == last_lane));
  wire [7:0] level = (found & ~overruns) ? data[{first, 3'd0} +: 8] : 8'd0;
  wire [4:0] length = overruns ? 5'd31 : found ? total[4:0] : (total[4:0] - 5'd1);
  wire is_last_pair = ends_block & consumes_all;
  assign pair_packer_element_data = {level, length};
  wire steps = is_busy & (pair_packer_element_ready | ~has_pair);
  wire finishes = steps & consumes_all;
  assign coded_data = {is_last_pair, {11'd0, pair_packer_word_data}};
  assign coded_last = is_last_pair & ends_layer;

  // On to the next value, or to the next word of values.
  assign values_ready = ~is_busy | finishes;
  wire takes = values_valid & values_ready;

  always @(posedge clk) begin
    if (rst) begin
      run <= 5'd0;
      is_busy <= 1'b0;
    end else begin
      if (steps) begin
        run <= has_pair ? 5'd0 : total[4:0];
      end
      if (takes) begin
        is_busy <= 1'b1;
      end else if (finishes) begin
        is_busy <= 1'b0;
      end
    end
  end

  always @(posedge clk) begin
    if (takes) begin
      data <= values_data;
      pending <= {(|values_data[31:24]) & (values_last_lane >= 2'd3), (|values_data[23:16]) &
          (values_last_lane >= 2'd2), (|values_data[15:8]) & (values_last_lane >= 2'd1), |values_data[7:0]};
      last_lane <= values_last_lane;
      ends_block <= values_ends_block;
      ends_layer <= values_ends_layer;
      position <= 3'd0;
    end else if (steps) begin
      position <= overruns ? after_zeros : ({1'b0, first} + 3'd1);
      if (~overruns) begin
        pending <= pending & (pending - 4'd1);
      end
    end
  end
  wire unused_after_zeros_operand = &{1'b0, after_zeros_operand[5:3]};

  word_packer_w13_n4 pair_packer (
    .clk            (clk),
    .rst            (rst),
    .element_valid  (has_pair),
    .element_ready  (pair_packer_element_ready),
    .element_data   (pair_packer_element_data),
    .element_closes (is_last_pair),
    .word_valid     (coded_valid),
    .word_ready     (coded_ready),
    .word_data      (pair_packer_word_data)
  );

endmodule

`default_nettype wire
