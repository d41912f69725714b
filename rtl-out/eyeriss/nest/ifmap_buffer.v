// A queue of ifmap words in the banks of the global buffer that belong to ifmaps; its head block is replayed.
//
// Latency     a word pushed in cycle t can be popped from cycle t + 2
// Throughput  one push and one pop a cycle, no gap between replays
// Paths       pop_ready reaches read; push_valid and push_data reach write; push_ready and pop_valid come from state
// Corners     in the last replay a word's place is free from the cycle after it was read
//
// Described in Eyeriss/IfmapBuffer.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module ifmap_buffer (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [3:0]  ifmap_banks,
  input  wire [10:0] ifmap_block_words,
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // push: in
  input  wire        push_valid,
  output wire        push_ready,
  input  wire [79:0] push_data,
  // pop: out
  output wire        pop_valid,
  input  wire        pop_ready,
  output wire [79:0] pop_data,
  // the global buffer
  output wire        read,
  output wire [9:0]  read_address,
  input  wire [79:0] read_data,
  output wire        write,
  output wire [9:0]  write_address,
  output wire [79:0] write_data
);

  reg [9:0] tail;
  reg [10:0] occupied;
  reg [11:0] stored;
  reg [10:0] index;
  reg [9:0] block_start;
  reg [9:0] cursor;
  reg is_fetched;

  wire scheduler_is_active;
  wire unused_scheduler_is_first_on_psums;
  wire unused_scheduler_is_last_on_psums;
  wire scheduler_is_last_on_ifmaps;
  wire unused_scheduler_is_last;

  wire [10:0] ifmap_words = {ifmap_banks, 7'd0};
  wire [10:0] last_address = ifmap_words - 11'd1;

  // Words enter while there is a free place.
  assign push_ready = occupied != ifmap_words;
  wire pushes = push_valid & push_ready;

  // Words of the head block leave in every replay; stored counts from its start.
  wire reads = scheduler_is_active & (stored > {1'b0, index}) & (~is_fetched | pop_ready);

  always @(posedge clk) begin
    if (rst) begin
      is_fetched <= 1'b0;
    end else if (reads) begin
      is_fetched <= 1'b1;
    end else if (pop_ready) begin
      is_fetched <= 1'b0;
    end
  end

  assign pop_valid = is_fetched;
  assign pop_data = read_data;
  wire [10:0] after = index + 11'd1;
  wire ends_replay = reads & (after == ifmap_block_words);
  wire ends_block = ends_replay & scheduler_is_last_on_ifmaps;
  wire releases = reads & scheduler_is_last_on_ifmaps;

  always @(posedge clk) begin
    if (rst) begin
      tail <= 10'd0;
      cursor <= 10'd0;
      block_start <= 10'd0;
      index <= 11'd0;
    end else begin
      if (start) begin
        tail <= 10'd0;
        cursor <= 10'd0;
        block_start <= 10'd0;
      end else begin
        if (pushes) begin
          tail <= ({1'b0, tail} == last_address) ? 10'd0 : (tail + 10'd1);
        end
        if (ends_replay & ~ends_block) begin
          cursor <= block_start;
        end else if (reads) begin
          cursor <= ({1'b0, cursor} == last_address) ? 10'd0 : (cursor + 10'd1);
        end
        if (ends_block) begin
          block_start <= ({1'b0, cursor} == last_address) ? 10'd0 : (cursor + 10'd1);
        end
      end
      if (reads) begin
        index <= ends_replay ? 11'd0 : after;
      end
    end
  end

  wire [11:0] leaving = {1'b0, ends_block ? ifmap_block_words : 11'd0};

  always @(posedge clk) begin
    if (rst) begin
      stored <= 12'd0;
      occupied <= 11'd0;
    end else begin
      stored <= (stored - leaving) + {11'd0, pushes};
      if (pushes & ~releases) begin
        occupied <= occupied + 11'd1;
      end else if (~pushes & releases) begin
        occupied <= occupied - 11'd1;
      end
    end
  end

  assign read = reads;
  assign read_address = cursor;
  assign write = pushes;
  assign write_address = tail;
  assign write_data = push_data;

  pass_scheduler scheduler (
    .clk               (clk),
    .rst               (rst),
    .start             (start),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .advance           (ends_replay),
    .is_active         (scheduler_is_active),
    .is_first_on_psums (unused_scheduler_is_first_on_psums),
    .is_last_on_psums  (unused_scheduler_is_last_on_psums),
    .is_last_on_ifmaps (scheduler_is_last_on_ifmaps),
    .is_last           (unused_scheduler_is_last)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire reads_stay_within_the_ifmaps_banks = ~reads | ({1'b0, cursor} < ifmap_words);
  wire a_layer_begins_with_an_empty_queue = ~start | (occupied == 11'd0);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (reads_stay_within_the_ifmaps_banks);
      assert (a_layer_begins_with_an_empty_queue);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (reads_stay_within_the_ifmaps_banks !== 1'b1) $display("%m: check failed: reads stay within the ifmaps' banks (Eyeriss/IfmapBuffer.swift:111)");
      if (a_layer_begins_with_an_empty_queue !== 1'b1) $display("%m: check failed: a layer begins with an empty queue (Eyeriss/IfmapBuffer.swift:113)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
