// A ring of 56 rows of 4 filter values, filled in order and read in order, once for each output.
//
// Latency     a row that arrives in cycle t is present from cycle t + 1; operand follows its issue by one cycle
// Throughput  one row in and one value out a cycle
// Paths       none from an input to an output
// Corners     the place of a row whose last position is issued in the last output in cycle t takes a row from
//             cycle t + 1; a gated issue leaves memory and operand as they are
//
// Described in Eyeriss/FilterScratchpad.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module filter_scratchpad (
  input  wire        clk,
  input  wire        rst,
  // arrival: in
  input  wire        arrival_valid,
  output wire        arrival_ready,
  input  wire [63:0] arrival_data,
  // the layer
  input  wire [5:0]  filter_blocks,
  // the position that is looked at
  output wire        is_present,
  input  wire        issue,
  input  wire        is_gated,
  input  wire        window_ends,
  input  wire        is_last_output,
  output wire [15:0] operand
);

  reg [5:0] row;
  reg [5:0] place;
  reg [5:0] pass_start;
  reg [1:0] lane;
  reg [5:0] tail;
  reg [5:0] occupied;
  reg [6:0] arrived;
  reg [1:0] read_lane;

  wire [63:0] values_read_data;

  // The position that is looked at: a row of the pass, its place in the ring, and a lane.
  wire row_ends = issue & ((&lane) | window_ends);
  wire pass_ends = issue & window_ends & is_last_output;
  wire [5:0] following = (place == 6'd55) ? 6'd0 : (place + 6'd1);

  always @(posedge clk) begin
    if (rst) begin
      lane <= 2'd0;
      row <= 6'd0;
      place <= 6'd0;
      pass_start <= 6'd0;
    end else begin
      if (issue) begin
        lane <= row_ends ? 2'd0 : (lane + 2'd1);
      end
      if (row_ends) begin
        if (window_ends) begin
          row <= 6'd0;
          place <= is_last_output ? following : pass_start;
        end else begin
          row <= row + 6'd1;
          place <= following;
        end
      end
      if (pass_ends) begin
        pass_start <= following;
      end
    end
  end

  // Rows enter while there is a free place; arrived counts from the start of the pass.
  assign arrival_ready = occupied != 6'd56;
  assign is_present = arrived > {1'b0, row};
  wire arrives = arrival_valid & arrival_ready;
  wire released = row_ends & is_last_output;

  always @(posedge clk) begin
    if (rst) begin
      tail <= 6'd0;
      occupied <= 6'd0;
    end else begin
      if (arrives) begin
        tail <= (tail == 6'd55) ? 6'd0 : (tail + 6'd1);
      end
      if (arrives & ~released) begin
        occupied <= occupied + 6'd1;
      end else if (~arrives & released) begin
        occupied <= occupied - 6'd1;
      end
    end
  end

  wire [6:0] departing = {1'b0, pass_ends ? filter_blocks : 6'd0};

  always @(posedge clk) begin
    if (rst) begin
      arrived <= 7'd0;
    end else begin
      arrived <= (arrived - departing) + {6'd0, arrives};
    end
  end

  wire reads = issue & ~is_gated;

  always @(posedge clk) begin
    if (reads) begin
      read_lane <= lane;
    end
  end

  assign operand = values_read_data[{read_lane, 4'd0} +: 16];

  two_port_memory_w64_d56 values (
    .clk           (clk),
    .read          (reads),
    .read_address  (place),
    .read_data     (values_read_data),
    .write         (arrives),
    .write_address (tail),
    .write_data    (arrival_data)
  );

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire only_a_position_that_is_present_is_used = ~issue | is_present;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (only_a_position_that_is_present_is_used);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (only_a_position_that_is_present_is_used !== 1'b1) $display("%m: check failed: only a position that is present is used (Eyeriss/FilterScratchpad.swift:122)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
