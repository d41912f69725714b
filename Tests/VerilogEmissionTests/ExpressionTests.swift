import BitVectors
import HDL
import LockStep
import Testing

/// Expressions read as a careful engineer writes them, and mean what they say by the rules of Verilog.
@Suite struct ExpressionTests {
  /// The lines of a sketch's body that give `x` its value.
  private func lines(
    _ width: Int, _ value: @escaping @Sendable (Bits, Bits) -> Bits
  ) throws -> [String] {
    let text = try emitted { m, list in
      let (a, b) = (list.input("a", 8), list.input("b", 8))
      list.output("x", width)[] = value(a, b)
      m.ignore(a ^ b, as: "operands")
    }
    let lines: [Substring] = text.split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.filter { $0.hasPrefix("assign x") || $0.contains("x_operand") }.map(String.init)
  }

  @Test func logicAndArithmetic() throws {
    #expect(try lines(8) { $0 & $1 | ~$0 } == ["assign x = (a & b) | ~a;"])
    #expect(try lines(8) { $0 &+ $1 &+ 1 } == ["assign x = a + b + 8'd1;"])
    #expect(try lines(8) { $0 &- ($1 &- 1) } == ["assign x = a - (b - 8'd1);"])
    #expect(try lines(9) { $0 + $1 } == ["assign x = {1'b0, a} + {1'b0, b};"])
    #expect(try lines(16) { $0 * $1 } == ["assign x = a * b;"])
    #expect(try lines(1) { $0.allOnes ^ $1.parity } == ["assign x = (&a) ^ (^b);"])
    #expect(
      try lines(8) { mux($0 < $1, $0, mux($1 == 3, $1, 0)) } == [
        "assign x = (a < b) ? a : (b == 8'd3) ? b : 8'd0;"
      ])
  }

  @Test func signs() throws {
    #expect(try lines(16) { ($0.signed * $1.signed).bits } == ["assign x = $signed(a) * $signed(b);"])
    #expect(try lines(1) { $0.signed < $1.signed } == ["assign x = $signed(a) < $signed(b);"])
    #expect(try lines(8) { ($0.signed >> $1).bits } == ["assign x = $unsigned($signed(a) >>> b);"])
    #expect(
      try lines(12) { $0.signExtended(to: 12) | $1.zeroExtended(to: 12) } == [
        "assign x = {{4{a[7]}}, a} | {4'd0, b};"
      ])
  }

  @Test func whatVerilogCannotWriteInPlaceBecomesAWire() throws {
    let sliced = try lines(4) { ($0 ^ $1)[2...5] }
    #expect(
      sliced == [
        "wire [7:0] x_operand = a ^ b;", "assign x = x_operand[5:2];",
        "wire unused_x_operand = &{1'b0, x_operand[7:6], x_operand[1:0]};",
      ])
    #expect(
      try lines(17) { ($0 * $1) + Bits(1, width: 16) } == [
        "wire [15:0] x_operand = a * b;", "assign x = {1'b0, x_operand} + 17'd1;",
      ])
    let shared = try lines(8) { a, b in
      let sum = (a &+ b) & a
      return (sum ^ 1) | (sum ^ 2)
    }
    #expect(
      shared == [
        "wire [7:0] x_operand = (a + b) & a;", "assign x = (x_operand ^ 8'd1) | (x_operand ^ 8'd2);",
      ])
  }

  @Test func partsAndCopies() throws {
    #expect(try lines(2) { $0.part($1[0...1], width: 2) } == ["assign x = a[{b[1:0], 1'd0} +: 2];"])
    #expect(try lines(1) { $0.part($1[0...2], width: 1) } == ["assign x = a[b[2:0]];"])
    let odd = try lines(3) { ($0 + $1).zeroExtended(to: 12).part(~$1[0...1], width: 3) }
    #expect(odd.last == "assign x = x_operand[{~b[1:0]} * 4'd3 +: 3];")
    #expect(try lines(24) { a, _ in concatenate(a, a, a) } == ["assign x = {3{a}};"])
  }

  @Test func aMillionUsesOfOneExpressionAreOneLineEach() throws {
    // Each level uses the one below twice: printed in place this would be 2^40 operators.
    let found = try lines(8) { a, b in
      var value = a
      for _ in 0..<40 { value = ~(value ^ b) ^ (value & b) }
      return value
    }
    #expect(found.count < 130)
  }

  @Test func longChainsAreBroken() throws {
    let found = try lines(8) { a, b in
      var value = a
      for index in 0..<60 { value = index % 2 == 0 ? value ^ b : value &+ b }
      return value
    }
    #expect(found.allSatisfy { $0.count < 110 })
  }
}
