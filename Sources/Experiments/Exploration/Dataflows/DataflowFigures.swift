import DataflowModels

extension DataflowExploration {
  /// All figures, in the order of the paper's.
  public var figures: [Figure] { [storage, levels, dram, energy, energyDelay, fullyConnected] }

  private static let dataflows = Axis(
    title: "dataflow", scale: .categories(Dataflow.allCases.map(\.rawValue)))
  private static let elements = [256, 512, 1024]

  /// The levels from far to near, and how they look.
  private static var levelStyles: [(name: String, style: SeriesStyle, path: KeyPath<EnergyByLevel, Double>)] {
    [
      ("ALU", SeriesStyle(color: "#bdbdbd"), \.alu), ("DRAM", SeriesStyle(color: "#08519c"), \.dram),
      ("global buffer", SeriesStyle(color: "#4292c6"), \.globalBuffer),
      ("array", SeriesStyle(color: "#9ecae1"), \.array),
      ("register files", SeriesStyle(color: "#e6550d"), \.registerFile),
    ]
  }

  /// Figure 7b: what equal area buys each dataflow.
  private var storage: Figure {
    let area = EqualArea(processingElements: 256)
    let buffers = Panel.Bars(
      name: "global buffer", style: SeriesStyle(color: "#4292c6"),
      values: Dataflow.allCases.map { area.globalBufferBytes(for: $0) / 1024 })
    let registers = Panel.Bars(
      name: "all register files", style: SeriesStyle(color: "#e6550d"),
      values: Dataflow.allCases.map { Double($0.registerFileBytes * 256) / 1024 })
    return Figure(
      name: "dataflows-figure-07-storage", title: "Figure 7b: storage at equal area, 256 elements",
      caption: """
        The area of 256 register files of 512 bytes and a global buffer of 128 KB, split as each dataflow \
        needs it. Small memories take more area a byte, so row stationary gets the least storage in all.
        """,
      panels: [
        Panel(
          title: "", x: Self.dataflows, y: .fromZero("storage (KB)", to: 350), arrangement: .stacked,
          bars: [buffers, registers])
      ])
  }

  /// Figure 10: row stationary, layer by layer.
  private var levels: Figure {
    let names = rowStationary.map { String($0.layer.dropFirst("alexnet-".count)).uppercased() }
    let bars = Self.levelStyles.map { level in
      Panel.Bars(
        name: level.name, style: level.style,
        values: rowStationary.map { $0.energy[keyPath: level.path] / 1e9 })
    }
    let top = rowStationary.map { $0.energy.total / 1e9 }.max() ?? 1
    return Figure(
      name: "dataflows-figure-10-levels",
      title: "Figure 10: energy of row stationary by level, 256 elements, 16 images",
      caption: """
        In units of 10^9 multiplications. Convolutions spend their energy in register files, fully-connected \
        layers off chip. All forty segments are the published ones within one percent.
        """,
      panels: [
        Panel(
          title: "", x: Axis(title: "layer of AlexNet", scale: .categories(names)),
          y: .fromZero("energy (10^9 multiplications)", to: top), arrangement: .stacked, bars: bars)
      ])
  }

  /// Figure 11: words off chip.
  private var dram: Figure {
    let panels = Self.elements.map { elements in
      let bars = [(1, 2), (16, 3), (64, 4)].map { batch, style in
        Panel.Bars(
          name: "N = \(batch)", style: SeriesStyle.variants[style],
          values: values(.convolutions, elements, batch, \.dramPerMultiplication))
      }
      return Panel(
        title: "\(elements) elements", x: Self.dataflows, y: .fromZero("words / multiplication", to: 0.03),
        bars: bars)
    }
    return Figure(
      name: "dataflows-figure-11-dram", title: "Figure 11: words off chip, convolutions of AlexNet",
      caption: """
        16-bit words to and from off chip for each multiplication. WS has no bar where its psums do not fit \
        the buffer, which the paper finds as well for 64 images on 256 elements.
        """,
      panels: panels)
  }

  /// Figure 12: energy of the convolutions.
  private var energy: Figure {
    Figure(
      name: "dataflows-figure-12-energy",
      title: "Figure 12: energy of the convolutions of AlexNet, 16 images",
      caption: """
        For each multiplication, in units of one. The others take \(ratios(.convolutions, 256, 16)) times the \
        energy of row stationary at 256 elements and \(ratios(.convolutions, 1024, 16)) times at 1024. The \
        published 2.5 needs single images and OSC.
        """,
      panels: Self.elements.map { stacked(.convolutions, $0, 16, title: "\($0) elements", top: 14) })
  }

  /// Figure 13: energy times delay.
  private var energyDelay: Figure {
    let panels = Self.elements.map { elements in
      let bars = [(1, 2), (16, 3), (64, 4)].map { batch, style in
        let comparison = comparison(.convolutions, elements, batch)
        return Panel.Bars(
          name: "N = \(batch)", style: SeriesStyle.variants[style],
          values: Dataflow.allCases.map { comparison.energyDelayRatio($0) })
      }
      return Panel(
        title: "\(elements) elements", x: Self.dataflows,
        y: .fromZero("energy x delay / row stationary", to: 6), bars: bars)
    }
    return Figure(
      name: "dataflows-figure-13-energy-delay",
      title: "Figure 13: energy times delay, convolutions of AlexNet",
      caption: """
        Delay is the paper's: multiplications over elements that are active, without loads and stalls. It says \
        nothing about how fast an array is, and a systolic array of equal size takes fewer cycles than ours.
        """,
      panels: panels)
  }

  /// Figure 14: fully-connected layers.
  private var fullyConnected: Figure {
    let batches = [16, 64, 256]
    return Figure(
      name: "dataflows-figure-14-fully-connected",
      title: "Figure 14: fully-connected layers of AlexNet, 1024 elements",
      caption: """
        For each multiplication, in units of one. The others take \(ratios(.fullyConnected, 1024, 16)) times \
        the energy of row stationary with 16 images and \(ratios(.fullyConnected, 1024, 256)) times with 256.
        """,
      panels: batches.map { stacked(.fullyConnected, 1024, $0, title: "N = \($0)", top: 30) })
  }

  private func values(
    _ part: Part, _ elements: Int, _ batch: Int, _ measure: (DataflowResult) -> Double
  ) -> [Double?] {
    let comparison = comparison(part, elements, batch)
    return Dataflow.allCases.map { comparison[$0].map(measure) }
  }

  /// Energies of a multiplication by level, one bar a dataflow.
  private func stacked(_ part: Part, _ elements: Int, _ batch: Int, title: String, top: Double) -> Panel {
    let bars = Self.levelStyles.map { level in
      let values = values(part, elements, batch) { result in
        result.energyPerMultiplication * result.energy[keyPath: level.path] / result.energy.total
      }
      return Panel.Bars(name: level.name, style: level.style, values: values)
    }
    return Panel(
      title: title, x: Self.dataflows, y: .fromZero("energy / multiplication", to: top),
      arrangement: .stacked, bars: bars)
  }

  /// The least and the greatest ratio to row stationary, as in "1.42 to 2.16".
  private func ratios(_ part: Part, _ elements: Int, _ batch: Int) -> String {
    let comparison = comparison(part, elements, batch)
    let others = Dataflow.allCases.filter { $0 != .rowStationary }.compactMap(comparison.energyRatio)
    return "\(Self.twoDigits(others.min() ?? 1)) to \(Self.twoDigits(others.max() ?? 1))"
  }
}
