/// The Makefile of a delivered testbench: what a hardware engineer types.
enum TestbenchMakefile {
  /// The Makefile for the module `bench` in the file of that name.
  static func text(of bench: String) -> String {
    """
    # Runs the self-checking testbench: 'make' in Icarus, 'make verilator' in Verilator 5.
    RTL ?= ../rtl

    icarus:
    \tmkdir -p build
    \tiverilog -g2005 -Wall -s \(bench) -o build/\(bench).vvp \(bench).v $(RTL)/*.v
    \tvvp -N build/\(bench).vvp | tee build/icarus.log
    \t@grep -q '^PASS' build/icarus.log

    verilator:
    \tverilator --binary --timing -Wno-fatal --top-module \(bench) --Mdir build/verilator \\
    \t  \(bench).v $(RTL)/*.v > build_verilator.log 2>&1 || { cat build_verilator.log; exit 1; }
    \trm -f build_verilator.log
    \t./build/verilator/V\(bench) | tee build/verilator.log
    \t@grep -q '^PASS' build/verilator.log

    clean:
    \trm -rf build

    .PHONY: icarus verilator clean

    """
  }
}
