// The row of an input network: 14 elements behind one row id, words of 16 bits.
//
// Latency     none
// Paths       the tags and the elements' ready reach ready; the bus reaches the elements
// Corners     a row that a word is not for is ready
//
// Described in Eyeriss/XBus.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module x_bus_i4_6_w16_n14 (
  // bus: the Y bus
  input  wire        bus_send,
  input  wire [3:0]  bus_row,
  input  wire [5:0]  bus_column,
  input  wire [15:0] bus_data,
  output wire        bus_ready,
  // the row
  input  wire [3:0]  row_id,
  // column 0
  input  wire [5:0]  id_0,
  input  wire        is_enabled_0,
  output wire        send_0,
  output wire [15:0] data_0,
  input  wire        ready_0,
  // column 1
  input  wire [5:0]  id_1,
  input  wire        is_enabled_1,
  output wire        send_1,
  output wire [15:0] data_1,
  input  wire        ready_1,
  // column 2
  input  wire [5:0]  id_2,
  input  wire        is_enabled_2,
  output wire        send_2,
  output wire [15:0] data_2,
  input  wire        ready_2,
  // column 3
  input  wire [5:0]  id_3,
  input  wire        is_enabled_3,
  output wire        send_3,
  output wire [15:0] data_3,
  input  wire        ready_3,
  // column 4
  input  wire [5:0]  id_4,
  input  wire        is_enabled_4,
  output wire        send_4,
  output wire [15:0] data_4,
  input  wire        ready_4,
  // column 5
  input  wire [5:0]  id_5,
  input  wire        is_enabled_5,
  output wire        send_5,
  output wire [15:0] data_5,
  input  wire        ready_5,
  // column 6
  input  wire [5:0]  id_6,
  input  wire        is_enabled_6,
  output wire        send_6,
  output wire [15:0] data_6,
  input  wire        ready_6,
  // column 7
  input  wire [5:0]  id_7,
  input  wire        is_enabled_7,
  output wire        send_7,
  output wire [15:0] data_7,
  input  wire        ready_7,
  // column 8
  input  wire [5:0]  id_8,
  input  wire        is_enabled_8,
  output wire        send_8,
  output wire [15:0] data_8,
  input  wire        ready_8,
  // column 9
  input  wire [5:0]  id_9,
  input  wire        is_enabled_9,
  output wire        send_9,
  output wire [15:0] data_9,
  input  wire        ready_9,
  // column 10
  input  wire [5:0]  id_10,
  input  wire        is_enabled_10,
  output wire        send_10,
  output wire [15:0] data_10,
  input  wire        ready_10,
  // column 11
  input  wire [5:0]  id_11,
  input  wire        is_enabled_11,
  output wire        send_11,
  output wire [15:0] data_11,
  input  wire        ready_11,
  // column 12
  input  wire [5:0]  id_12,
  input  wire        is_enabled_12,
  output wire        send_12,
  output wire [15:0] data_12,
  input  wire        ready_12,
  // column 13
  input  wire [5:0]  id_13,
  input  wire        is_enabled_13,
  output wire        send_13,
  output wire [15:0] data_13,
  input  wire        ready_13
);

  wire [21:0] head_data;
  wire head_target_send;
  wire [21:0] head_target_data;
  wire head_target_ready;
  wire column_0_ready;
  wire column_1_ready;
  wire column_2_ready;
  wire column_3_ready;
  wire column_4_ready;
  wire column_5_ready;
  wire column_6_ready;
  wire column_7_ready;
  wire column_8_ready;
  wire column_9_ready;
  wire column_10_ready;
  wire column_11_ready;
  wire column_12_ready;
  wire column_13_ready;

  assign head_data = {bus_column, bus_data};
  wire [5:0] column_tag = head_target_data[21:16];
  wire [15:0] row_data = head_target_data[15:0];
  assign head_target_ready = column_0_ready & column_1_ready & column_2_ready & column_3_ready &
      column_4_ready & column_5_ready & column_6_ready & column_7_ready & column_8_ready & column_9_ready &
      column_10_ready & column_11_ready & column_12_ready & column_13_ready;

  multicast_controller_i4_w22 head (
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

  multicast_controller_i6_w16 column_0 (
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

  multicast_controller_i6_w16 column_1 (
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

  multicast_controller_i6_w16 column_2 (
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

  multicast_controller_i6_w16 column_3 (
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

  multicast_controller_i6_w16 column_4 (
    .id           (id_4),
    .is_enabled   (is_enabled_4),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_4_ready),
    .target_send  (send_4),
    .target_data  (data_4),
    .target_ready (ready_4)
  );

  multicast_controller_i6_w16 column_5 (
    .id           (id_5),
    .is_enabled   (is_enabled_5),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_5_ready),
    .target_send  (send_5),
    .target_data  (data_5),
    .target_ready (ready_5)
  );

  multicast_controller_i6_w16 column_6 (
    .id           (id_6),
    .is_enabled   (is_enabled_6),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_6_ready),
    .target_send  (send_6),
    .target_data  (data_6),
    .target_ready (ready_6)
  );

  multicast_controller_i6_w16 column_7 (
    .id           (id_7),
    .is_enabled   (is_enabled_7),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_7_ready),
    .target_send  (send_7),
    .target_data  (data_7),
    .target_ready (ready_7)
  );

  multicast_controller_i6_w16 column_8 (
    .id           (id_8),
    .is_enabled   (is_enabled_8),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_8_ready),
    .target_send  (send_8),
    .target_data  (data_8),
    .target_ready (ready_8)
  );

  multicast_controller_i6_w16 column_9 (
    .id           (id_9),
    .is_enabled   (is_enabled_9),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_9_ready),
    .target_send  (send_9),
    .target_data  (data_9),
    .target_ready (ready_9)
  );

  multicast_controller_i6_w16 column_10 (
    .id           (id_10),
    .is_enabled   (is_enabled_10),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_10_ready),
    .target_send  (send_10),
    .target_data  (data_10),
    .target_ready (ready_10)
  );

  multicast_controller_i6_w16 column_11 (
    .id           (id_11),
    .is_enabled   (is_enabled_11),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_11_ready),
    .target_send  (send_11),
    .target_data  (data_11),
    .target_ready (ready_11)
  );

  multicast_controller_i6_w16 column_12 (
    .id           (id_12),
    .is_enabled   (is_enabled_12),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_12_ready),
    .target_send  (send_12),
    .target_data  (data_12),
    .target_ready (ready_12)
  );

  multicast_controller_i6_w16 column_13 (
    .id           (id_13),
    .is_enabled   (is_enabled_13),
    .send         (head_target_send),
    .tag          (column_tag),
    .data         (row_data),
    .ready        (column_13_ready),
    .target_send  (send_13),
    .target_data  (data_13),
    .target_ready (ready_13)
  );

endmodule

`default_nettype wire
