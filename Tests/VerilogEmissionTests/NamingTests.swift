import HDL
import LockStep
import Testing
import VerilogEmission

/// Names are the author's; what Verilog reserves is escaped at the boundary and gets an underscore inside.
@Suite struct NamingTests {
  private static let child = Sketch("module") { m, list in
    list.output("end", 2)[] = ~list.input("reg", 2)
  }

  @Test func keywords() throws {
    let design = try Design(
      Sketch("top") { m, list in
        let table = list.input("in", 2).named("table")
        let other = (table ^ 1).named("table_")
        let io = m.instance("begin", of: Self.child)
        let end = io.output("end", 2)
        io.input("reg", 2)[] = other
        list.output("out", 2)[] = end ^ table
      })
    let files = VerilogWriter.files(of: design)
    #expect(files.map(\.name) == ["module.v", "top.v"])
    #expect(
      body(files[0].text) == """
        module \\module  (
          output wire [1:0] \\end ,
          input  wire [1:0] \\reg 
        );

          assign \\end  = ~\\reg ;

        endmodule
        """)
    #expect(
      body(files[1].text)
        == """
        module top (
          input  wire [1:0] in,
          output wire [1:0] out
        );

          wire [1:0] begin_end;

          wire [1:0] table_2 = in;
          wire [1:0] table_ = table_2 ^ 2'd1;
          assign out = begin_end ^ table_2;

          \\module  begin_ (
            .\\end  (begin_end),
            .\\reg  (table_)
          );

        endmodule
        """.replacing("table_2", with: "table__2"))
  }

  @Test func openOutputsSayThatTheyAre() throws {
    let text = try emitted { m, list in
      let io = m.instance("inner", of: Self.child)
      _ = io.output("end", 2)
      io.input("reg", 2)[] = list.input("a", 2)
    }
    #expect(text.contains("wire [1:0] unused_inner_end;"))
    #expect(text.contains(".\\end  (unused_inner_end)"))
  }
}
