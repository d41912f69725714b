// The row of an input network: 4 elements behind one row id, words of 80 bits.
//
// Latency     none
// Paths       the tags and the elements' ready reach ready; the bus reaches the elements
// Corners     a row that a word is not for is ready
//
// Described in Eyeriss/XBus.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module x_bus_i2_2_w80_n4 (
  // bus: the Y bus
  input  wire        bus_send,
  input  wire [1:0]  bus_row,
  input  wire [1:0]  bus_column,
  input  wire [79:0] bus_data,
  output wire        bus_ready,
  // the row
  input  wire [1:0]  row_id,
  // column 0
  input  wire [1:0]  id_0,
  input  wire        is_enabled_0,
  output wire        send_0,
  output wire [79:0] data_0,
  input  wire        ready_0,
  // column 1
  input  wire [1:0]  id_1,
  input  wire        is_enabled_1,
  output wire        send_1,
  output wire [79:0] data_1,
  input  wire        ready_1,
  // column 2
  input  wire [1:0]  id_2,
  input  wire        is_enabled_2,
  output wire        send_2,
  output wire [79:0] data_2,
  input  wire        ready_2,
  // column 3
  input  wire [1:0]  id_3,
  input  wire        is_enabled_3,
  output wire        send_3,
  output wire [79:0] data_3,
  input  wire        ready_3
);

  wire [81:0] head_data;
  wire head_target_send;
  wire [81:0] head_target_data;
  wire head_target_ready;
  wire column_0_ready;
  wire column_1_ready;
  wire column_2_ready;
  wire column_3_ready;

  assign head_data = {bus_column, bus_data};
  wire [1:0] column_tag = head_target_data[81:80];
  wire [79:0] row_data = head_target_data[79:0];
  assign head_target_ready = column_0_ready & column_1_ready & column_2_ready & column_3_ready;

  multicast_controller_i2_w82 head (
    .id           (row_id),
    .is_enabled   (1'b1),
    .send         (bus_send),
    .tag          (bus_row),
    .data         (head_data),
    .ready        (bus_ready),
    .target_send  (head_target_send),
    .target_data  (head_target_data),
    .target_ready (head_target_ready)
  );

  multicast_controller_i2_w80 column_0 (
    .id           (id_0),
    .is_enabled   (is_enabled_0),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_0_ready),
    .target_send  (send_0),
    .target_data  (data_0),
    .target_ready (ready_0)
  );

  multicast_controller_i2_w80 column_1 (
    .id           (id_1),
    .is_enabled   (is_enabled_1),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_1_ready),
    .target_send  (send_1),
    .target_data  (data_1),
    .target_ready (ready_1)
  );

  multicast_controller_i2_w80 column_2 (
    .id           (id_2),
    .is_enabled   (is_enabled_2),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_2_ready),
    .target_send  (send_2),
    .target_data  (data_2),
    .target_ready (ready_2)
  );

  multicast_controller_i2_w80 column_3 (
    .id           (id_3),
    .is_enabled   (is_enabled_3),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_3_ready),
    .target_send  (send_3),
    .target_data  (data_3),
    .target_ready (ready_3)
  );

endmodule

`default_nettype wire
