// Broadcasts the non-zero activations of 64 lanes, row after row.
//
// Latency     the first event is made one cycle after the first row was loaded, and leaves in the next
// Throughput  one broadcast a cycle while no queue is full; a row whose last lane is zero costs a bubble
// Paths       any_full and found reach load, taken, taken_lane and broadcast_valid; found_activation does not
//
// Described in EIE/FetchUnit.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module fetch_unit (
  input  wire        clk,
  input  wire        rst,
  // the layer to fetch
  input  wire        begins,
  input  wire        primes,
  input  wire [6:0]  row_count,
  input  wire [13:0] first_column,
  // from the host
  input  wire        host_looks,
  input  wire [5:0]  host_source_address,
  // from the leading non-zero detection
  input  wire        found,
  input  wire [15:0] found_activation,
  input  wire [5:0]  found_lane,
  // from the elements
  input  wire        any_full,
  // broadcast
  output wire        broadcast_valid,
  output wire [15:0] broadcast_activation,
  output wire [13:0] broadcast_index,
  output wire        lookup,
  output wire [13:0] lookup_index,
  // fetch
  output wire [5:0]  source_address,
  output wire        load,
  output wire        taken,
  output wire [5:0]  taken_lane,
  // to the central control
  output wire        idle
);

  localparam [1:0] WAITS = 2'd0;
  localparam [1:0] FETCHES = 2'd1;

  reg [1:0] phase;
  reg [6:0] row;
  reg [6:0] rows_left;
  reg [13:0] row_column;
  reg event_occupied;
  reg event_is_column;
  reg [15:0] event_activation;
  reg [13:0] event_index;
  reg looked_up_event_occupied;
  reg looked_up_event_is_column;
  reg [15:0] looked_up_event_activation;
  reg [13:0] looked_up_event_index;

  // One event a cycle, a column or a bubble; all stand still while a column waits for a queue.
  wire stalls = looked_up_event_is_column & any_full;
  wire advances = ~stalls;
  wire fetching = (phase == FETCHES) & advances;
  wire is_last_lane = found_lane == 6'd63;
  wire row_done = fetching & (~found | is_last_lane);
  wire is_last_row = rows_left == 7'd1;

  always @(posedge clk) begin
    if (rst) begin
      phase <= WAITS;
      event_occupied <= 1'b0;
      event_is_column <= 1'b0;
    end else begin
      if (primes) begin
        phase <= FETCHES;
      end else if (row_done & is_last_row) begin
        phase <= WAITS;
      end
      if (advances) begin
        event_occupied <= fetching;
        event_is_column <= fetching & found;
      end
    end
  end

  wire [13:0] found_index = row_column + {8'd0, found_lane};

  always @(posedge clk) begin
    if (fetching) begin
      event_activation <= found_activation;
      event_index <= found_index;
    end
  end

  assign lookup = event_is_column & advances;
  assign lookup_index = event_index;

  always @(posedge clk) begin
    if (rst) begin
      looked_up_event_occupied <= 1'b0;
      looked_up_event_is_column <= 1'b0;
    end else if (advances) begin
      looked_up_event_occupied <= event_occupied;
      looked_up_event_is_column <= event_is_column;
    end
  end

  always @(posedge clk) begin
    if (advances) begin
      looked_up_event_activation <= event_activation;
      looked_up_event_index <= event_index;
    end
  end

  assign idle = (phase == WAITS) & ~event_occupied & ~looked_up_event_occupied;
  assign broadcast_valid = looked_up_event_is_column & ~any_full;
  assign broadcast_activation = looked_up_event_activation;
  assign broadcast_index = looked_up_event_index;

  // The lanes: loaded with the first row, then with the next one when a row is done.
  wire loads_next = row_done & ~is_last_row;
  assign load = primes | loads_next;
  assign taken = fetching & found;
  assign taken_lane = found_lane;
  assign source_address = host_looks ? host_source_address : row[5:0];
  wire unused_row_bit = &{1'b0, row[6]};

  always @(posedge clk) begin
    if (begins) begin
      row <= 7'd0;
      rows_left <= row_count;
      row_column <= first_column;
    end else if (load) begin
      row <= row + 7'd1;
    end
    if (row_done) begin
      rows_left <= rows_left - 7'd1;
      row_column <= row_column + 14'd64;
    end
  end

endmodule

`default_nettype wire
