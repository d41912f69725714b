import Configurations

// The text of the bench: plain Verilog-2005 that Icarus and Verilator run alike.
extension EyerissTestbench {
  /// The testbench; with a name for `waveform`, it writes a VCD file.
  func text(waveform: String? = nil) -> String {
    """
    // Plays \(layers.count) layers on the \(c.rows) x \(c.columns) row-stationary array and compares every ofmap word, the cycles\(counts ? ", the\n// access counters" : "")
    // and the flag 'saturated' with the software models.
    //
    // Layers follow each other without a reset. Word k of a stream is not offered, or not taken, before cycle
    // k * pace_cycles / pace_words of its layer. The bench reads vectors/ below the folder it is run in, leaves what the
    // array sent in \(Self.observedFile), and ends with PASS or FAIL.
    `default_nettype none

    module \(Self.moduleName);

      localparam LAYERS = \(layers.count);
      localparam CHAIN_BITS = \(c.chainBits);
    \(sizes)

      reg clk = 1'b0;
      reg rst = 1'b1;
      always #5 clk = ~clk;

    \(portsAndArray)

      // All layers one after the other; the numbers of a layer have these places.
    \(fields)
      reg [31:0] layers [0:\(layers.count * Field.allCases.count - 1)];
      reg chain_bits [0:LAYERS*CHAIN_BITS-1];
      reg [63:0] ifmap_words [0:IFMAP_WORDS-1];
      reg [63:0] filter_words [0:FILTER_WORDS-1];
      reg [PSUM_BITS-1:0] biases [0:BIASES-1];
      reg [63:0] expected_words [0:OFMAP_WORDS-1];
    \(counterMemory)
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
    \(counterChecks)    end
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
    \(waveform.map { "    $dumpfile(\"\($0)\");\n    $dumpvars(0, dut);\n" } ?? "")\
        $readmemh("vectors/layers.hex", layers);
        $readmemh("vectors/configuration.hex", chain_bits);
        $readmemh("vectors/ifmap.hex", ifmap_words);
        $readmemh("vectors/filter.hex", filter_words);
        $readmemh("vectors/bias.hex", biases);
        $readmemh("vectors/expected_ofmap.hex", expected_words);
    \(counts ? "    $readmemh(\"vectors/expected_counters.hex\", expected_counters);\n" : "")\
        if (^layers[0] === 1'bx || ^ifmap_words[0] === 1'bx || ^expected_words[0] === 1'bx) begin
          $display("FAIL: vectors/ is missing or damaged; run the bench in its own folder");
          $finish;
        end
        observed = $fopen("\(Self.observedFile)");
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

    """
  }

  private var sizes: String {
    func total(_ words: (PreparedLayer) -> Int) -> Int { max(1, layers.map(words).reduce(0, +)) }
    let sizes = [
      ("IFMAP_WORDS", total(\.ifmap.count)), ("FILTER_WORDS", total(\.filter.count)),
      ("BIASES", total(\.bias.count)), ("OFMAP_WORDS", total(\.ofmap.count)), ("PSUM_BITS", c.psumBits),
    ]
    return sizes.map { "  localparam \($0) = \($1);" }.joined(separator: "\n")
  }

  private var fields: String {
    let names: [Field: String] = [
      .ifmapWords: "IFMAP", .filterWords: "FILTER", .biases: "BIAS", .ofmapWords: "OFMAP", .cycles: "CYCLES",
      .saturated: "SATURATED", .paceWords: "PACE_WORDS", .paceCycles: "PACE_CYCLES",
    ]
    let lines = Field.allCases.map { "  localparam \(names[$0]!) = \($0.rawValue);" }
    return (lines + ["  localparam FIELDS = \(Field.allCases.count);"]).joined(separator: "\n")
  }

  /// A register for each input, a wire for each output, and the array between them.
  private var portsAndArray: String {
    let ports = hardware.verilog.interface.ports
    func range(_ width: Int) -> String { width == 1 ? "" : "[\(width - 1):0] " }
    let declarations = ports.filter { $0.name != "rst" }.map { port in
      let name = range(port.width) + port.name
      return port.direction == .input ? "  reg \(name) = \(port.width)'d0;" : "  wire \(name);"
    }
    let length = (["clk"] + ports.map(\.name)).map(\.count).max() ?? 0
    let connections = (["clk"] + ports.map(\.name)).map { name in
      "    .\(name)\(String(repeating: " ", count: length - name.count)) (\(name))"
    }
    let instance = ["  \(hardware.verilog.top) dut (", connections.joined(separator: ",\n"), "  );"]
    return (declarations + [""] + instance).joined(separator: "\n")
  }

  private var counterMemory: String {
    guard counts else { return "" }
    let number = EyerissCounter.allCases.count
    return """
        localparam COUNTERS = \(number);
        reg [\(EyerissCounter.bits - 1):0] expected_counters [0:LAYERS*COUNTERS-1];

      """
  }

  private var counterChecks: String {
    guard counts else { return "" }
    return """
            for (index = 0; index < COUNTERS; index = index + 1) begin
              counter_select = index;
              #1 $fdisplay(observed, "counter %0d %0d", index, counter_value);
              checks = checks + 1;
              if (counter_value !== expected_counters[layer * COUNTERS + index]) begin
                fail;
                $display("layer %0d: counter %0d is %0d instead of %0d", layer, index, counter_value,
                         expected_counters[layer * COUNTERS + index]);
              end
            end
            @(negedge clk);

      """
  }
}
