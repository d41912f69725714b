extension ExplorationResults {
  /// Figure 10: what precision costs a multiplier, and what it does to accuracy.
  var precisionFigure: Figure {
    let published = MultiplierEnergy.published
    let widths = ["float 32", "fixed 32", "fixed 24", "fixed 16", "fixed 12", "fixed 8"]
    let energy = Panel.Bars(
      name: "multiplication at 45 nm", style: SeriesStyle(color: "#636363"),
      values: published.map(\.picojoules), hasLabels: true)
    let paper = Panel.Bars(
      name: "paper: AlexNet, ImageNet top-5", style: SeriesStyle(color: "#bdbdbd"),
      values: widths.map { name in published.first { $0.arithmetic == name }?.publishedAccuracy },
      hasLabels: true)
    let wide = Panel.Bars(
      name: "ours: LeNet-300-100, \(precision.results[0].images) digits, sums of 32 bits",
      style: SeriesStyle(color: "#08519c"),
      values: widths.map { accuracy($0, ", sums 32") ?? accuracy($0, "") },
      hasLabels: true)
    let narrow = Panel.Bars(
      name: "ours: sums as wide as operands", style: SeriesStyle(color: "#6baed6"),
      values: widths.map { accuracy($0, "") }, hasLabels: true)
    return Figure(
      name: "figure-10-precision", title: "Figure 10: precision, multiplier energy and accuracy",
      caption: """
        Energies: Horowitz, ISSCC 2014, as in the paper's Table I; 16 bits from its section 6.4 (5 times less than 32 bits). \
        The paper publishes 80.3 % in single precision, 79.8 % in 16 bits and 53 % in 8 bits for AlexNet. The bundled \
        network is much smaller and has ten classes, so the values do not compare, only where they break.
        """,
      panels: [
        Panel(
          title: "energy", x: Axis(title: "arithmetic", scale: .categories(published.map(\.arithmetic))),
          y: .fromZero("energy of a multiplication (pJ)", to: 4), bars: [energy]),
        Panel(
          title: "accuracy", x: Axis(title: "arithmetic", scale: .categories(widths)),
          y: .percent("accuracy", upTo: 108), bars: [paper, wide, narrow]),
      ])
  }

  /// Percent of the images classified right in the arithmetic of that name.
  private func accuracy(_ name: String, _ suffix: String) -> Double? {
    precision.results.first { $0.name == name + suffix }.map { 100 * $0.accuracy }
  }
}
