// Streams the entries of a column to the arithmetic unit, one a cycle; 8 entries lie in a memory row.
//
// Latency     an entry leaves two cycles after its number is known
// Throughput  one entry a cycle, no gap between columns; a column without entries takes one cycle
// Paths       fresh, first_entry and end_entry reach next and idle
// Corners     the memory is read only when the row differs from the one read last
//
// Described in EIE/SparseMatrixRead.swift.
// Made by: sparrow generate eie --config quad --out DIR
`default_nettype none

module sparse_matrix_read (
  input  wire        clk,
  input  wire        rst,
  // from the pointer read
  input  wire        fresh,
  input  wire [12:0] first_entry,
  input  wire [12:0] end_entry,
  input  wire [15:0] activation,
  output wire        next,
  output wire        idle,
  // to the arithmetic unit
  output wire        entry_valid,
  output wire        entry_first,
  output wire [3:0]  entry_code,
  output wire [3:0]  entry_zeros,
  output wire [15:0] entry_activation,
  // from the host
  input  wire        write,
  input  wire [8:0]  write_row,
  input  wire [63:0] write_data
);

  reg active;
  reg [12:0] following;
  reg [12:0] end_of_column;
  reg held_valid;
  reg [8:0] held_row;
  reg select_valid;
  reg select_first;
  reg [15:0] select_activation;
  reg [2:0] select_slot;
  reg valid;
  reg first;
  reg [7:0] entry;
  reg [15:0] entry_factor;

  wire weights_enable;
  wire [8:0] weights_address;
  wire [63:0] weights_read_data;

  // Which entry is next: the first of a fresh column, else the one after the last.
  wire [12:0] current = fresh ? first_entry : following;
  wire [12:0] limit = fresh ? end_entry : end_of_column;
  wire [12:0] after = {(&current[5:0]) ? (current[12:6] + 7'd1) : current[12:6], current[5:0] + 6'd1};
  wire issue = (fresh | active) & (current != limit);
  wire [12:0] carries = {current[11:0] & ~limit[11:0], 1'b1};
  wire is_last = (current ^ limit) == carries;

  always @(posedge clk) begin
    if (rst) begin
      active <= 1'b0;
    end else begin
      active <= issue & ~is_last;
    end
  end

  always @(posedge clk) begin
    if (issue) begin
      following <= after;
    end
    if (fresh) begin
      end_of_column <= end_entry;
    end
  end

  assign next = ~issue | is_last;
  assign idle = ~issue;
  wire [8:0] row = current[11:3];

  // The row that was read last stays at the memory's output; read only when it changes.
  wire is_held = held_valid & (held_row == row);
  wire read = issue & ~is_held;

  always @(posedge clk) begin
    if (rst) begin
      held_valid <= 1'b0;
    end else if (write) begin
      held_valid <= 1'b0;
    end else if (read) begin
      held_valid <= 1'b1;
    end
  end

  always @(posedge clk) begin
    if (read) begin
      held_row <= row;
    end
  end

  assign weights_enable = write | read;
  assign weights_address = write ? write_row : row;

  // One cycle later the row stands at the memory's output: select the entry.
  always @(posedge clk) begin
    if (rst) begin
      select_valid <= 1'b0;
    end else begin
      select_valid <= issue;
    end
  end

  always @(posedge clk) begin
    if (issue) begin
      select_first <= fresh;
      select_activation <= activation;
    end
    if (issue) begin
      select_slot <= current[2:0];
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      valid <= 1'b0;
    end else begin
      valid <= select_valid;
    end
  end

  always @(posedge clk) begin
    if (select_valid) begin
      first <= select_first;
      entry <= weights_read_data[{select_slot, 3'd0} +: 8];
      entry_factor <= select_activation;
    end
  end

  assign entry_valid = valid;
  assign entry_first = first;
  assign entry_zeros = entry[3:0];
  assign entry_code = entry[7:4];
  assign entry_activation = entry_factor;

  single_port_memory_w64_d512 weights (
    .clk        (clk),
    .enable     (weights_enable),
    .write      (write),
    .address    (weights_address),
    .write_data (write_data),
    .read_data  (weights_read_data)
  );

endmodule

`default_nettype wire
