// One row of a two-dimensional convolution: a filter row slides along an ifmap row.
//
// Latency     a psum leaves four cycles after its last product was issued
// Throughput  one product a cycle
// Paths       below_valid reaches below_ready; ready of the other inputs and valid of the outputs come from state
// Corners     scratchpads of 12 ifmap, 224 filter and 24 psum words;
//             a zero ifmap word reads no filter and switches no multiplier, and takes its cycle all the same
//
// Described in Eyeriss/ProcessingElement.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module processing_element (
  input  wire         clk,
  input  wire         rst,
  // the layer
  input  wire [4:0]   filters_per_element,
  input  wire [3:0]   window_entries,
  input  wire [3:0]   released_entries,
  input  wire [5:0]   filter_blocks,
  input  wire [11:0]  outputs,
  input  wire [7:0]   images,
  input  wire [4:0]   product_shift,
  // settings
  input  wire         is_enabled,
  input  wire         takes_from_below,
  input  wire         sends_above,
  // ifmap: in
  input  wire         ifmap_valid,
  output wire         ifmap_ready,
  input  wire [15:0]  ifmap_data,
  // filter: in
  input  wire         filter_valid,
  output wire         filter_ready,
  input  wire [63:0]  filter_data,
  // psums: in
  input  wire         psums_valid,
  output wire         psums_ready,
  input  wire [127:0] psums_data,
  // results: out
  output wire         results_valid,
  input  wire         results_ready,
  output wire [127:0] results_data,
  // below: in
  input  wire         below_valid,
  output wire         below_ready,
  input  wire [15:0]  below_data,
  // above: out
  output wire         above_valid,
  input  wire         above_ready,
  output wire [15:0]  above_data,
  // status
  output wire         saturates
);

  reg [15:0] ifmap_operand;
  reg first_valid;
  reg first_is_zero;
  reg first_is_first;
  reg first_is_last;
  reg first_is_final;
  reg [4:0] first_filter;
  reg second_valid;
  reg second_is_zero;
  reg second_is_first;
  reg second_is_last;
  reg second_is_final;
  reg [4:0] second_filter;
  reg product_valid;
  reg product_is_zero;
  reg product_is_first;
  reg product_is_last;
  reg product_is_final;
  reg [4:0] product_filter;
  reg is_finished;
  reg is_final;

  wire holds;
  wire [4:0] control_filter;
  wire [3:0] control_entry;
  wire control_is_last_filter;
  wire control_is_first_entry;
  wire control_is_last_entry;
  wire control_is_last_in_row;
  wire control_is_last_output;
  wire ifmap_scratchpad_arrival_ready;
  wire ifmap_scratchpad_is_present;
  wire [15:0] ifmap_scratchpad_word;
  wire ifmap_scratchpad_is_zero;
  wire ifmap_scratchpad_entry_ends;
  wire ifmap_scratchpad_releases;
  wire ifmap_scratchpad_window_ends;
  wire [3:0] ifmap_scratchpad_step;
  wire filter_scratchpad_arrival_ready;
  wire filter_scratchpad_is_present;
  wire [15:0] filter_scratchpad_operand;
  wire ifmap_queue_pop_valid;
  wire [15:0] ifmap_queue_pop_data;
  wire filter_queue_pop_valid;
  wire [63:0] filter_queue_pop_data;
  wire multiplier_enable_first;
  wire multiplier_enable_second;
  wire [31:0] multiplier_product;
  wire psum_accumulator_enable;
  wire [15:0] psum_accumulator_finished;
  wire psum_accumulator_saturates;
  wire psum_unpacker_word_ready;
  wire psum_unpacker_element_valid;
  wire psum_unpacker_element_ready;
  wire [15:0] psum_unpacker_element_data;
  wire psum_queue_pop_valid;
  wire [127:0] psum_queue_pop_data;
  wire psum_packer_element_valid;
  wire psum_packer_element_ready;
  wire [15:0] psum_packer_element_data;
  wire psum_packer_word_valid;
  wire [127:0] psum_packer_word_data;
  wire result_queue_push_ready;
  wire link_queue_push_valid;
  wire link_queue_push_ready;
  wire [15:0] link_queue_push_data;

  wire runs = is_enabled & ~holds;

  // Issue: the next product, if its operands are there.
  wire issue = runs & ifmap_scratchpad_is_present & filter_scratchpad_is_present;
  wire window_ends = control_is_last_filter & control_is_last_entry;
  assign ifmap_scratchpad_entry_ends = issue & control_is_last_filter;
  assign ifmap_scratchpad_window_ends = issue & window_ends;
  assign ifmap_scratchpad_releases = control_is_last_in_row | (control_entry < released_entries);
  assign ifmap_scratchpad_step = control_is_last_in_row ? window_entries : released_entries;

  // Multiply: a zero ifmap word leaves operands and multiplier as they are.
  always @(posedge clk) begin
    if (issue & ~ifmap_scratchpad_is_zero) begin
      ifmap_operand <= ifmap_scratchpad_word;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      first_valid <= 1'b0;
    end else if (runs) begin
      first_valid <= issue;
    end
  end

  always @(posedge clk) begin
    if (runs) begin
      if (issue) begin
        first_is_zero <= ifmap_scratchpad_is_zero;
        first_is_first <= control_is_first_entry;
        first_is_last <= control_is_last_entry;
        first_is_final <= control_is_last_filter;
        first_filter <= control_filter;
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      second_valid <= 1'b0;
    end else if (runs) begin
      second_valid <= first_valid;
    end
  end

  always @(posedge clk) begin
    if (runs) begin
      if (first_valid) begin
        second_is_zero <= first_is_zero;
        second_is_first <= first_is_first;
        second_is_last <= first_is_last;
        second_is_final <= first_is_final;
        second_filter <= first_filter;
      end
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      product_valid <= 1'b0;
    end else if (runs) begin
      product_valid <= second_valid;
    end
  end

  always @(posedge clk) begin
    if (runs) begin
      if (second_valid) begin
        product_is_zero <= second_is_zero;
        product_is_first <= second_is_first;
        product_is_last <= second_is_last;
        product_is_final <= second_is_final;
        product_filter <= second_filter;
      end
    end
  end

  assign multiplier_enable_first = runs & first_valid & ~first_is_zero;
  assign multiplier_enable_second = runs & second_valid & ~second_is_zero;

  // Accumulate.
  assign psum_accumulator_enable = runs & product_valid;

  // Send: the finished psum plus the one from below, or from the psum network.
  always @(posedge clk) begin
    if (rst) begin
      is_finished <= 1'b0;
    end else if (runs) begin
      is_finished <= product_valid & product_is_last;
    end
  end

  always @(posedge clk) begin
    if (runs) begin
      is_final <= product_is_final;
    end
  end

  wire has_incoming = takes_from_below ? below_valid : psum_unpacker_element_valid;
  wire has_room = sends_above ? link_queue_push_ready : psum_packer_element_ready;
  wire sends = is_finished & has_incoming & has_room;
  assign holds = is_finished & ~sends;
  assign below_ready = sends & takes_from_below;
  assign psum_unpacker_element_ready = sends & ~takes_from_below;
  wire [15:0] incoming = takes_from_below ? below_data : psum_unpacker_element_data;
  wire [16:0] total = {psum_accumulator_finished[15], psum_accumulator_finished} + {incoming[15], incoming};
  wire total_overflows = (|total[16:15]) & ~(&total[16:15]);
  assign link_queue_push_valid = sends & sends_above;
  assign link_queue_push_data = total_overflows ? (total[16] ? 16'h8000 : 16'h7fff) : total[15:0];
  assign psum_packer_element_valid = is_finished & has_incoming & ~sends_above;
  assign psum_packer_element_data = total_overflows ? (total[16] ? 16'h8000 : 16'h7fff) : total[15:0];
  assign saturates = psum_accumulator_saturates | (sends & total_overflows);

  element_control control (
    .clk                 (clk),
    .rst                 (rst),
    .filters_per_element (filters_per_element),
    .window_entries      (window_entries),
    .outputs             (outputs),
    .images              (images),
    .issue               (issue),
    .filter              (control_filter),
    .entry               (control_entry),
    .is_last_filter      (control_is_last_filter),
    .is_first_entry      (control_is_first_entry),
    .is_last_entry       (control_is_last_entry),
    .is_last_in_row      (control_is_last_in_row),
    .is_last_output      (control_is_last_output)
  );

  ifmap_scratchpad ifmap_scratchpad (
    .clk           (clk),
    .rst           (rst),
    .arrival_valid (ifmap_queue_pop_valid),
    .arrival_ready (ifmap_scratchpad_arrival_ready),
    .arrival_data  (ifmap_queue_pop_data),
    .entry         (control_entry),
    .is_present    (ifmap_scratchpad_is_present),
    .word          (ifmap_scratchpad_word),
    .is_zero       (ifmap_scratchpad_is_zero),
    .entry_ends    (ifmap_scratchpad_entry_ends),
    .releases      (ifmap_scratchpad_releases),
    .window_ends   (ifmap_scratchpad_window_ends),
    .step          (ifmap_scratchpad_step)
  );

  filter_scratchpad filter_scratchpad (
    .clk            (clk),
    .rst            (rst),
    .arrival_valid  (filter_queue_pop_valid),
    .arrival_ready  (filter_scratchpad_arrival_ready),
    .arrival_data   (filter_queue_pop_data),
    .filter_blocks  (filter_blocks),
    .is_present     (filter_scratchpad_is_present),
    .issue          (issue),
    .is_gated       (ifmap_scratchpad_is_zero),
    .window_ends    (window_ends),
    .is_last_output (control_is_last_output),
    .operand        (filter_scratchpad_operand)
  );

  fifo_w16_d4 ifmap_queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (ifmap_valid),
    .push_ready (ifmap_ready),
    .push_data  (ifmap_data),
    .pop_valid  (ifmap_queue_pop_valid),
    .pop_ready  (ifmap_scratchpad_arrival_ready),
    .pop_data   (ifmap_queue_pop_data)
  );

  fifo_w64_d2 filter_queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (filter_valid),
    .push_ready (filter_ready),
    .push_data  (filter_data),
    .pop_valid  (filter_queue_pop_valid),
    .pop_ready  (filter_scratchpad_arrival_ready),
    .pop_data   (filter_queue_pop_data)
  );

  multiplier multiplier (
    .clk           (clk),
    .ifmap         (ifmap_operand),
    .filter        (filter_scratchpad_operand),
    .enable_first  (multiplier_enable_first),
    .enable_second (multiplier_enable_second),
    .product       (multiplier_product)
  );

  psum_accumulator psum_accumulator (
    .clk           (clk),
    .product_shift (product_shift),
    .enable        (psum_accumulator_enable),
    .product       (multiplier_product),
    .is_zero       (product_is_zero),
    .filter        (product_filter),
    .is_first      (product_is_first),
    .is_last       (product_is_last),
    .finished      (psum_accumulator_finished),
    .saturates     (psum_accumulator_saturates)
  );

  word_unpacker_w16_n8 psum_unpacker (
    .clk           (clk),
    .rst           (rst),
    .word_valid    (psum_queue_pop_valid),
    .word_ready    (psum_unpacker_word_ready),
    .word_data     (psum_queue_pop_data),
    .element_valid (psum_unpacker_element_valid),
    .element_ready (psum_unpacker_element_ready),
    .element_data  (psum_unpacker_element_data),
    .closes        (is_final)
  );

  fifo_w128_d2 psum_queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (psums_valid),
    .push_ready (psums_ready),
    .push_data  (psums_data),
    .pop_valid  (psum_queue_pop_valid),
    .pop_ready  (psum_unpacker_word_ready),
    .pop_data   (psum_queue_pop_data)
  );

  word_packer_w16_n8 psum_packer (
    .clk            (clk),
    .rst            (rst),
    .element_valid  (psum_packer_element_valid),
    .element_ready  (psum_packer_element_ready),
    .element_data   (psum_packer_element_data),
    .element_closes (is_final),
    .word_valid     (psum_packer_word_valid),
    .word_ready     (result_queue_push_ready),
    .word_data      (psum_packer_word_data)
  );

  fifo_w128_d2 result_queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (psum_packer_word_valid),
    .push_ready (result_queue_push_ready),
    .push_data  (psum_packer_word_data),
    .pop_valid  (results_valid),
    .pop_ready  (results_ready),
    .pop_data   (results_data)
  );

  fifo_w16_d4 link_queue (
    .clk        (clk),
    .rst        (rst),
    .push_valid (link_queue_push_valid),
    .push_ready (link_queue_push_ready),
    .push_data  (link_queue_push_data),
    .pop_valid  (above_valid),
    .pop_ready  (above_ready),
    .pop_data   (above_data)
  );

endmodule

`default_nettype wire
