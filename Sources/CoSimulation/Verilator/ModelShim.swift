/// The C++ functions through which Swift drives a verilated model.
///
/// Swift writes and reads ports through pointers that it asks for once, so the only calls per cycle are the
/// evaluations: there is no measurable cost over a driver in C++.
struct ModelShim {
  /// The name of the C++ class that Verilator makes.
  static let className = "Model"

  var interface: DeviceInterface
  var tracing: Bool

  /// The functions, to be compiled with the files that Verilator made.
  var source: String {
    """
    #include "\(Self.className).h"
    #include "verilated.h"
    #include <exception>
    #include <string>
    \(tracing ? "#include \"verilated_vcd_c.h\"" : "")
    #define EXPORT extern "C" __attribute__((visibility("default")))

    struct Simulation {
      VerilatedContext context;
      \(Self.className) top{&context};
      std::string failure;
      bool isBroken = false;
    \(tracing ? Self.traceMembers : "")
    };

    EXPORT void* model_create() { return new Simulation; }
    EXPORT int model_destroy(void* handle) {
      auto* simulation = static_cast<Simulation*>(handle);
      // A waveform that could not be written would throw again from its destructor and end the process.
      if (simulation->isBroken) return 1;
      simulation->top.final();
      delete simulation;
      return 0;
    }
    EXPORT int model_evaluate(void* handle) {
      auto* simulation = static_cast<Simulation*>(handle);
      if (!simulation->failure.empty()) return 1;
      try {
        simulation->top.eval();
        return 0;
      } catch (const std::exception& error) {
        simulation->failure = error.what();
        return 1;
      }
    }
    EXPORT const char* model_failure(void* handle) {
      return static_cast<Simulation*>(handle)->failure.c_str();
    }
    EXPORT void* model_clock(void* handle) { return \(clock); }
    EXPORT void* model_port(void* handle, int index) {
      auto& top = static_cast<Simulation*>(handle)->top;
      switch (index) {
    \(cases)
      default: return nullptr;
      }
    }
    \(tracing ? Self.traceFunctions : "")

    """
  }

  private var clock: String {
    interface.clock == nil
      ? "nullptr" : "&static_cast<Simulation*>(handle)->top.\(DeviceShell.clockName)"
  }

  private var cases: String {
    interface.ports.indices
      .map { "  case \($0): return &top.\(DeviceShell.portName($0));" }
      .joined(separator: "\n")
  }

  // The context must know of tracing before the first evaluation.
  private static let traceMembers = """
      VerilatedVcdC trace;
      Simulation() {
        context.traceEverOn(true);
        top.trace(&trace, 99);
      }
    """

  private static let traceFunctions = """
    EXPORT void model_trace_open(void* handle, const char* path) {
      auto* simulation = static_cast<Simulation*>(handle);
      try {
        simulation->trace.open(path);
      } catch (const std::exception& error) {
        simulation->failure = std::string("the waveform cannot be written: ") + error.what();
        simulation->isBroken = true;
      }
    }
    EXPORT int model_trace_is_open(void* handle) {
      return static_cast<Simulation*>(handle)->trace.isOpen();
    }
    EXPORT void model_trace_dump(void* handle, unsigned long long time) {
      auto* simulation = static_cast<Simulation*>(handle);
      if (!simulation->failure.empty()) return;
      try {
        simulation->trace.dump(static_cast<vluint64_t>(time));
      } catch (const std::exception& error) {
        simulation->failure = std::string("the waveform cannot be written: ") + error.what();
        simulation->isBroken = true;
      }
    }
    EXPORT void model_trace_close(void* handle) {
      auto* simulation = static_cast<Simulation*>(handle);
      try {
        simulation->trace.close();
      } catch (const std::exception& error) {
        simulation->failure = std::string("the waveform cannot be written: ") + error.what();
        simulation->isBroken = true;
      }
    }
    """
}
