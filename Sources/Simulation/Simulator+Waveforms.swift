import BitVectors

/// What looks at a simulation in every cycle, before the edge.
protocol CycleRecorder: AnyObject {
  func record(cycle: Int, _ storage: Storage)
}

extension Simulator {
  /// Writes a VCD file of the signals of one instance and all below it; of all, if `scope` is empty.
  ///
  /// With `cycles`, only of this window: waveforms are large, and writing them is slow. Throws
  /// `SimulationError.unknownScope`, or a file-system error when the file cannot be written.
  public func startTrace(_ path: String, scope: String = "", cycles: Range<Int>? = nil) throws {
    let paths = scope.isEmpty ? signalPaths : signalPaths.filter { $0.hasPrefix(scope + ".") }
    if paths.isEmpty { throw SimulationError.unknownScope(scope, design: storage.program.name) }
    let signals = paths.map { path in
      let signal = storage.program.signals[path]!
      return (path: path, slot: storage.slot(signal.place), width: signal.width)
    }
    stopTrace()
    let dump = try ValueChangeDump(path: path, signals: signals, cycles: cycles)
    self.dump = dump
    recorders.append(dump)
  }

  /// Ends the VCD file; whether all of it was written.
  @discardableResult
  public func stopTrace() -> Bool {
    guard let dump else { return true }
    dump.flush()
    recorders.removeAll { $0 === dump }
    self.dump = nil
    return !dump.hasFailed
  }

  /// Draws the signals at `paths` from this cycle on, or in the window `cycles`; the picture grows with every step.
  ///
  ///     let picture = simulator.draw(["push", "count"], cycles: 0..<8)
  ///     for _ in 0..<8 { simulator.step() }
  ///     print(picture.text)
  public func draw(
    _ paths: [String], cycles: Range<Int>? = nil, file: StaticString = #fileID, line: UInt = #line
  ) -> TextWaveform {
    let signals = paths.map { path in
      let handle = signal(path, file: file, line: line)
      return (path: path, slot: handle.slot, width: handle.width)
    }
    let picture = TextWaveform(signals, cycles: cycles)
    recorders.append(picture)
    return picture
  }
}
