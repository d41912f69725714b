import HDL

/// The arms of a `choose` as a `case` has them.
struct ChoiceArms {
  /// The arms with labels.
  let labelled: ArraySlice<Statement.Choice>
  /// What the `default` does; nil where values without an arm change nothing.
  let last: Block?
  /// The choice that has become the `default`: cases that leave nothing out end in one, so that no reader and no tool
  /// looks for a missing one. What was said of other values then never holds, and Yosys 0.23 fails on some of it.
  let lastChoice: Statement.Choice?

  init(_ subject: Node, _ choices: [Statement.Choice], _ otherwise: Block?) {
    let isComplete = Drivers.isComplete(choices, subject.width)
    labelled = isComplete ? choices.dropLast() : choices[...]
    lastChoice = isComplete ? choices.last : nil
    last = lastChoice?.block ?? otherwise
  }

  /// What the arms do, in order.
  var blocks: [Block] { labelled.map(\.block) + [last].compactMap(\.self) }

  /// The block that holds whatever the subject is, where there is but one: it needs no `case`, and Icarus 11 fails on some.
  var only: Block? { labelled.isEmpty ? last : nil }
}
