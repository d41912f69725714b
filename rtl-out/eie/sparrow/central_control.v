// Passes words between host and elements while idle; runs layers by itself when told to.
//
// Latency     a read is answered two cycles after it was accepted
// Throughput  one write a cycle
// Paths       from registers and small memories to every output; host_word reaches a register
// Corners     a request during a run waits until the run has ended or paused
//
// Described in EIE/CentralControl.swift.
// Made by: sparrow generate eie --config sparrow --out DIR
`default_nettype none

module central_control (
  input  wire        clk,
  input  wire        rst,
  // request: in
  input  wire        request_valid,
  output wire        request_ready,
  input  wire        request_write,
  input  wire [2:0]  request_space,
  input  wire [5:0]  request_pe,
  input  wire [13:0] request_address,
  input  wire [63:0] request_data,
  // response: out
  output wire        response_valid,
  input  wire        response_ready,
  output wire [63:0] response_data,
  // layer
  output wire        rectify,
  output wire [1:0]  layer,
  output wire        swapped,
  output wire        clear_source,
  output wire        clear_destination,
  // preload of the biases
  output wire        preload_reads,
  output wire [7:0]  preload_address,
  output wire        preload_writes,
  output wire [5:0]  preload_row,
  output wire        write_bias,
  // words from the host
  output wire        write_pointer,
  output wire        write_weights,
  output wire        write_codebook,
  output wire        write_activation,
  output wire        write_presence,
  output wire [5:0]  host_element,
  output wire [13:0] host_address,
  output wire [63:0] host_data,
  // the layer to fetch
  output wire        begins,
  output wire        primes,
  output wire [6:0]  row_count,
  output wire [13:0] first_column,
  // words that the host looks at
  output wire        host_looks,
  output wire [5:0]  host_source_address,
  // from the fetch units
  input  wire        fetch_idle,
  // from the elements
  input  wire        all_idle,
  input  wire        any_saturates,
  input  wire [31:0] host_word,
  // status
  output wire        busy
);

  localparam [3:0] IDLE = 4'd0;
  localparam [3:0] SETUP = 4'd1;
  localparam [3:0] PRIME = 4'd2;
  localparam [3:0] COMPUTE = 4'd3;
  localparam [3:0] FLUSH = 4'd4;
  localparam [3:0] SWAP = 4'd5;
  localparam [3:0] PAUSED = 4'd6;
  localparam [3:0] PRELOAD = 4'd9;

  reg [6:0] row_counts [0:3];
  reg [13:0] first_columns [0:3];
  reg [7:0] first_biases [0:3];
  reg [3:0] layer_flags [0:3];
  reg [6:0] output_rows [0:3];
  reg [31:0] cycle_counts [0:3];
  reg [3:0] state;
  reg reading;
  reg reads_activation;
  reg answer_valid;
  reg [63:0] answer;
  reg pointer_strobe;
  reg weights_strobe;
  reg codebook_strobe;
  reg activation_strobe;
  reg presence_strobe;
  reg bias_strobe;
  reg clear_strobe;
  reg [5:0] word_element;
  reg [13:0] word_address;
  reg [63:0] word_data;
  reg reads_cycles;
  reg has_saturated;
  reg [1:0] current_layer;
  reg [1:0] last_layer;
  reg pauses;
  reg [1:0] flush_count;
  reg [31:0] cycles;
  reg is_swapped;
  reg [6:0] preload_count;
  reg [7:0] bias_address;
  reg writes_bias;
  reg [5:0] written_row;

  wire is_paused = state == PAUSED;
  wire is_idle = (state == IDLE) | is_paused;
  assign request_ready = is_idle & ~reading & ~answer_valid;
  assign host_looks = is_idle;
  assign busy = state != IDLE;

  // Requests of the host, by space; none is taken during a run.
  wire accepts = request_valid & request_ready;
  wire writes = accepts & request_write;
  wire to_control = writes & (request_space == 3'd0);
  wire to_descriptor = writes & (request_space == 3'd1);
  wire run = to_control & (request_address == 14'd0);
  wire resume = to_control & (request_address == 14'd1);
  wire clear = to_control & (request_address == 14'd2);

  // Descriptions of the layers.
  wire [1:0] described_layer = request_address[3:2];

  always @(posedge clk) begin
    if (to_descriptor & (request_address[1:0] == 2'd0)) begin
      row_counts[described_layer] <= request_data[6:0];
      output_rows[described_layer] <= request_data[22:16];
    end
    if (to_descriptor & (request_address[1:0] == 2'd1)) begin
      first_columns[described_layer] <= request_data[13:0];
    end
    if (to_descriptor & (request_address[1:0] == 2'd2)) begin
      first_biases[described_layer] <= request_data[7:0];
    end
    if (to_descriptor & (request_address[1:0] == 2'd3)) begin
      layer_flags[described_layer] <= request_data[3:0];
    end
  end

  // Words for the elements leave a cycle later.
  always @(posedge clk) begin
    if (rst) begin
      pointer_strobe <= 1'b0;
    end else begin
      pointer_strobe <= writes & (request_space == 3'd2);
    end
  end

  assign write_pointer = pointer_strobe;

  always @(posedge clk) begin
    if (rst) begin
      weights_strobe <= 1'b0;
    end else begin
      weights_strobe <= writes & (request_space == 3'd3);
    end
  end

  assign write_weights = weights_strobe;

  always @(posedge clk) begin
    if (rst) begin
      codebook_strobe <= 1'b0;
    end else begin
      codebook_strobe <= writes & (request_space == 3'd4);
    end
  end

  assign write_codebook = codebook_strobe;

  always @(posedge clk) begin
    if (rst) begin
      activation_strobe <= 1'b0;
    end else begin
      activation_strobe <= writes & (request_space == 3'd5);
    end
  end

  assign write_activation = activation_strobe;

  always @(posedge clk) begin
    if (rst) begin
      presence_strobe <= 1'b0;
    end else begin
      presence_strobe <= writes & (request_space == 3'd6);
    end
  end

  assign write_presence = presence_strobe;

  always @(posedge clk) begin
    if (rst) begin
      bias_strobe <= 1'b0;
    end else begin
      bias_strobe <= writes & (request_space == 3'd7);
    end
  end

  assign write_bias = bias_strobe;

  always @(posedge clk) begin
    if (rst) begin
      clear_strobe <= 1'b0;
    end else begin
      clear_strobe <= clear;
    end
  end

  assign clear_source = clear_strobe;

  always @(posedge clk) begin
    if (accepts) begin
      word_element <= request_pe;
      word_address <= request_address;
      word_data <= request_data;
      reads_cycles <= request_address[6];
    end
  end

  assign host_element = word_element;
  assign host_address = word_address;
  assign host_data = word_data;
  assign host_source_address = word_address[5:0];

  // Status and answers.
  always @(posedge clk) begin
    if (rst) begin
      has_saturated <= 1'b0;
      reading <= 1'b0;
    end else begin
      if (clear) begin
        has_saturated <= 1'b0;
      end else if (any_saturates) begin
        has_saturated <= 1'b1;
      end
      reading <= accepts & ~request_write;
    end
  end

  always @(posedge clk) begin
    if (accepts) begin
      reads_activation <= request_space == 3'd5;
    end
  end

  wire [31:0] status = {30'd0, has_saturated, is_paused};
  wire [31:0] counted = cycle_counts[word_address[1:0]];
  wire [31:0] control_word = reads_cycles ? counted : status;
  wire [63:0] activation_word = {{32{host_word[31]}}, host_word};

  always @(posedge clk) begin
    if (rst) begin
      answer_valid <= 1'b0;
    end else if (reading) begin
      answer_valid <= 1'b1;
    end else if (response_ready) begin
      answer_valid <= 1'b0;
    end
  end

  always @(posedge clk) begin
    if (reading) begin
      answer <= reads_activation ? activation_word : {32'd0, control_word};
    end
  end

  assign response_valid = answer_valid;
  assign response_data = answer;

  // The layer at hand.
  wire [3:0] current_flags = layer_flags[current_layer];
  assign layer = current_layer;
  assign rectify = current_flags[1];
  assign clear_destination = (state == SETUP) & ~current_flags[2];
  assign begins = state == SETUP;
  assign primes = state == PRIME;
  assign row_count = row_counts[current_layer];
  assign first_column = first_columns[current_layer];

  always @(posedge clk) begin
    if (rst) begin
      is_swapped <= 1'b0;
    end else if (state == SWAP) begin
      is_swapped <= is_swapped ^ ~current_flags[3];
    end
  end

  assign swapped = is_swapped;
  wire [6:0] current_output_rows = output_rows[current_layer];

  // Preloading biases: one is read, and written into its accumulator a cycle later.
  wire reads_bias = (state == PRELOAD) & (preload_count != current_output_rows);

  always @(posedge clk) begin
    if (state == SETUP) begin
      preload_count <= 7'd0;
      bias_address <= first_biases[current_layer];
    end else if (reads_bias) begin
      preload_count <= preload_count + 7'd1;
      bias_address <= bias_address + 8'd1;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      writes_bias <= 1'b0;
    end else begin
      writes_bias <= reads_bias;
    end
  end

  always @(posedge clk) begin
    written_row <= preload_count[5:0];
  end

  assign preload_reads = reads_bias;
  assign preload_address = bias_address;
  assign preload_writes = writes_bias;
  assign preload_row = written_row;

  // One layer after the other.
  always @(posedge clk) begin
    if (rst) begin
      state <= IDLE;
    end else begin
      case (state)
        IDLE: begin
          if (run) begin
            state <= SETUP;
          end
        end
        SETUP: state <= current_flags[0] ? PRELOAD : PRIME;
        PRELOAD: begin
          if (writes_bias & ~reads_bias) begin
            state <= PRIME;
          end
        end
        PRIME: state <= COMPUTE;
        COMPUTE: begin
          if (all_idle & fetch_idle) begin
            state <= FLUSH;
          end
        end
        FLUSH: begin
          if (flush_count == 2'd1) begin
            state <= SWAP;
          end
        end
        SWAP: begin
          if (current_layer == last_layer) begin
            state <= IDLE;
          end else if (pauses) begin
            state <= PAUSED;
          end else begin
            state <= SETUP;
          end
        end
        PAUSED: begin
          if (resume) begin
            state <= SETUP;
          end
        end
        default: state <= IDLE;
      endcase
    end
  end

  always @(posedge clk) begin
    case (state)
      IDLE: begin
        if (run) begin
          current_layer <= request_data[1:0];
          last_layer <= request_data[9:8];
          pauses <= request_data[16];
        end
      end
      COMPUTE: flush_count <= 2'd3;
      FLUSH: flush_count <= flush_count - 2'd1;
      SWAP: current_layer <= current_layer + 2'd1;
      default: ;
    endcase
  end

  // Cycles of each layer, for the host to read.
  always @(posedge clk) begin
    if (state == SETUP) begin
      cycles <= 32'd1;
    end else begin
      cycles <= cycles + 32'd1;
    end
    if (state == SWAP) begin
      cycle_counts[current_layer] <= cycles + 32'd1;
    end
  end

endmodule

`default_nettype wire
