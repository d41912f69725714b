/// Sorts the steps of a program by when they have to run, and drops those that nothing needs.
enum StepPhases {
  /// Fills the three lists of `program` from `steps`, which are in order.
  static func assign(_ steps: [Step], in program: inout Program) {
    let isVisible = needed(by: program.visiblePlaces, among: steps)
    let isNeeded = needed(by: program.nextPlaces, among: steps)
    // A latch changes whenever it is looked at, so what it kept counts as an input.
    var isOutside = [Bool](repeating: false, count: program.placeCount)
    for signal in program.signals.values where signal.isInput { isOutside[Int(signal.place)] = true }
    for latch in program.latches { isOutside[Int(latch.kept)] = true }
    for (index, step) in steps.enumerated() {
      let dependsOnInputs = step.reads.contains { isOutside[Int($0)] }
      isOutside[Int(step.destination)] = dependsOnInputs
      if isVisible[index] {
        if dependsOnInputs { program.inputSteps.append(step) } else { program.stateSteps.append(step) }
      } else if isNeeded[index] {
        program.nextSteps.append(step)
      }
    }
    program.stateSteps = Schedule.grouped(program.stateSteps)
    program.inputSteps = Schedule.grouped(program.inputSteps)
    program.nextSteps = Schedule.grouped(program.nextSteps)
  }

  /// For each step, whether one of `places` depends on it.
  private static func needed(by places: [Int32], among steps: [Step]) -> [Bool] {
    var wanted = Set(places)
    var result = [Bool](repeating: false, count: steps.count)
    for (index, step) in steps.enumerated().reversed() where wanted.contains(step.destination) {
      result[index] = true
      wanted.formUnion(step.reads)
    }
    return result
  }
}
