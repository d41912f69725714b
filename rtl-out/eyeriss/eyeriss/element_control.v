// Counts filters, window entries, outputs and images: the order of the products of a pass.
//
// Latency     the counters show the product after an issued one from the next cycle
// Throughput  one product a cycle
// Paths       only counts reach the outputs
// Corners     after the last product of a pass the first of the next follows
//
// Described in Eyeriss/ElementControl.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module element_control (
  input  wire        clk,
  input  wire        rst,
  // the layer
  input  wire [4:0]  filters_per_element,
  input  wire [3:0]  window_entries,
  input  wire [11:0] outputs,
  input  wire [7:0]  images,
  // the product that is next
  input  wire        issue,
  output wire [4:0]  filter,
  output wire [3:0]  entry,
  output wire        is_last_filter,
  output wire        is_first_entry,
  output wire        is_last_entry,
  output wire        is_last_in_row,
  output wire        is_last_output
);

  reg [4:0] filter_index;
  reg [3:0] entry_index;
  reg [11:0] output_index;
  reg [7:0] image_index;

  wire filter_index_is_last = (filter_index + 5'd1) == filters_per_element;
  wire entry_index_is_last = (entry_index + 4'd1) == window_entries;
  wire output_index_is_last = (output_index + 12'd1) == outputs;
  wire image_index_is_last = (image_index + 8'd1) == images;

  always @(posedge clk) begin
    if (rst) begin
      filter_index <= 5'd0;
      entry_index <= 4'd0;
      output_index <= 12'd0;
      image_index <= 8'd0;
    end else if (issue) begin
      if (filter_index_is_last) begin
        filter_index <= 5'd0;
        if (entry_index_is_last) begin
          entry_index <= 4'd0;
          if (output_index_is_last) begin
            output_index <= 12'd0;
            if (image_index_is_last) begin
              image_index <= 8'd0;
            end else begin
              image_index <= image_index + 8'd1;
            end
          end else begin
            output_index <= output_index + 12'd1;
          end
        end else begin
          entry_index <= entry_index + 4'd1;
        end
      end else begin
        filter_index <= filter_index + 5'd1;
      end
    end
  end

  assign filter = filter_index;
  assign entry = entry_index;
  assign is_last_filter = filter_index_is_last;
  assign is_first_entry = entry_index == 4'd0;
  assign is_last_entry = entry_index_is_last;
  assign is_last_in_row = output_index_is_last;
  assign is_last_output = output_index_is_last & image_index_is_last;

endmodule

`default_nettype wire
