/// A step packed for the inner loop: 20 bytes, no references.
struct PackedStep {
  /// Where the result goes, and where the operands are: words from the start of the storage.
  ///
  /// `b` of a memory read is the memory's number, `a` of a wide step its number among them.
  var destination: Int32
  var a: Int32
  var b: Int32
  var c: Int32
  /// How many bits of a word the operands and the result leave free.
  var freeA: UInt8
  var freeB: UInt8
  var free: UInt8
  /// A constant distance: of a slice, or of the upper part of a join; the bits of a part.
  var distance: UInt8

  init(_ step: Step) {
    destination = step.destination
    a = step.a
    b = step.b
    c = step.c
    freeA = UInt8(64 - step.widthA)
    freeB = UInt8(64 - step.widthB)
    free = UInt8(64 - step.width)
    distance = UInt8(step.code == .part ? step.width : step.distance)
  }

  /// The step that stands for the wide step `number`.
  init(wide number: Int) {
    destination = 0
    a = Int32(number)
    b = 0
    c = 0
    freeA = 0
    freeB = 0
    free = 0
    distance = 0
  }
}

/// Where one memory lies, in words.
struct MemoryPlace {
  var start: Int
  var depth: Int
  var width: Int
  var wordsPerEntry: Int
}

/// A list of steps as the interpreter runs it: packed, and cut into runs of one operation.
final class InterpreterSteps {
  /// Steps of one operation in a row.
  struct Run {
    var code: OperationCode
    var isWide: Bool
    var first: Int
    var count: Int
  }

  let runs: UnsafeMutableBufferPointer<Run>
  let steps: UnsafeMutableBufferPointer<PackedStep>
  let wide: UnsafeMutableBufferPointer<Step>

  init(_ list: [Step]) {
    var found: [Run] = []
    var wideSteps: [Step] = []
    let packed = list.enumerated().map { index, step in
      let isWide = !step.isNarrow
      if let last = found.last, last.isWide == isWide, isWide || last.code == step.code {
        found[found.count - 1].count += 1
      } else {
        found.append(Run(code: step.code, isWide: isWide, first: index, count: 1))
      }
      if isWide { wideSteps.append(step) }
      return isWide ? PackedStep(wide: wideSteps.count - 1) : PackedStep(step)
    }
    runs = Self.copy(found)
    steps = Self.copy(packed)
    wide = Self.copy(wideSteps)
  }

  private static func copy<T>(_ list: [T]) -> UnsafeMutableBufferPointer<T> {
    let result = UnsafeMutableBufferPointer<T>.allocate(capacity: list.count)
    _ = result.initialize(from: list)
    return result
  }

  deinit {
    runs.deallocate()
    steps.deallocate()
    wide.deallocate()
  }
}
