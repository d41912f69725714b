// One EIE processing element; it owns the inputs and outputs whose number modulo 64 is its own, and these rows.
//
// Latency     a sum can be read eight cycles after its activation was broadcast, if nothing waits before it
// Throughput  one entry a cycle; a column without entries takes one cycle
// Paths       source_address and host_element reach host_word; full and idle come from state
//
// Described in EIE/ProcessingElement.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module processing_element (
  input  wire        clk,
  input  wire        rst,
  input  wire [5:0]  number,
  // layer
  input  wire        rectify,
  input  wire [1:0]  layer,
  input  wire        swapped,
  input  wire        clear_source,
  input  wire        clear_destination,
  // preload of the biases
  input  wire        preload_reads,
  input  wire [7:0]  preload_address,
  input  wire        preload_writes,
  input  wire [5:0]  preload_row,
  input  wire        write_bias,
  // words from the host
  input  wire        write_pointer,
  input  wire        write_weights,
  input  wire        write_codebook,
  input  wire        write_activation,
  input  wire        write_presence,
  input  wire [5:0]  host_element,
  input  wire [13:0] host_address,
  input  wire [63:0] host_data,
  // broadcast
  input  wire        broadcast_valid,
  input  wire [15:0] broadcast_activation,
  input  wire [13:0] broadcast_index,
  input  wire        lookup,
  input  wire [13:0] lookup_index,
  // fetch
  input  wire [5:0]  source_address,
  input  wire        load,
  input  wire        taken,
  input  wire [5:0]  taken_lane,
  // to the leading non-zero detection
  output wire        lane_nonzero,
  output wire [15:0] lane_activation,
  // to the central control
  output wire        full,
  output wire        idle,
  output wire        saturates,
  output wire [31:0] host_word
);

  wire activation_queue_broadcast_valid;
  wire activation_queue_full;
  wire activation_queue_column_valid;
  wire [15:0] activation_queue_column_activation;
  wire [13:0] activation_queue_column_index;
  wire slice_filter_present;
  wire slice_filter_write;
  wire pointer_read_column_ready;
  wire pointer_read_fresh;
  wire [17:0] pointer_read_first_entry;
  wire [17:0] pointer_read_end_entry;
  wire [15:0] pointer_read_activation;
  wire pointer_read_write;
  wire padding_window_read_next;
  wire padding_window_read_idle;
  wire padding_window_read_entry_valid;
  wire padding_window_read_entry_first;
  wire [3:0] padding_window_read_entry_code;
  wire [5:0] padding_window_read_entry_zeros;
  wire [15:0] padding_window_read_entry_activation;
  wire padding_window_read_write;
  wire [5:0] arithmetic_unit_read_address;
  wire arithmetic_unit_write;
  wire [5:0] arithmetic_unit_write_address;
  wire [31:0] arithmetic_unit_write_data;
  wire biases_enable;
  wire biases_write;
  wire [7:0] biases_address;
  wire [31:0] biases_read_data;
  wire [31:0] activation_read_write_source_word;
  wire activation_read_write_taken;
  wire [31:0] activation_read_write_read_data;
  wire activation_read_write_write;
  wire [5:0] activation_read_write_write_address;
  wire [31:0] activation_read_write_write_data;
  wire activation_read_write_host_write;

  wire is_addressed = host_element == number;
  assign slice_filter_write = write_presence & is_addressed;
  assign activation_queue_broadcast_valid = broadcast_valid & slice_filter_present;
  assign pointer_read_write = write_pointer & is_addressed;
  assign padding_window_read_write = write_weights & is_addressed;
  assign biases_enable = (write_bias & is_addressed) | preload_reads;
  assign biases_write = write_bias & is_addressed;
  assign biases_address = (write_bias & is_addressed) ? host_address[7:0] : preload_address;
  assign activation_read_write_taken = taken & (taken_lane == number);
  assign activation_read_write_write = arithmetic_unit_write | preload_writes;
  assign activation_read_write_write_address = preload_writes ? preload_row : arithmetic_unit_write_address;
  assign activation_read_write_write_data = preload_writes ? biases_read_data : arithmetic_unit_write_data;
  assign activation_read_write_host_write = write_activation & is_addressed;
  assign host_word = is_addressed ? activation_read_write_source_word : 32'd0;
  assign full = activation_queue_full & slice_filter_present;
  assign idle = ~activation_queue_column_valid & padding_window_read_idle;

  activation_queue activation_queue (
    .clk                  (clk),
    .rst                  (rst),
    .broadcast_valid      (activation_queue_broadcast_valid),
    .broadcast_activation (broadcast_activation),
    .broadcast_index      (broadcast_index),
    .full                 (activation_queue_full),
    .column_valid         (activation_queue_column_valid),
    .column_ready         (pointer_read_column_ready),
    .column_activation    (activation_queue_column_activation),
    .column_index         (activation_queue_column_index)
  );

  slice_filter slice_filter (
    .clk         (clk),
    .lookup      (lookup),
    .index       (lookup_index),
    .present     (slice_filter_present),
    .write       (slice_filter_write),
    .write_index (host_address),
    .write_data  (host_data[0])
  );

  pointer_read pointer_read (
    .clk               (clk),
    .rst               (rst),
    .column_valid      (activation_queue_column_valid),
    .column_ready      (pointer_read_column_ready),
    .column_activation (activation_queue_column_activation),
    .column_index      (activation_queue_column_index),
    .next              (padding_window_read_next),
    .fresh             (pointer_read_fresh),
    .first_entry       (pointer_read_first_entry),
    .end_entry         (pointer_read_end_entry),
    .activation        (pointer_read_activation),
    .write             (pointer_read_write),
    .write_index       (host_address),
    .write_data        (host_data[17:0])
  );

  padding_window_read padding_window_read (
    .clk              (clk),
    .rst              (rst),
    .fresh            (pointer_read_fresh),
    .first_entry      (pointer_read_first_entry),
    .end_entry        (pointer_read_end_entry),
    .activation       (pointer_read_activation),
    .next             (padding_window_read_next),
    .idle             (padding_window_read_idle),
    .entry_valid      (padding_window_read_entry_valid),
    .entry_first      (padding_window_read_entry_first),
    .entry_code       (padding_window_read_entry_code),
    .entry_zeros      (padding_window_read_entry_zeros),
    .entry_activation (padding_window_read_entry_activation),
    .write            (padding_window_read_write),
    .write_row        (host_address),
    .write_data       (host_data)
  );

  arithmetic_unit arithmetic_unit (
    .clk              (clk),
    .rst              (rst),
    .entry_valid      (padding_window_read_entry_valid),
    .entry_first      (padding_window_read_entry_first),
    .entry_code       (padding_window_read_entry_code),
    .entry_zeros      (padding_window_read_entry_zeros),
    .entry_activation (padding_window_read_entry_activation),
    .layer            (layer),
    .read_address     (arithmetic_unit_read_address),
    .read_data        (activation_read_write_read_data),
    .write            (arithmetic_unit_write),
    .write_address    (arithmetic_unit_write_address),
    .write_data       (arithmetic_unit_write_data),
    .saturates        (saturates),
    .codebook_write   (write_codebook),
    .codebook_address (host_address[5:0]),
    .codebook_data    (host_data[15:0])
  );

  single_port_memory_w32_d256 biases (
    .clk        (clk),
    .enable     (biases_enable),
    .write      (biases_write),
    .address    (biases_address),
    .write_data (host_data[31:0]),
    .read_data  (biases_read_data)
  );

  activation_read_write activation_read_write (
    .clk               (clk),
    .rst               (rst),
    .swapped           (swapped),
    .clear_source      (clear_source),
    .clear_destination (clear_destination),
    .source_address    (source_address),
    .source_word       (activation_read_write_source_word),
    .load              (load),
    .rectify           (rectify),
    .taken             (activation_read_write_taken),
    .lane_nonzero      (lane_nonzero),
    .lane_activation   (lane_activation),
    .read_address      (arithmetic_unit_read_address),
    .read_data         (activation_read_write_read_data),
    .write             (activation_read_write_write),
    .write_address     (activation_read_write_write_address),
    .write_data        (activation_read_write_write_data),
    .host_write        (activation_read_write_host_write),
    .host_data         (host_data[31:0])
  );

endmodule

`default_nettype wire
