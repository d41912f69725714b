// Row-stationary convolution, one layer at a time.
//
// Elements    4 x 4; scratchpads of 12 ifmap, 64 filter and 8 psum words
// Numbers     ifmap and filter values of 8 bits, psums of 20 bits
// Buffers     8 banks of 128 words of 80 bits;
//             256 filter words, 16 bias words
// Use         load 398 configuration bits while not busy, raise start for a cycle, serve the streams;
//             docs/eyeriss.md has the formats and the timing
//
// Described in Eyeriss/EyerissArray.swift.
// Made by: sparrow generate eyeriss --config nest --out DIR
`default_nettype none

module eyeriss_array (
  input  wire        clk,
  input  wire        rst,
  // configuration chain
  input  wire        configuration_valid,
  input  wire        configuration_bit,
  output wire        configuration_out,
  // control
  input  wire        start,
  // ifmap: in
  input  wire        ifmap_valid,
  output wire        ifmap_ready,
  input  wire [63:0] ifmap_data,
  // filter: in
  input  wire        filter_valid,
  output wire        filter_ready,
  input  wire [63:0] filter_data,
  // bias: in
  input  wire        bias_valid,
  output wire        bias_ready,
  input  wire [19:0] bias_data,
  // ofmap: out
  output wire        ofmap_valid,
  input  wire        ofmap_ready,
  output wire [63:0] ofmap_data,
  output wire        ofmap_last,
  // status
  output wire        busy,
  output wire        done,
  output wire        saturated,
  output wire        corrupt
);

  reg is_busy;
  reg is_done;
  reg has_saturated;

  wire [197:0] layer_settings_value;
  wire array_bit_out;
  wire array_ifmap_ready;
  wire array_filter_ready;
  wire array_psum_ready;
  wire array_request_taken;
  wire array_result_valid;
  wire array_result_ready;
  wire [79:0] array_result_data;
  wire [3:0] array_result_note;
  wire array_saturates;
  wire [79:0] global_buffer_ifmap_read_data;
  wire [79:0] global_buffer_psum_read_data;
  wire ifmap_decoder_coded_ready;
  wire ifmap_decoder_value_valid;
  wire [7:0] ifmap_decoder_value_data;
  wire ifmap_decoder_value_closes;
  wire ifmap_port_pop_valid;
  wire [63:0] ifmap_port_pop_data;
  wire ifmap_packer_element_ready;
  wire ifmap_packer_word_valid;
  wire [79:0] ifmap_packer_word_data;
  wire ifmap_buffer_push_ready;
  wire ifmap_buffer_pop_valid;
  wire [79:0] ifmap_buffer_pop_data;
  wire ifmap_buffer_read;
  wire [9:0] ifmap_buffer_read_address;
  wire ifmap_buffer_write;
  wire [9:0] ifmap_buffer_write_address;
  wire [79:0] ifmap_buffer_write_data;
  wire ifmap_sequencer_word_ready;
  wire ifmap_sequencer_value_valid;
  wire [2:0] ifmap_sequencer_value_row;
  wire [4:0] ifmap_sequencer_value_column;
  wire [7:0] ifmap_sequencer_value_data;
  wire filter_buffer_packed_ready;
  wire filter_buffer_pop_valid;
  wire [31:0] filter_buffer_pop_data;
  wire filter_port_push_valid;
  wire filter_port_push_ready;
  wire filter_port_pop_valid;
  wire [63:0] filter_port_pop_data;
  wire filter_sequencer_word_ready;
  wire filter_sequencer_tagged_valid;
  wire [2:0] filter_sequencer_tagged_row;
  wire [2:0] filter_sequencer_tagged_column;
  wire [31:0] filter_sequencer_tagged_data;
  wire bias_buffer_bias_ready;
  wire bias_buffer_is_present;
  wire [79:0] bias_buffer_word;
  wire bias_port_push_valid;
  wire bias_port_push_ready;
  wire bias_port_pop_valid;
  wire [19:0] bias_port_pop_data;
  wire psum_buffer_push_valid;
  wire psum_buffer_push_ready;
  wire psum_buffer_pop_valid;
  wire [79:0] psum_buffer_pop_data;
  wire psum_buffer_read;
  wire [9:0] psum_buffer_read_address;
  wire psum_buffer_write;
  wire [9:0] psum_buffer_write_address;
  wire [79:0] psum_buffer_write_data;
  wire psum_in_sequencer_word_ready;
  wire [3:0] psum_in_sequencer_bias_index;
  wire psum_in_sequencer_releases_biases;
  wire psum_in_sequencer_tagged_valid;
  wire [1:0] psum_in_sequencer_tagged_row;
  wire [1:0] psum_in_sequencer_tagged_column;
  wire [79:0] psum_in_sequencer_tagged_data;
  wire psum_out_sequencer_request_wanted;
  wire [1:0] psum_out_sequencer_request_row;
  wire [1:0] psum_out_sequencer_request_column;
  wire [3:0] psum_out_sequencer_request_note;
  wire output_path_word_valid;
  wire output_path_word_ready;
  wire output_path_coded_valid;
  wire [63:0] output_path_coded_data;
  wire output_path_coded_last;
  wire ofmap_port_push_ready;
  wire [64:0] ofmap_port_push_data;
  wire [64:0] ofmap_port_pop_data;

  wire starts = start & ~busy;

  // Configuration: the chain runs through the rows from the highest down and ends in the layer.
  wire shifts = configuration_valid & ~busy;
  wire [3:0] filters_per_element = layer_settings_value[3:0];
  wire [3:0] window_entries = layer_settings_value[7:4];
  wire [3:0] released_entries = layer_settings_value[11:8];
  wire [4:0] filter_blocks = layer_settings_value[16:12];
  wire [11:0] outputs = layer_settings_value[28:17];
  wire [7:0] images = layer_settings_value[36:29];
  wire [3:0] product_shift = layer_settings_value[40:37];
  wire [5:0] ifmap_rows = layer_settings_value[46:41];
  wire [2:0] channel_sets = layer_settings_value[49:47];
  wire [19:0] ifmap_steps = layer_settings_value[69:50];
  wire [2:0] chain_elements = layer_settings_value[72:70];
  wire [4:0] chain_width = layer_settings_value[77:73];
  wire [4:0] filter_sets = layer_settings_value[82:78];
  wire [1:0] psum_blocks = layer_settings_value[84:83];
  wire [2:0] last_block_psums = layer_settings_value[87:85];
  wire [23:0] outer_count = layer_settings_value[111:88];
  wire [15:0] channel_groups = layer_settings_value[127:112];
  wire [15:0] filter_groups = layer_settings_value[143:128];
  wire [8:0] filter_pass_words = layer_settings_value[152:144];
  wire [23:0] ifmap_block_values = layer_settings_value[176:153];
  wire [10:0] ifmap_block_words = layer_settings_value[187:177];
  wire [4:0] output_shift = layer_settings_value[192:188];
  wire rectifies = layer_settings_value[193];
  wire [3:0] ifmap_banks = layer_settings_value[197:194];

  // Filters: buffered, sent.
  assign filter_port_push_valid = filter_valid & ~corrupt;
  assign filter_ready = filter_port_push_ready & ~corrupt;

  // Psums: biases and psums of earlier passes in, psums out to the buffer or off chip.
  assign bias_port_push_valid = bias_valid & ~corrupt;
  assign bias_ready = bias_port_push_ready & ~corrupt;
  wire is_result = array_result_note[0];
  assign psum_buffer_push_valid = array_result_valid & ~is_result;
  assign output_path_word_valid = array_result_valid & is_result;
  assign array_result_ready = is_result ? output_path_word_ready : psum_buffer_push_ready;
  assign ofmap_port_push_data = {output_path_coded_last, output_path_coded_data};
  assign ofmap_data = ofmap_port_pop_data[63:0];
  assign ofmap_last = ofmap_port_pop_data[64];

  // Status.
  wire ends = ofmap_valid & ofmap_ready & ofmap_last;

  always @(posedge clk) begin
    if (rst) begin
      is_busy <= 1'b0;
      is_done <= 1'b0;
      has_saturated <= 1'b0;
    end else if (starts) begin
      is_busy <= 1'b1;
      is_done <= 1'b0;
      has_saturated <= 1'b0;
    end else begin
      if (ends) begin
        is_busy <= 1'b0;
        is_done <= 1'b1;
      end
      if (array_saturates) begin
        has_saturated <= 1'b1;
      end
    end
  end

  assign busy = is_busy;
  assign done = is_done;
  assign saturated = has_saturated;

  configuration_chain_w198 layer_settings (
    .clk     (clk),
    .rst     (rst),
    .shift   (shifts),
    .bit_in  (array_bit_out),
    .bit_out (configuration_out),
    .value   (layer_settings_value)
  );

  element_array array (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .released_entries    (released_entries),
    .filter_blocks       (filter_blocks),
    .outputs             (outputs),
    .images              (images),
    .product_shift       (product_shift),
    .shift               (shifts),
    .bit_in              (configuration_bit),
    .bit_out             (array_bit_out),
    .ifmap_valid         (ifmap_sequencer_value_valid),
    .ifmap_ready         (array_ifmap_ready),
    .ifmap_row           (ifmap_sequencer_value_row),
    .ifmap_column        (ifmap_sequencer_value_column),
    .ifmap_data          (ifmap_sequencer_value_data),
    .filter_valid        (filter_sequencer_tagged_valid),
    .filter_ready        (array_filter_ready),
    .filter_row          (filter_sequencer_tagged_row),
    .filter_column       (filter_sequencer_tagged_column),
    .filter_data         (filter_sequencer_tagged_data),
    .psum_valid          (psum_in_sequencer_tagged_valid),
    .psum_ready          (array_psum_ready),
    .psum_row            (psum_in_sequencer_tagged_row),
    .psum_column         (psum_in_sequencer_tagged_column),
    .psum_data           (psum_in_sequencer_tagged_data),
    .request_wanted      (psum_out_sequencer_request_wanted),
    .request_row         (psum_out_sequencer_request_row),
    .request_column      (psum_out_sequencer_request_column),
    .request_note        (psum_out_sequencer_request_note),
    .request_taken       (array_request_taken),
    .result_valid        (array_result_valid),
    .result_ready        (array_result_ready),
    .result_data         (array_result_data),
    .result_note         (array_result_note),
    .saturates           (array_saturates)
  );

  global_buffer global_buffer (
    .clk                 (clk),
    .ifmap_banks         (ifmap_banks),
    .ifmap_read          (ifmap_buffer_read),
    .ifmap_read_address  (ifmap_buffer_read_address),
    .ifmap_read_data     (global_buffer_ifmap_read_data),
    .ifmap_write         (ifmap_buffer_write),
    .ifmap_write_address (ifmap_buffer_write_address),
    .ifmap_write_data    (ifmap_buffer_write_data),
    .psum_read           (psum_buffer_read),
    .psum_read_address   (psum_buffer_read_address),
    .psum_read_data      (global_buffer_psum_read_data),
    .psum_write          (psum_buffer_write),
    .psum_write_address  (psum_buffer_write_address),
    .psum_write_data     (psum_buffer_write_data)
  );

  run_length_decoder ifmap_decoder (
    .clk                (clk),
    .rst                (rst),
    .start              (starts),
    .ifmap_block_values (ifmap_block_values),
    .outer_count        (outer_count),
    .channel_groups     (channel_groups),
    .filter_groups      (filter_groups),
    .coded_valid        (ifmap_port_pop_valid),
    .coded_ready        (ifmap_decoder_coded_ready),
    .coded_data         (ifmap_port_pop_data),
    .value_valid        (ifmap_decoder_value_valid),
    .value_ready        (ifmap_packer_element_ready),
    .value_data         (ifmap_decoder_value_data),
    .value_closes       (ifmap_decoder_value_closes),
    .is_corrupt         (corrupt)
  );

  fifo_w64_d2 ifmap_port (
    .clk        (clk),
    .rst        (rst),
    .push_valid (ifmap_valid),
    .push_ready (ifmap_ready),
    .push_data  (ifmap_data),
    .pop_valid  (ifmap_port_pop_valid),
    .pop_ready  (ifmap_decoder_coded_ready),
    .pop_data   (ifmap_port_pop_data)
  );

  word_packer_w8_n10 ifmap_packer (
    .clk            (clk),
    .rst            (rst),
    .element_valid  (ifmap_decoder_value_valid),
    .element_ready  (ifmap_packer_element_ready),
    .element_data   (ifmap_decoder_value_data),
    .element_closes (ifmap_decoder_value_closes),
    .word_valid     (ifmap_packer_word_valid),
    .word_ready     (ifmap_buffer_push_ready),
    .word_data      (ifmap_packer_word_data)
  );

  ifmap_buffer ifmap_buffer (
    .clk               (clk),
    .rst               (rst),
    .start             (starts),
    .ifmap_banks       (ifmap_banks),
    .ifmap_block_words (ifmap_block_words),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .push_valid        (ifmap_packer_word_valid),
    .push_ready        (ifmap_buffer_push_ready),
    .push_data         (ifmap_packer_word_data),
    .pop_valid         (ifmap_buffer_pop_valid),
    .pop_ready         (ifmap_sequencer_word_ready),
    .pop_data          (ifmap_buffer_pop_data),
    .read              (ifmap_buffer_read),
    .read_address      (ifmap_buffer_read_address),
    .read_data         (global_buffer_ifmap_read_data),
    .write             (ifmap_buffer_write),
    .write_address     (ifmap_buffer_write_address),
    .write_data        (ifmap_buffer_write_data)
  );

  ifmap_sequencer ifmap_sequencer (
    .clk            (clk),
    .rst            (rst),
    .start          (starts),
    .ifmap_rows     (ifmap_rows),
    .channel_sets   (channel_sets),
    .ifmap_steps    (ifmap_steps),
    .outer_count    (outer_count),
    .channel_groups (channel_groups),
    .filter_groups  (filter_groups),
    .word_valid     (ifmap_buffer_pop_valid),
    .word_ready     (ifmap_sequencer_word_ready),
    .word_data      (ifmap_buffer_pop_data),
    .value_valid    (ifmap_sequencer_value_valid),
    .value_ready    (array_ifmap_ready),
    .value_row      (ifmap_sequencer_value_row),
    .value_column   (ifmap_sequencer_value_column),
    .value_data     (ifmap_sequencer_value_data)
  );

  filter_buffer filter_buffer (
    .clk               (clk),
    .rst               (rst),
    .start             (starts),
    .filter_pass_words (filter_pass_words),
    .outer_count       (outer_count),
    .channel_groups    (channel_groups),
    .filter_groups     (filter_groups),
    .packed_valid      (filter_port_pop_valid),
    .packed_ready      (filter_buffer_packed_ready),
    .packed_data       (filter_port_pop_data),
    .pop_valid         (filter_buffer_pop_valid),
    .pop_ready         (filter_sequencer_word_ready),
    .pop_data          (filter_buffer_pop_data)
  );

  fifo_w64_d2 filter_port (
    .clk        (clk),
    .rst        (rst),
    .push_valid (filter_port_push_valid),
    .push_ready (filter_port_push_ready),
    .push_data  (filter_data),
    .pop_valid  (filter_port_pop_valid),
    .pop_ready  (filter_buffer_packed_ready),
    .pop_data   (filter_port_pop_data)
  );

  filter_sequencer filter_sequencer (
    .clk            (clk),
    .rst            (rst),
    .start          (starts),
    .chain_elements (chain_elements),
    .filter_sets    (filter_sets),
    .filter_blocks  (filter_blocks),
    .outer_count    (outer_count),
    .channel_groups (channel_groups),
    .filter_groups  (filter_groups),
    .word_valid     (filter_buffer_pop_valid),
    .word_ready     (filter_sequencer_word_ready),
    .word_data      (filter_buffer_pop_data),
    .tagged_valid   (filter_sequencer_tagged_valid),
    .tagged_ready   (array_filter_ready),
    .tagged_row     (filter_sequencer_tagged_row),
    .tagged_column  (filter_sequencer_tagged_column),
    .tagged_data    (filter_sequencer_tagged_data)
  );

  bias_buffer bias_buffer (
    .clk            (clk),
    .rst            (rst),
    .start          (starts),
    .psum_blocks    (psum_blocks),
    .filter_sets    (filter_sets),
    .outer_count    (outer_count),
    .channel_groups (channel_groups),
    .filter_groups  (filter_groups),
    .bias_valid     (bias_port_pop_valid),
    .bias_ready     (bias_buffer_bias_ready),
    .bias_data      (bias_port_pop_data),
    .index          (psum_in_sequencer_bias_index),
    .is_present     (bias_buffer_is_present),
    .word           (bias_buffer_word),
    .releases       (psum_in_sequencer_releases_biases)
  );

  fifo_w20_d2 bias_port (
    .clk        (clk),
    .rst        (rst),
    .push_valid (bias_port_push_valid),
    .push_ready (bias_port_push_ready),
    .push_data  (bias_data),
    .pop_valid  (bias_port_pop_valid),
    .pop_ready  (bias_buffer_bias_ready),
    .pop_data   (bias_port_pop_data)
  );

  psum_buffer psum_buffer (
    .clk           (clk),
    .rst           (rst),
    .start         (starts),
    .ifmap_banks   (ifmap_banks),
    .push_valid    (psum_buffer_push_valid),
    .push_ready    (psum_buffer_push_ready),
    .push_data     (array_result_data),
    .pop_valid     (psum_buffer_pop_valid),
    .pop_ready     (psum_in_sequencer_word_ready),
    .pop_data      (psum_buffer_pop_data),
    .read          (psum_buffer_read),
    .read_address  (psum_buffer_read_address),
    .read_data     (global_buffer_psum_read_data),
    .write         (psum_buffer_write),
    .write_address (psum_buffer_write_address),
    .write_data    (psum_buffer_write_data)
  );

  psum_in_sequencer psum_in_sequencer (
    .clk             (clk),
    .rst             (rst),
    .start           (starts),
    .psum_blocks     (psum_blocks),
    .chain_width     (chain_width),
    .filter_sets     (filter_sets),
    .outputs         (outputs),
    .images          (images),
    .chain_elements  (chain_elements),
    .outer_count     (outer_count),
    .channel_groups  (channel_groups),
    .filter_groups   (filter_groups),
    .word_valid      (psum_buffer_pop_valid),
    .word_ready      (psum_in_sequencer_word_ready),
    .word_data       (psum_buffer_pop_data),
    .bias_index      (psum_in_sequencer_bias_index),
    .bias_is_present (bias_buffer_is_present),
    .bias            (bias_buffer_word),
    .releases_biases (psum_in_sequencer_releases_biases),
    .tagged_valid    (psum_in_sequencer_tagged_valid),
    .tagged_ready    (array_psum_ready),
    .tagged_row      (psum_in_sequencer_tagged_row),
    .tagged_column   (psum_in_sequencer_tagged_column),
    .tagged_data     (psum_in_sequencer_tagged_data)
  );

  psum_out_sequencer psum_out_sequencer (
    .clk            (clk),
    .rst            (rst),
    .start          (starts),
    .psum_blocks    (psum_blocks),
    .chain_width    (chain_width),
    .filter_sets    (filter_sets),
    .outputs        (outputs),
    .images         (images),
    .chain_elements (chain_elements),
    .outer_count    (outer_count),
    .channel_groups (channel_groups),
    .filter_groups  (filter_groups),
    .request_wanted (psum_out_sequencer_request_wanted),
    .request_row    (psum_out_sequencer_request_row),
    .request_column (psum_out_sequencer_request_column),
    .request_note   (psum_out_sequencer_request_note),
    .request_taken  (array_request_taken)
  );

  output_path output_path (
    .clk                (clk),
    .rst                (rst),
    .output_shift       (output_shift),
    .rectifies          (rectifies),
    .last_block_psums   (last_block_psums),
    .word_valid         (output_path_word_valid),
    .word_ready         (output_path_word_ready),
    .word_data          (array_result_data),
    .word_is_last_block (array_result_note[1]),
    .word_ends_pass     (array_result_note[2]),
    .word_ends_layer    (array_result_note[3]),
    .coded_valid        (output_path_coded_valid),
    .coded_ready        (ofmap_port_push_ready),
    .coded_data         (output_path_coded_data),
    .coded_last         (output_path_coded_last)
  );

  fifo_w65_d2 ofmap_port (
    .clk        (clk),
    .rst        (rst),
    .push_valid (output_path_coded_valid),
    .push_ready (ofmap_port_push_ready),
    .push_data  (ofmap_port_push_data),
    .pop_valid  (ofmap_valid),
    .pop_ready  (ofmap_ready),
    .pop_data   (ofmap_port_pop_data)
  );

endmodule

`default_nettype wire
