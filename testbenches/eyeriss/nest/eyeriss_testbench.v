// Plays 10 layers on the 4 x 4 row-stationary array and compares every ofmap word, the cycles
// and the flag 'saturated' with the software models.
//
// Layers follow each other without a reset. Word k of a stream is not offered, or not taken, before cycle
// k * pace_cycles / pace_words of its layer. The bench reads vectors/ below the folder it is run in, leaves what the
// array sent in build/observed.txt, and ends with PASS or FAIL.
`default_nettype none

module eyeriss_testbench;

  localparam LAYERS = 10;
  localparam CHAIN_BITS = 398;
  localparam IFMAP_WORDS = 346;
  localparam FILTER_WORDS = 362;
  localparam BIASES = 104;
  localparam OFMAP_WORDS = 242;
  localparam PSUM_BITS = 20;

  reg clk = 1'b0;
  reg rst = 1'b1;
  always #5 clk = ~clk;

  reg configuration_valid = 1'd0;
  reg configuration_bit = 1'd0;
  wire configuration_out;
  reg start = 1'd0;
  reg ifmap_valid = 1'd0;
  wire ifmap_ready;
  reg [63:0] ifmap_data = 64'd0;
  reg filter_valid = 1'd0;
  wire filter_ready;
  reg [63:0] filter_data = 64'd0;
  reg bias_valid = 1'd0;
  wire bias_ready;
  reg [19:0] bias_data = 20'd0;
  wire ofmap_valid;
  reg ofmap_ready = 1'd0;
  wire [63:0] ofmap_data;
  wire ofmap_last;
  wire busy;
  wire done;
  wire saturated;
  wire corrupt;

  eyeriss_array dut (
    .clk                 (clk),
    .rst                 (rst),
    .configuration_valid (configuration_valid),
    .configuration_bit   (configuration_bit),
    .configuration_out   (configuration_out),
    .start               (start),
    .ifmap_valid         (ifmap_valid),
    .ifmap_ready         (ifmap_ready),
    .ifmap_data          (ifmap_data),
    .filter_valid        (filter_valid),
    .filter_ready        (filter_ready),
    .filter_data         (filter_data),
    .bias_valid          (bias_valid),
    .bias_ready          (bias_ready),
    .bias_data           (bias_data),
    .ofmap_valid         (ofmap_valid),
    .ofmap_ready         (ofmap_ready),
    .ofmap_data          (ofmap_data),
    .ofmap_last          (ofmap_last),
    .busy                (busy),
    .done                (done),
    .saturated           (saturated),
    .corrupt             (corrupt)
  );

  // All layers one after the other; the numbers of a layer have these places.
  localparam IFMAP = 0;
  localparam FILTER = 1;
  localparam BIAS = 2;
  localparam OFMAP = 3;
  localparam CYCLES = 4;
  localparam SATURATED = 5;
  localparam PACE_WORDS = 6;
  localparam PACE_CYCLES = 7;
  localparam FIELDS = 8;
  reg [31:0] layers [0:79];
  reg chain_bits [0:LAYERS*CHAIN_BITS-1];
  reg [63:0] ifmap_words [0:IFMAP_WORDS-1];
  reg [63:0] filter_words [0:FILTER_WORDS-1];
  reg [PSUM_BITS-1:0] biases [0:BIASES-1];
  reg [63:0] expected_words [0:OFMAP_WORDS-1];

  // Where the streams of this layer begin, and how many words have moved.
  integer ifmap_start = 0, filter_start = 0, bias_start = 0, ofmap_start = 0;
  integer ifmaps, filters, bias_words, ofmaps;
  integer cycle, limit, layer, index, observed;
  integer checks = 0;
  integer failures = 0;
  reg is_complete;

  function [31:0] number;
    input integer field;
    number = layers[layer * FIELDS + field];
  endfunction

  // Whether word k of a stream may move in this cycle.
  function may_move;
    input integer k;
    may_move = k * number(PACE_CYCLES) < (cycle + 1) * number(PACE_WORDS);
  endfunction

  task fail;
    begin
      failures = failures + 1;
    end
  endtask

  task load_configuration;
    begin
      configuration_valid = 1'b1;
      for (index = 0; index < CHAIN_BITS; index = index + 1) begin
        configuration_bit = chain_bits[layer * CHAIN_BITS + index];
        @(negedge clk);
      end
      configuration_valid = 1'b0;
    end
  endtask

  task offer;
    begin
      ifmap_valid = ifmaps < number(IFMAP) && may_move(ifmaps);
      if (ifmap_valid) ifmap_data = ifmap_words[ifmap_start + ifmaps];
      filter_valid = filters < number(FILTER) && may_move(filters);
      if (filter_valid) filter_data = filter_words[filter_start + filters];
      bias_valid = bias_words < number(BIAS) && may_move(bias_words);
      if (bias_valid) bias_data = biases[bias_start + bias_words];
      ofmap_ready = may_move(ofmaps);
    end
  endtask

  // A word moves at a rising edge with valid and ready; the bench looks shortly before it.
  task observe;
    begin
      if ((^{ifmap_ready, filter_ready, bias_ready, ofmap_valid, corrupt}) === 1'bx) begin
        $display("FAIL: layer %0d, cycle %0d: a ready, ofmap_valid or corrupt is unknown", layer, cycle);
        $finish;
      end
      if (ifmap_valid && ifmap_ready) ifmaps = ifmaps + 1;
      if (filter_valid && filter_ready) filters = filters + 1;
      if (bias_valid && bias_ready) bias_words = bias_words + 1;
      if (ofmap_valid && ofmap_ready) begin
        $fdisplay(observed, "word %h", ofmap_data);
        checks = checks + 1;
        if (ofmaps >= number(OFMAP) || ofmap_data !== expected_words[ofmap_start + ofmaps]) begin
          fail;
          if (failures <= 10)
            $display("layer %0d, ofmap word %0d: %h instead of %h", layer, ofmaps, ofmap_data,
                     expected_words[ofmap_start + ofmaps]);
        end
        ofmaps = ofmaps + 1;
        is_complete = ofmap_last;
      end
    end
  endtask

  task check_end;
    begin
      $fdisplay(observed, "end %0d %b %b %b", cycle, saturated, corrupt, is_complete);
      checks = checks + 3;
      if (!is_complete || ofmaps != number(OFMAP)) begin
        fail;
        $display("layer %0d: %0d of %0d ofmap words, corrupt is %b", layer, ofmaps, number(OFMAP), corrupt);
      end
      if (cycle != number(CYCLES)) begin
        fail;
        $display("layer %0d: %0d cycles instead of %0d", layer, cycle, number(CYCLES));
      end
      if (saturated !== (number(SATURATED) == 1)) begin
        fail;
        $display("layer %0d: saturated is %b", layer, saturated);
      end
    end
  endtask

  task run_layer;
    begin
      load_configuration;
      start = 1'b1;
      @(negedge clk);
      start = 1'b0;
      {ifmaps, filters, bias_words, ofmaps, cycle} = 0;
      limit = 2 * number(CYCLES) + 10000;
      is_complete = 1'b0;
      while (!is_complete && !corrupt && cycle < limit) begin
        offer;
        #4 observe;
        @(negedge clk);
        cycle = cycle + 1;
      end
      {ifmap_valid, filter_valid, bias_valid, ofmap_ready} = 4'b0;
      check_end;
      ifmap_start = ifmap_start + number(IFMAP);
      filter_start = filter_start + number(FILTER);
      bias_start = bias_start + number(BIAS);
      ofmap_start = ofmap_start + number(OFMAP);
    end
  endtask

  initial begin
    $readmemh("vectors/layers.hex", layers);
    $readmemh("vectors/configuration.hex", chain_bits);
    $readmemh("vectors/ifmap.hex", ifmap_words);
    $readmemh("vectors/filter.hex", filter_words);
    $readmemh("vectors/bias.hex", biases);
    $readmemh("vectors/expected_ofmap.hex", expected_words);
    if (^layers[0] === 1'bx || ^ifmap_words[0] === 1'bx || ^expected_words[0] === 1'bx) begin
      $display("FAIL: vectors/ is missing or damaged; run the bench in its own folder");
      $finish;
    end
    observed = $fopen("build/observed.txt");
    repeat (2) @(negedge clk);
    rst = 1'b0;
    for (layer = 0; layer < LAYERS; layer = layer + 1) run_layer;
    $fclose(observed);
    if (failures == 0) $display("PASS: %0d layers, %0d comparisons, no difference", LAYERS, checks);
    else $display("FAIL: %0d of %0d comparisons differ", failures, checks);
    $finish;
  end

endmodule

`default_nettype wire
