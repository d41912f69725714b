// Counts the passes of a layer.
//
// Latency     the first pass is active in the cycle after start; the next pass follows advance by one cycle
// Throughput  one pass a cycle
// Paths       only counts reach the outputs
// Corners     start counts only while no pass is active
//
// Described in Eyeriss/PassScheduler.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module pass_scheduler (
  input  wire        clk,
  input  wire        rst,
  input  wire        start,
  // the layer
  input  wire [23:0] outer_count,
  input  wire [15:0] channel_groups,
  input  wire [15:0] filter_groups,
  // the pass
  input  wire        advance,
  output wire        is_active,
  output wire        is_first_on_psums,
  output wire        is_last_on_psums,
  output wire        is_last_on_ifmaps,
  output wire        is_last
);

  reg active;
  reg [15:0] filter_group;
  reg [15:0] channel_group;
  reg [23:0] outer;

  wire filter_group_is_last = (filter_group + 16'd1) == filter_groups;
  wire channel_group_is_last = (channel_group + 16'd1) == channel_groups;
  wire outer_is_last = (outer + 24'd1) == outer_count;
  wire active_condition_operand = filter_group_is_last & channel_group_is_last & outer_is_last;

  always @(posedge clk) begin
    if (rst) begin
      filter_group <= 16'd0;
      channel_group <= 16'd0;
      outer <= 24'd0;
      active <= 1'b0;
    end else begin
      if (advance) begin
        if (filter_group_is_last) begin
          filter_group <= 16'd0;
          if (channel_group_is_last) begin
            channel_group <= 16'd0;
            if (outer_is_last) begin
              outer <= 24'd0;
            end else begin
              outer <= outer + 24'd1;
            end
          end else begin
            channel_group <= channel_group + 16'd1;
          end
        end else begin
          filter_group <= filter_group + 16'd1;
        end
      end
      if (advance & active_condition_operand) begin
        active <= 1'b0;
      end else if (start) begin
        active <= 1'b1;
      end
    end
  end

  assign is_active = active;
  assign is_first_on_psums = channel_group == 16'd0;
  assign is_last_on_psums = channel_group_is_last;
  assign is_last_on_ifmaps = filter_group_is_last;
  assign is_last = active_condition_operand;

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire only_an_active_pass_ends = ~advance | active;

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (only_an_active_pass_ends);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (only_an_active_pass_ends !== 1'b1) $display("%m: check failed: only an active pass ends (Eyeriss/PassScheduler.swift:75)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
