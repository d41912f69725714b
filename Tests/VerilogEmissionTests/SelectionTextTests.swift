import HDL
import Testing

/// Parts by a variable are part-selects, tables are cases.
@Suite struct SelectionTextTests {
  @Test func partsAtAnyOffset() throws {
    let text = try emitted { m, list in
      let (value, index) = (list.input("value", 32), list.input("index", 5))
      list.output("narrow", 8)[] = value[from: index[0...3], width: 8]
      list.output("beyond", 8)[] = value[from: index, width: 8]
      list.output("one")[] = value[from: index, width: 1]
    }
    #expect(text.contains("assign narrow = value[{1'd0, index[3:0]} +: 8];"), "\(text)")
    #expect(text.contains("wire [38:0] beyond_operand = {7'd0, value};"), "\(text)")
    #expect(text.contains("assign beyond = beyond_operand[{1'd0, index} +: 8];"), "\(text)")
    #expect(text.contains("assign one = value[index];"), "\(text)")
  }

  @Test func tables() throws {
    let text = try emitted { m, list in
      list.output("x", 4)[] = m.lookup("square", list.input("digit", 2), table: [0, 1, 4], width: 4)
    }
    #expect(
      text.contains(
        """
          reg [3:0] square;

          always @* begin
            case (digit)
              2'd0: square = 4'd0;
              2'd1: square = 4'd1;
              2'd2: square = 4'd4;
              default: square = 4'd0;
            endcase
          end

          assign x = square;
        """), "\(text)")
  }

  @Test func countsAndInequalities() throws {
    let text = try emitted { m, list in
      let a = list.input("a", 3)
      list.output("ones", 2)[] = a.populationCount
      list.output("differs")[] = ~(a == 5)
    }
    #expect(text.contains("assign ones = {1'b0, a[0]} + {1'b0, a[1]} + {1'b0, a[2]};"), "\(text)")
    #expect(text.contains("assign differs = a != 3'd5;"), "\(text)")
  }
}
