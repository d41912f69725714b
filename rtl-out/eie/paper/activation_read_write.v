// Two files of 64 words, source and destination of a layer; they swap when it is done.
//
// Latency     the lane holds an activation one cycle after load; a written word is seen a cycle later
// Throughput  one source read, one accumulator read and one write a cycle
// Paths       source_address reaches source_word, read_address reaches read_data
// Corners     a word that was not written since its file was cleared reads as zero
//
// Described in EIE/ActivationReadWrite.swift.
// Made by: sparrow generate eie --config paper --out DIR
`default_nettype none

module activation_read_write (
  input  wire        clk,
  input  wire        rst,
  // from the central control
  input  wire        swapped,
  input  wire        clear_source,
  input  wire        clear_destination,
  // source
  input  wire [5:0]  source_address,
  output wire [15:0] source_word,
  input  wire        load,
  input  wire        rectify,
  input  wire        taken,
  output wire        lane_nonzero,
  output wire [15:0] lane_activation,
  // accumulators: the destination
  input  wire [5:0]  read_address,
  output wire [15:0] read_data,
  input  wire        write,
  input  wire [5:0]  write_address,
  input  wire [15:0] write_data,
  // from the host, to source_address
  input  wire        host_write,
  input  wire [15:0] host_data
);

  reg [15:0] words_a [0:63];
  reg [15:0] words_b [0:63];
  reg [63:0] written_a;
  reg [63:0] written_b;
  reg pending;
  reg [15:0] lane;

  // File a: source or destination; a word that was not written reads as zero.
  wire a_is_source = ~swapped;
  wire [5:0] a_address = a_is_source ? source_address : read_address;
  wire [15:0] a_word = written_a[a_address] ? words_a[a_address] : 16'd0;
  wire a_write = a_is_source ? host_write : write;
  wire [5:0] a_write_address = a_is_source ? source_address : write_address;
  wire a_clear = a_is_source ? clear_source : clear_destination;

  always @(posedge clk) begin
    if (a_write) begin
      words_a[a_write_address] <= a_is_source ? host_data : write_data;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      written_a <= 64'd0;
    end else if (a_clear) begin
      written_a <= 64'd0;
    end else if (a_write) begin
      written_a <= written_a | (64'd1 << a_write_address);
    end
  end

  // File b: source or destination; a word that was not written reads as zero.
  wire b_is_source = swapped;
  wire [5:0] b_address = b_is_source ? source_address : read_address;
  wire [15:0] b_word = written_b[b_address] ? words_b[b_address] : 16'd0;
  wire b_write = b_is_source ? host_write : write;
  wire [5:0] b_write_address = b_is_source ? source_address : write_address;
  wire b_clear = b_is_source ? clear_source : clear_destination;

  always @(posedge clk) begin
    if (b_write) begin
      words_b[b_write_address] <= b_is_source ? host_data : write_data;
    end
  end

  always @(posedge clk) begin
    if (rst) begin
      written_b <= 64'd0;
    end else if (b_clear) begin
      written_b <= 64'd0;
    end else if (b_write) begin
      written_b <= written_b | (64'd1 << b_write_address);
    end
  end

  assign source_word = swapped ? b_word : a_word;
  assign read_data = swapped ? a_word : b_word;

  // The lane: the source word as an activation, until it has been broadcast.
  wire [15:0] rounded = source_word;
  wire is_dropped = rectify & source_word[15];
  wire [15:0] value = is_dropped ? 16'd0 : rounded;

  always @(posedge clk) begin
    if (rst) begin
      pending <= 1'b0;
    end else if (load) begin
      pending <= value != 16'd0;
    end else if (taken) begin
      pending <= 1'b0;
    end
  end

  always @(posedge clk) begin
    if (load) begin
      lane <= value;
    end
  end

  assign lane_nonzero = pending;
  assign lane_activation = lane;

endmodule

`default_nettype wire
