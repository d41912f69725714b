import Configurations
import EIE

// The text of the bench: plain Verilog-2005 that Icarus and Verilator run alike.
extension SelfCheckingTestbench {
  /// The testbench.
  var text: String {
    let padding = String(c.processingElements - 1).count
    let last = compiled.layers.count - 1
    let outputs = compiled.layers.reduce(0) { $0 + $1.outputs }
    let pointers = compiled.elements[0].pointers.count
    let maximumRows = compiled.elements.map(\.weightRows.count).max() ?? 1
    return """
      // Runs \(expected.count) input vectors through the \(compiled.layers.count) layers of \(compiled.name) and compares every output
      // word and every cycle count with the software models.
      //
      // Each vector runs twice: with a pause after every layer, in which that layer's outputs are read, and back to
      // back. The bench reads memories/ (images a processing element and bank) and vectors/ below the folder it is run
      // in, and ends with PASS or FAIL.
      `default_nettype none

      module eie_testbench;

        localparam ELEMENTS = \(c.processingElements);
        localparam LAYERS = \(compiled.layers.count);
        localparam VECTORS = \(expected.count);
        localparam INPUTS = \(compiled.layers[0].inputs);
        localparam OUTPUTS = \(outputs);  // of all layers
        localparam POINTERS = \(pointers);  // an element uses
        localparam CODEBOOK_WORDS = \(compiled.codebook.count);
        localparam DATA_BITS = \(c.hostDataBits);
        localparam WORD_BITS = \(c.accumulator.width);

        localparam [2:0] CONTROL = 3'd0;
        localparam [2:0] DESCRIPTOR = 3'd1;
        localparam [2:0] POINTER = 3'd2;
        localparam [2:0] WEIGHTS = 3'd3;
        localparam [2:0] CODEBOOK = 3'd4;
        localparam [2:0] ACTIVATION = 3'd5;
      \(filters ? "  localparam [2:0] PRESENCE = 3'd6;\n" : "")\(hasBiases ? "  localparam [2:0] BIAS = 3'd7;\n" : "")
        reg clk = 1'b0;
        reg rst = 1'b1;
        always #5 clk = ~clk;

        reg request_valid = 1'b0;
        wire request_ready;
        reg request_write = 1'b0;
        reg [2:0] request_space = 3'd0;
        reg [\(c.elementBits - 1):0] request_pe = \(c.elementBits)'d0;
        reg [\(c.hostAddressBits - 1):0] request_address = \(c.hostAddressBits)'d0;
        reg [DATA_BITS-1:0] request_data = {DATA_BITS{1'b0}};
        wire response_valid;
        reg response_ready = 1'b0;
        wire [DATA_BITS-1:0] response_data;
        wire busy;

        eie_array dut (
          .clk             (clk),
          .rst             (rst),
          .request_valid   (request_valid),
          .request_ready   (request_ready),
          .request_write   (request_write),
          .request_space   (\(space)),
          .request_pe      (request_pe),
          .request_address (request_address),
          .request_data    (request_data),
          .response_valid  (response_valid),
          .response_ready  (response_ready),
          .response_data   (response_data),
          .busy            (busy)
        );

        // Images and vectors.
        reg [\(c.pointerBits - 1):0] even_pointers [0:\((pointers + 1) / 2 - 1)];
        reg [\(c.pointerBits - 1):0] odd_pointers [0:\(max(1, pointers / 2) - 1)];
        reg [\(c.weightRowBits - 1):0] weight_rows [0:\(maximumRows - 1)];
        reg [\(c.weight.width - 1):0] codebook [0:CODEBOOK_WORDS-1];
      \(filters ? "  reg [0:0] presence [0:POINTERS-1];\n" : "")\(hasBiases ? "  reg [WORD_BITS-1:0] biases [0:\(compiled.elements[0].biases.count - 1)];\n" : "")  reg [31:0] row_counts [0:ELEMENTS-1];
        reg [WORD_BITS-1:0] inputs [0:VECTORS*INPUTS-1];
        reg [WORD_BITS-1:0] expected_outputs [0:VECTORS*OUTPUTS-1];
        reg [31:0] expected_cycles [0:VECTORS*LAYERS-1];
        reg [8*64-1:0] file_name;

        // Far more cycles than any layer takes: a bench that waits longer has failed.
        localparam PATIENCE = \(patience);
        integer waited = 0;

        integer checks = 0;
        integer failures = 0;
        integer vector;
        integer layer;
        integer index;
        integer element;
        integer position;
        reg [DATA_BITS-1:0] answer;

        function integer outputs_of;
          input integer layer_number;
          case (layer_number)
      \(outputCounts)
            default: outputs_of = 0;
          endcase
        endfunction

        task wait_a_cycle;
          begin
            @(negedge clk);
            waited = waited + 1;
            if (waited > PATIENCE) begin
              $display("FAIL: no answer from the array for %0d cycles (vector %0d, layer %0d)", waited, vector, layer);
              $finish;
              waited = 0;
            end
          end
        endtask

        // A request is accepted at a rising edge with valid and ready; the bench acts at falling edges.
        task host_request;
          input write;
          input [2:0] space;
          input integer target;
          input integer address;
          input [DATA_BITS-1:0] data;
          begin
            request_valid = 1'b1;
            request_write = write;
            request_space = space;
            request_pe = target[\(c.elementBits - 1):0];
            request_address = address[\(c.hostAddressBits - 1):0];
            request_data = data;
            waited = 0;
            while (!request_ready) wait_a_cycle;
            @(negedge clk);
            request_valid = 1'b0;
          end
        endtask

        task host_write;
          input [2:0] space;
          input integer target;
          input integer address;
          input [DATA_BITS-1:0] data;
          host_request(1'b1, space, target, address, data);
        endtask

        task host_read;
          input [2:0] space;
          input integer target;
          input integer address;
          output [DATA_BITS-1:0] data;
          begin
            host_request(1'b0, space, target, address, {DATA_BITS{1'b0}});
            waited = 0;
            while (!response_valid) wait_a_cycle;
            data = response_data;
            response_ready = 1'b1;
            @(negedge clk);
            response_ready = 1'b0;
          end
        endtask

        task load_memories;
          begin
            $readmemh("memories/codebook.hex", codebook);
            $readmemh("vectors/weight_rows.hex", row_counts);
      \(descriptorWrites)
            for (index = 0; index < CODEBOOK_WORDS; index = index + 1)
              host_write(CODEBOOK, 0, index, {{(DATA_BITS-\(c.weight.width)){1'b0}}, codebook[index]});
            for (element = 0; element < ELEMENTS; element = element + 1) begin
              $sformat(file_name, "memories/pe_%0\(padding)d_pointers_even.hex", element);
              $readmemh(file_name, even_pointers);
              $sformat(file_name, "memories/pe_%0\(padding)d_pointers_odd.hex", element);
              $readmemh(file_name, odd_pointers);
              $sformat(file_name, "memories/pe_%0\(padding)d_weights.hex", element);
              $readmemh(file_name, weight_rows, 0, row_counts[element] - 1);
              for (index = 0; index < POINTERS; index = index + 1)
                if (index % 2 == 0)
                  host_write(POINTER, element, index, {{(DATA_BITS-\(c.pointerBits)){1'b0}}, even_pointers[index / 2]});
                else
                  host_write(POINTER, element, index, {{(DATA_BITS-\(c.pointerBits)){1'b0}}, odd_pointers[index / 2]});
      \(presenceLoad)\(biasLoad)        for (index = 0; index < row_counts[element]; index = index + 1)
                host_write(WEIGHTS, element, index, \(rowValue));
            end
          end
        endtask

        task load_input;
          begin
            host_write(CONTROL, 0, 2, {DATA_BITS{1'b0}});
            for (index = 0; index < INPUTS; index = index + 1)
              host_write(ACTIVATION, index % ELEMENTS, index / ELEMENTS,
                         \(extended("inputs[vector * INPUTS + index]", c.accumulator.width)));
          end
        endtask

        // Compares the outputs of one layer, which begin at `position` of the expected ones.
        task check_outputs;
          for (index = 0; index < outputs_of(layer); index = index + 1) begin
            host_read(ACTIVATION, index % ELEMENTS, index / ELEMENTS, answer);
            checks = checks + 1;
            if (answer[WORD_BITS-1:0] !== expected_outputs[position + index]) begin
              failures = failures + 1;
              if (failures <= 10)
                $display("vector %0d, layer %0d, output %0d: %h instead of %h", vector, layer, index,
                         answer[WORD_BITS-1:0], expected_outputs[position + index]);
            end
          end
        endtask

        task check_cycles;
          for (layer = 0; layer < LAYERS; layer = layer + 1) begin
            host_read(CONTROL, 0, 64 + layer, answer);
            checks = checks + 1;
            if (answer[31:0] !== expected_cycles[vector * LAYERS + layer]) begin
              failures = failures + 1;
              $display("vector %0d, layer %0d: %0d cycles instead of %0d", vector, layer, answer[31:0],
                       expected_cycles[vector * LAYERS + layer]);
            end
          end
        endtask

        task run_layer_by_layer;
          begin
            load_input;
            host_write(CONTROL, 0, 0, {{(DATA_BITS-17){1'b0}}, 1'b1, 8'd\(last), 8'd0});
            position = vector * OUTPUTS;
            for (layer = 0; layer < LAYERS; layer = layer + 1) begin
              check_outputs;
              position = position + outputs_of(layer);
              if (layer < LAYERS - 1) host_write(CONTROL, 0, 1, {DATA_BITS{1'b0}});
            end
            check_cycles;
          end
        endtask

        task run_back_to_back;
          begin
            load_input;
            host_write(CONTROL, 0, 0, {{(DATA_BITS-17){1'b0}}, 1'b0, 8'd\(last), 8'd0});
            layer = LAYERS - 1;
            position = (vector + 1) * OUTPUTS - outputs_of(layer);
            check_outputs;
            check_cycles;
          end
        endtask

        initial begin
          $readmemh("vectors/inputs.hex", inputs);
          $readmemh("vectors/expected_outputs.hex", expected_outputs);
          $readmemh("vectors/expected_cycles.hex", expected_cycles);
          if (^inputs[0] === 1'bx || ^expected_outputs[0] === 1'bx || ^expected_cycles[0] === 1'bx) begin
            $display("FAIL: vectors/ is missing or damaged; run the bench in its own folder");
            $finish;
          end
          repeat (3) @(negedge clk);
          rst = 1'b0;
          load_memories;
          for (vector = 0; vector < VECTORS; vector = vector + 1) begin
            run_layer_by_layer;
            run_back_to_back;
          end
          if (failures == 0) $display("PASS: %0d vectors, %0d comparisons, no difference", VECTORS, checks);
          else $display("FAIL: %0d of %0d comparisons differ", failures, checks);
          $finish;
        end

      endmodule

      `default_nettype wire

      """
  }
}
