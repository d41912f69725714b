import Foundation

/// Limits on the process of an exit test, which the system enforces: what passes them ends the process.
public enum BoundedProcess {
  /// The most that a reader may allocate beyond the size of its file.
  public static let allowance = 64 << 20
  /// How long one file may take, in seconds; far more than any should, for machines under load.
  private static let patience: UInt32 = 60

  /// Lets the process have `bytes` more of private memory than it has now, touched or not; an allocation
  /// beyond that fails.
  public static func limitAllocation(to bytes: Int) {
    let present = statusBytes("VmData")
    precondition(present > 0, "the memory of this process is unknown")
    setLimit { _ in rlim_t(present + bytes) }
  }

  private static func setLimit(_ soft: (rlimit) -> rlim_t) {
    let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    var limit = rlimit()
    getrlimit(resource, &limit)
    limit.rlim_cur = soft(limit)
    precondition(setrlimit(resource, &limit) == 0, "memory cannot be limited")
  }

  /// Mutations of each file: what `SPARROW_FUZZ` says, or few enough for every run of the tests.
  public static let mutations =
    ProcessInfo.processInfo.environment["SPARROW_FUZZ"].flatMap { Int($0) } ?? 2000

  /// Calls `read` with the numbers below `count`, each for a file of about `fileBytes` bytes, and prints how much
  /// more memory it held at most; `read` tells whether the file was accepted.
  public static func run(
    _ name: String, fileBytes: Int, times count: Int, read: (_ number: Int) throws -> Bool
  ) rethrows {
    let before = statusBytes("VmHWM")
    // What a mutation may add to a file is little beside this.
    limitAllocation(to: allowance + fileBytes + 1024)
    var accepted = 0
    for number in 0..<count {
      alarm(patience)
      if try read(number) { accepted += 1 }
    }
    alarm(0)
    // A library that the process ends with may need more: OpenBLAS waits for its buffers.
    setLimit { $0.rlim_max }
    let growth = (statusBytes("VmHWM") - before) >> 10
    print("\(name): \(count) mutations, \(accepted) of them accepted, at most \(growth) KB more in memory")
  }

  /// Prints what `run` said in the process whose output this is.
  public static func show(_ output: [UInt8]?) {
    let lines = String(decoding: output ?? [], as: UTF8.self).split(separator: "\n")
    for line in lines where line.contains(" mutations, ") { print(line) }
  }

  /// A number of `/proc/self/status`, in bytes; 0 if it is not there.
  private static func statusBytes(_ field: String) -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(field + ":") }
    let number = line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first.flatMap { Int($0) }
    return 1024 * (number ?? 0)
  }
}
