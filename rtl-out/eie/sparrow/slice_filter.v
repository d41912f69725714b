// One bit a column: whether this element stores any entry of it.
//
// Latency     present stands one cycle after the look-up, until the next
// Throughput  one look-up a cycle
// Paths       none from an input to an output
//
// Described in EIE/SliceFilter.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module slice_filter (
  input  wire        clk,
  input  wire        lookup,
  input  wire [13:0] index,
  output wire        present,
  // from the host
  input  wire        write,
  input  wire [13:0] write_index,
  input  wire        write_data
);

  wire presence_enable;
  wire [13:0] presence_address;

  assign presence_enable = write | lookup;
  assign presence_address = write ? write_index : index;

  single_port_memory_w1_d16384 presence (
    .clk        (clk),
    .enable     (presence_enable),
    .write      (write),
    .address    (presence_address),
    .write_data (write_data),
    .read_data  (present)
  );

endmodule

`default_nettype wire
