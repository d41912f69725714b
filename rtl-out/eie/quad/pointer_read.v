// Reads the two pointers of a column: where its entries begin, and where they end.
//
// Latency     the pointers stand one cycle after the column was taken, until the next is taken
// Throughput  one column a cycle
// Paths       next reaches column_ready; the outputs come from registers and memories
// Corners     a column without entries has first_entry = end_entry
//
// Described in EIE/PointerRead.swift.
// Made by: sparrow generate eie --config quad --out DIR
`default_nettype none

module pointer_read (
  input  wire        clk,
  input  wire        rst,
  // column: in
  input  wire        column_valid,
  output wire        column_ready,
  input  wire [15:0] column_activation,
  input  wire [10:0] column_index,
  // to the sparse matrix read
  input  wire        next,
  output wire        fresh,
  output wire [12:0] first_entry,
  output wire [12:0] end_entry,
  output wire [15:0] activation,
  // from the host
  input  wire        write,
  input  wire [10:0] write_index,
  input  wire [12:0] write_data
);

  reg was_taken;
  reg starts_odd;
  reg [15:0] taken_activation;

  wire even_bank_enable;
  wire [9:0] even_bank_address;
  wire [12:0] even_bank_read_data;
  wire odd_bank_enable;
  wire [9:0] odd_bank_address;
  wire [12:0] odd_bank_read_data;

  wire take = column_valid & next;
  assign column_ready = next;

  // Index p lies in the bank of its lowest bit; an odd p has p + 1 one address further in the even bank.
  wire [9:0] half_index = column_index[10:1];
  wire is_odd = column_index[0];
  wire [9:0] write_half = write_index[10:1];
  wire write_odd = write_index[0];
  assign even_bank_enable = write ? ~write_odd : take;
  assign even_bank_address = write ? write_half : (half_index + {9'd0, is_odd});
  assign odd_bank_enable = write ? write_odd : take;
  assign odd_bank_address = write ? write_half : half_index;

  // The pointers stand at the outputs one cycle after the column was taken.
  always @(posedge clk) begin
    if (rst) begin
      was_taken <= 1'b0;
    end else begin
      was_taken <= take;
    end
  end

  always @(posedge clk) begin
    if (take) begin
      starts_odd <= is_odd;
      taken_activation <= column_activation;
    end
  end

  assign fresh = was_taken;
  assign activation = taken_activation;
  assign first_entry = starts_odd ? odd_bank_read_data : even_bank_read_data;
  assign end_entry = starts_odd ? even_bank_read_data : odd_bank_read_data;

  single_port_memory_w13_d1024 even_bank (
    .clk        (clk),
    .enable     (even_bank_enable),
    .write      (write),
    .address    (even_bank_address),
    .write_data (write_data),
    .read_data  (even_bank_read_data)
  );

  single_port_memory_w13_d1024 odd_bank (
    .clk        (clk),
    .enable     (odd_bank_enable),
    .write      (write),
    .address    (odd_bank_address),
    .write_data (write_data),
    .read_data  (odd_bank_read_data)
  );

endmodule

`default_nettype wire
