// Accumulates weight times activation; accumulators are 16 bits, 9 fraction, products are rounded by halfUp.
//
// Latency     an accumulator is written three cycles after its entry arrives, and seen a cycle later
// Throughput  one entry a cycle, also to the same accumulator
// Paths       read_data reaches no output within a cycle
// Corners     code 0 is a filler: it moves the address and writes nothing; sums saturate
//
// Described in EIE/ArithmeticUnit.swift.
// Made by: sparrow generate eie --config paper --out DIR
`default_nettype none

module arithmetic_unit (
  input  wire        clk,
  input  wire        rst,
  // from the sparse matrix read
  input  wire        entry_valid,
  input  wire        entry_first,
  input  wire [3:0]  entry_code,
  input  wire [3:0]  entry_zeros,
  input  wire [15:0] entry_activation,
  input  wire [1:0]  layer,
  // accumulators
  output wire [5:0]  read_address,
  input  wire [15:0] read_data,
  output wire        write,
  output wire [5:0]  write_address,
  output wire [15:0] write_data,
  output wire        saturates,
  // from the host
  input  wire        codebook_write,
  input  wire [5:0]  codebook_address,
  input  wire [15:0] codebook_data
);

  reg [15:0] codebook [0:63];
  reg [5:0] next_address;
  reg multiply_valid;
  reg [5:0] multiply_address;
  reg [15:0] multiply_weight;
  reg [15:0] multiply_activation;
  reg add_valid;
  reg [5:0] add_address;
  reg [18:0] add_product;
  reg [15:0] add_operand;
  reg add_follows;
  reg write_valid;
  reg [5:0] write_target;
  reg [15:0] sum;

  always @(posedge clk) begin
    if (codebook_write) begin
      codebook[codebook_address] <= codebook_data;
    end
  end

  // Stage 1: look-up of the weight, and the address of its accumulator.
  wire [5:0] base = entry_first ? 6'd0 : next_address;
  wire [5:0] address = base + {2'd0, entry_zeros};

  always @(posedge clk) begin
    if (rst) begin
      multiply_valid <= 1'b0;
    end else begin
      multiply_valid <= entry_valid & (entry_code != 4'd0);
    end
  end

  always @(posedge clk) begin
    if (entry_valid) begin
      next_address <= address + 6'd1;
      multiply_address <= address;
      multiply_weight <= codebook[{layer, entry_code}];
      multiply_activation <= entry_activation;
    end
  end

  // Stage 2: multiplication; the accumulator is read, past a sum that is being written.
  wire is_written = write_valid & (write_target == multiply_address);
  wire [31:0] product = $signed(multiply_weight) * $signed(multiply_activation);

  always @(posedge clk) begin
    if (rst) begin
      add_valid <= 1'b0;
    end else begin
      add_valid <= multiply_valid;
    end
  end

  always @(posedge clk) begin
    if (multiply_valid) begin
      add_address <= multiply_address;
      add_product <= product[31:13];
      add_operand <= is_written ? sum : read_data;
      add_follows <= add_valid & (add_address == multiply_address);
    end
  end

  // Stage 3: shift and add; an update of the same accumulator a cycle ago is in sum.
  wire unused_product_bits = &{1'b0, product[12:0]};
  wire [15:0] operand = add_follows ? sum : add_operand;
  wire [17:0] shifted_operand = add_product[18:1];
  wire [18:0] shifted = {shifted_operand[17], shifted_operand} + {18'd0, add_product[0]};
  wire [19:0] total = {{4{operand[15]}}, operand} + {shifted[18], shifted};
  wire total_overflows = (|total[19:15]) & ~(&total[19:15]);

  always @(posedge clk) begin
    if (rst) begin
      write_valid <= 1'b0;
    end else begin
      write_valid <= add_valid;
    end
  end

  always @(posedge clk) begin
    if (add_valid) begin
      write_target <= add_address;
      sum <= total_overflows ? (total[19] ? 16'h8000 : 16'h7fff) : total[15:0];
    end
  end

  // Stage 4: write.
  assign read_address = multiply_address;
  assign write = write_valid;
  assign write_address = write_target;
  assign write_data = sum;
  assign saturates = add_valid & total_overflows;

endmodule

`default_nettype wire
