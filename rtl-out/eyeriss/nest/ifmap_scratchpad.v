// A ring of 12 ifmap words with a zero bit each; entries are numbered from the start of the window.
//
// Latency     a word that arrives in cycle t is present from cycle t + 1
// Throughput  one word in and one look a cycle
// Paths       entry reaches is_present; the ring's word and zero bit come from its own address register
// Corners     the place of an entry that is released in cycle t takes a word from cycle t + 1
//
// Described in Eyeriss/IfmapScratchpad.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module ifmap_scratchpad (
  input  wire       clk,
  input  wire       rst,
  // arrival: in
  input  wire       arrival_valid,
  output wire       arrival_ready,
  input  wire [7:0] arrival_data,
  // the entry that is looked at
  input  wire [3:0] entry,
  output wire       is_present,
  output wire [7:0] word,
  output wire       is_zero,
  // moving on
  input  wire       entry_ends,
  input  wire       releases,
  input  wire       window_ends,
  input  wire [3:0] step
);

  reg [7:0] ring [0:11];
  reg zero_buffer [0:11];
  reg [3:0] tail;
  reg [3:0] window_start;
  reg [3:0] read_address;
  reg [3:0] occupied;
  reg [4:0] arrived;

  assign arrival_ready = occupied != 4'd12;
  wire arrives = arrival_valid & arrival_ready;

  always @(posedge clk) begin
    if (arrives) begin
      ring[tail] <= arrival_data;
      zero_buffer[tail] <= arrival_data == 8'd0;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      tail <= 4'd0;
    end else if (arrives) begin
      tail <= (tail == 4'd11) ? 4'd0 : (tail + 4'd1);
    end
  end

  assign is_present = arrived > {1'b0, entry};
  assign word = ring[read_address];
  assign is_zero = zero_buffer[read_address];
  wire [4:0] next_start = {1'b0, window_start} + {1'b0, step};

  always @(posedge clk) begin
    if (rst) begin
      window_start <= 4'd0;
      read_address <= 4'd0;
    end else if (window_ends) begin
      window_start <= (next_start >= 5'd12) ? (next_start[3:0] - 4'd12) : next_start[3:0];
      read_address <= (next_start >= 5'd12) ? (next_start[3:0] - 4'd12) : next_start[3:0];
    end else if (entry_ends) begin
      read_address <= (read_address == 4'd11) ? 4'd0 : (read_address + 4'd1);
    end
  end

  wire released = entry_ends & releases;

  always @(posedge clk) begin
    if (rst) begin
      occupied <= 4'd0;
    end else if (arrives & ~released) begin
      occupied <= occupied + 4'd1;
    end else if (~arrives & released) begin
      occupied <= occupied - 4'd1;
    end
  end

  wire [4:0] departing = {1'b0, window_ends ? step : 4'd0};

  always @(posedge clk) begin
    if (rst) begin
      arrived <= 5'd0;
    end else begin
      arrived <= (arrived - departing) + {4'd0, arrives};
    end
  end

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire only_an_entry_that_is_present_ends = ~entry_ends | is_present;
  wire a_window_ends_with_an_entry = ~window_ends | entry_ends;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (only_an_entry_that_is_present_ends);
      assert (a_window_ends_with_an_entry);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (only_an_entry_that_is_present_ends !== 1'b1) $display("%m: check failed: only an entry that is present ends (Eyeriss/IfmapScratchpad.swift:98)");
      if (a_window_ends_with_an_entry !== 1'b1) $display("%m: check failed: a window ends with an entry (Eyeriss/IfmapScratchpad.swift:99)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
