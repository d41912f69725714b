// A queue of psum words in the banks of the global buffer that belong to psums.
//
// Latency     a word pushed in cycle t can be popped from cycle t + 2
// Throughput  one push and one pop a cycle
// Paths       pop_ready reaches read; push_valid and push_data reach write; push_ready and pop_valid come from state
// Corners     the word that waits at the memory's output takes no place in the queue
//
// Described in Eyeriss/PsumBuffer.swift.
// Made by: sparrow generate eyeriss --config eyeriss --out DIR
`default_nettype none

module psum_buffer (
  input  wire         clk,
  input  wire         rst,
  input  wire         start,
  input  wire [4:0]   ifmap_banks,
  // push: in
  input  wire         push_valid,
  output wire         push_ready,
  input  wire [127:0] push_data,
  // pop: out
  output wire         pop_valid,
  input  wire         pop_ready,
  output wire [127:0] pop_data,
  // the global buffer
  output wire         read,
  output wire [12:0]  read_address,
  input  wire [127:0] read_data,
  output wire         write,
  output wire [12:0]  write_address,
  output wire [127:0] write_data
);

  localparam [12:0] TOTAL = 13'd6400;

  reg [12:0] head;
  reg [12:0] tail;
  reg [12:0] count;
  reg is_fetched;

  wire [12:0] ifmap_words = {ifmap_banks, 8'd0};
  wire [12:0] capacity = TOTAL - ifmap_words;
  wire reads = (count != 13'd0) & (~is_fetched | pop_ready);

  always @(posedge clk) begin
    if (rst) begin
      is_fetched <= 1'b0;
    end else if (reads) begin
      is_fetched <= 1'b1;
    end else if (pop_ready) begin
      is_fetched <= 1'b0;
    end
  end

  assign pop_valid = is_fetched;
  assign pop_data = read_data;
  assign push_ready = count != capacity;
  wire pushes = push_valid & push_ready;

  always @(posedge clk) begin
    if (rst) begin
      head <= 13'd0;
      tail <= 13'd0;
      count <= 13'd0;
    end else begin
      if (start) begin
        head <= ifmap_words;
        tail <= ifmap_words;
      end else begin
        if (reads) begin
          head <= (head == 13'd6399) ? ifmap_words : (head + 13'd1);
        end
        if (pushes) begin
          tail <= (tail == 13'd6399) ? ifmap_words : (tail + 13'd1);
        end
      end
      if (pushes & ~reads) begin
        count <= count + 13'd1;
      end else if (~pushes & reads) begin
        count <= count - 13'd1;
      end
    end
  end

  assign read = reads;
  assign read_address = head;
  assign write = pushes;
  assign write_address = tail;
  assign write_data = push_data;

`ifdef PROPERTIES
  // What holds at every rising edge of clk out of reset.
  wire reads_stay_within_the_psums_banks = ~reads | (head >= ifmap_words);
  wire a_layer_begins_with_an_empty_queue = ~start | (count == 13'd0);

`ifdef FORMAL
  always @(posedge clk) begin
    if (!rst) begin
      assert (reads_stay_within_the_psums_banks);
      assert (a_layer_begins_with_an_empty_queue);
    end
  end
`else
  always @(posedge clk) begin
    if (!rst) begin
      if (reads_stay_within_the_psums_banks !== 1'b1) $display("%m: check failed: reads stay within the psums' banks (Eyeriss/PsumBuffer.swift:83)");
      if (a_layer_begins_with_an_empty_queue !== 1'b1) $display("%m: check failed: a layer begins with an empty queue (Eyeriss/PsumBuffer.swift:84)");
    end
  end
`endif
`endif

endmodule

`default_nettype wire
