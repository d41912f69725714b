// Streams the weights of a column to the arithmetic unit, one a cycle, past the fillers between them; 8 entries lie in a memory row.
//
// Latency     an entry leaves two cycles after its column was fresh, or after the entry before it
// Throughput  a weight and up to three fillers in front of it a cycle, four fillers in a row a cycle; a column without entries takes one
// Paths       fresh, first_entry, end_entry and the memories reach next and the memories' addresses
// Corners     entry_zeros counts the fillers above the entry's own index bits; four fillers leave as one of code 0
//             the next column's pointers may wait at the inputs; the last entry of a column is no filler
//
// Described in EIE/PaddingWindowRead.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module padding_window_read (
  input  wire        clk,
  input  wire        rst,
  // from the pointer read
  input  wire        fresh,
  input  wire [17:0] first_entry,
  input  wire [17:0] end_entry,
  input  wire [15:0] activation,
  output wire        next,
  output wire        idle,
  // to the arithmetic unit
  output wire        entry_valid,
  output wire        entry_first,
  output wire [3:0]  entry_code,
  output wire [5:0]  entry_zeros,
  output wire [15:0] entry_activation,
  // from the host
  input  wire        write,
  input  wire [13:0] write_row,
  input  wire [63:0] write_data
);

  reg serving;
  reg [17:0] position;
  reg [17:0] last;
  reg is_first;
  reg [15:0] served_activation;
  reg waiting;
  reg even_held_valid;
  reg [12:0] even_held_address;
  reg odd_held_valid;
  reg [12:0] odd_held_address;
  reg valid;
  reg first;
  reg [7:0] entry;
  reg [1:0] fillers;
  reg [15:0] entry_factor;

  wire even_rows_enable;
  wire [12:0] even_rows_address;
  wire [63:0] even_rows_read_data;
  wire odd_rows_enable;
  wire [12:0] odd_rows_address;
  wire [63:0] odd_rows_read_data;

  // The window: the first of four entries whose code is not 0, else the fourth.
  wire [127:0] line = {odd_rows_read_data, even_rows_read_data};
  wire [15:0] is_weight = {|line[127:124], |line[119:116], |line[111:108], |line[103:100], |line[95:92],
      |line[87:84], |line[79:76], |line[71:68], |line[63:60], |line[55:52], |line[47:44], |line[39:36],
      |line[31:28], |line[23:20], |line[15:12], |line[7:4]};
  wire [17:0] window = {is_weight[1:0], is_weight} >> position[3:0];
  wire unused_window_bits = &{1'b0, window[17:3]};
  wire [1:0] skipped = window[0] ? 2'd0 : window[1] ? 2'd1 : window[2] ? 2'd2 : 2'd3;
  wire [17:0] number = position + {16'd0, skipped};
  wire [7:0] chosen = line[{number[3:0], 3'd0} +: 8];

  // A column begins where nothing is served, or after the last entry; until then its pointers wait.
  wire ahead = fresh | waiting;
  wire is_last = serving & (number == last);
  wire begins = ahead & (~serving | is_last);
  wire is_empty = first_entry == end_entry;
  wire [17:0] last_of_next = end_entry - 18'd1;

  always @(posedge clk) begin
    if (rst) begin
      waiting <= 1'b0;
      serving <= 1'b0;
    end else begin
      waiting <= ahead & ~begins;
      if (begins) begin
        serving <= ~is_empty;
      end else if (serving) begin
        serving <= ~is_last;
      end
    end
  end

  always @(posedge clk) begin
    if (begins) begin
      position <= first_entry;
      last <= last_of_next;
      is_first <= 1'b1;
      served_activation <= activation;
    end else if (serving) begin
      position <= number + 18'd1;
      is_first <= 1'b0;
    end
  end

  assign next = ~ahead | begins;
  assign idle = ~ahead & ~serving;

  // The window's row and, where the column goes that far, the next one; read only when not held.
  wire [13:0] row = begins ? first_entry[16:3] : position[16:3];
  wire [13:0] last_row = begins ? last_of_next[16:3] : last[16:3];
  wire goes_on = row != last_row;
  wire needs_rows = begins ? ~is_empty : serving;
  wire is_odd = row[0];
  wire writes_odd = write_row[0];
  wire [12:0] even_address = row[13:1] + {12'd0, is_odd};
  wire even_is_held = even_held_valid & (even_held_address == even_address);
  wire even_write = write & ~writes_odd;
  wire reads_even = needs_rows & (~is_odd | goes_on) & ~even_is_held;

  always @(posedge clk) begin
    if (rst) begin
      even_held_valid <= 1'b0;
    end else if (even_write) begin
      even_held_valid <= 1'b0;
    end else if (reads_even) begin
      even_held_valid <= 1'b1;
    end
  end

  always @(posedge clk) begin
    if (reads_even) begin
      even_held_address <= even_address;
    end
  end

  assign even_rows_enable = even_write | reads_even;
  assign even_rows_address = even_write ? write_row[13:1] : even_address;
  wire [12:0] odd_address = row[13:1];
  wire odd_is_held = odd_held_valid & (odd_held_address == odd_address);
  wire odd_write = write & writes_odd;
  wire reads_odd = needs_rows & (is_odd | goes_on) & ~odd_is_held;

  always @(posedge clk) begin
    if (rst) begin
      odd_held_valid <= 1'b0;
    end else if (odd_write) begin
      odd_held_valid <= 1'b0;
    end else if (reads_odd) begin
      odd_held_valid <= 1'b1;
    end
  end

  always @(posedge clk) begin
    if (reads_odd) begin
      odd_held_address <= odd_address;
    end
  end

  assign odd_rows_enable = odd_write | reads_odd;
  assign odd_rows_address = odd_write ? write_row[13:1] : odd_address;

  // To the arithmetic unit.
  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;
    end else begin
      valid <= serving;
    end
  end

  always @(posedge clk) begin
    if (serving) begin
      first <= is_first;
      entry <= chosen;
      fillers <= skipped;
      entry_factor <= served_activation;
    end
  end

  assign entry_valid = valid;
  assign entry_first = first;
  assign entry_zeros = {fillers, entry[3:0]};
  assign entry_code = entry[7:4];
  assign entry_activation = entry_factor;

  single_port_memory_w64_d8192 even_rows (
    .clk        (clk),
    .enable     (even_rows_enable),
    .write      (even_write),
    .address    (even_rows_address),
    .write_data (write_data),
    .read_data  (even_rows_read_data)
  );

  single_port_memory_w64_d8192 odd_rows (
    .clk        (clk),
    .enable     (odd_rows_enable),
    .write      (odd_write),
    .address    (odd_rows_address),
    .write_data (write_data),
    .read_data  (odd_rows_read_data)
  );

endmodule

`default_nettype wire
