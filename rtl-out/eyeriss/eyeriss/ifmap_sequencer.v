// Tags ifmap values with channel set and ifmap row.
//
// Latency     none
// Throughput  one value a cycle
// Paths       word_valid and word_data reach the value; value_ready reaches word_ready
// Corners     what is left of a word when a block ends is dropped
//
// Described in Eyeriss/IfmapSequencer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module ifmap_sequencer (
  input  wire         clk,
  input  wire         rst,
  input  wire         start,
  // the layer
  input  wire [6:0]   ifmap_rows,
  input  wire [3:0]   channel_sets,
  input  wire [19:0]  ifmap_steps,
  input  wire [23:0]  outer_count,
  input  wire [15:0]  channel_groups,
  input  wire [15:0]  filter_groups,
  // word: in
  input  wire         word_valid,
  output wire         word_ready,
  input  wire [127:0] word_data,
  // value: out
  output wire         value_valid,
  input  wire         value_ready,
  output wire [3:0]   value_row,
  output wire [5:0]   value_column,
  output wire [15:0]  value_data
);

  reg [6:0] ifmap_row;
  reg [3:0] channel_set;
  reg [19:0] step;

  wire scheduler_advance;
  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire unused_scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;
  wire unpacker_element_valid;
  wire unpacker_element_ready;
  wire unpacker_closes;

  wire fires = value_valid & value_ready;
  wire ifmap_row_is_last = (ifmap_row + 7'd1) == ifmap_rows;
  wire channel_set_is_last = (channel_set + 4'd1) == channel_sets;
  wire step_is_last = (step + 20'd1) == ifmap_steps;

  always @(posedge clk) begin
    if (rst) begin
      ifmap_row <= 7'd0;
      channel_set <= 4'd0;
      step <= 20'd0;
    end else if (fires) begin
      if (ifmap_row_is_last) begin
        ifmap_row <= 7'd0;
        if (channel_set_is_last) begin
          channel_set <= 4'd0;
          if (step_is_last) begin
            step <= 20'd0;
          end else begin
            step <= step + 20'd1;
          end
        end else begin
          channel_set <= channel_set + 4'd1;
        end
      end else begin
        ifmap_row <= ifmap_row + 7'd1;
      end
    end
  end

  wire scheduler_advance_operand = ifmap_row_is_last & channel_set_is_last & step_is_last;
  assign scheduler_advance = fires & scheduler_advance_operand;
  assign value_valid = unpacker_element_valid & scheduler_is_active;
  assign unpacker_element_ready = value_ready & scheduler_is_active;
  assign unpacker_closes = scheduler_advance_operand;
  assign value_row = channel_set;
  wire unused_ifmap_row_bits = &{1'b0, ifmap_row[6]};
  assign value_column = ifmap_row[5:0];

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .advance           (scheduler_advance),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (unused_scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

  word_unpacker_w16_n8 unpacker (
    .clk           (clk),
    .rst           (rst),
    .word_valid    (word_valid),
    .word_ready    (word_ready),
    .word_data     (word_data),
    .element_valid (unpacker_element_valid),
    .element_ready (unpacker_element_ready),
    .element_data  (value_data),
    .closes        (unpacker_closes)
  );

endmodule

`default_nettype wire
