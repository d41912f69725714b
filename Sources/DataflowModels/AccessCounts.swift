/// How often a layer accesses each level of the storage hierarchy, in 16-bit words.
public struct AccessCounts: Hashable, Sendable {
  /// Words to and from the memory off chip.
  public var dram: Double
  /// Words to and from the global buffer.
  public var globalBuffer: Double
  /// Words of ifmaps and filters that travel between elements, or to them.
  public var arrayInputs: Double
  /// Psums that travel between elements.
  public var arrayPsums: Double
  /// Words to and from register files.
  public var registerFile: Double
  /// Multiplications.
  public var multiplications: Double

  /// Energies by level, in units of one multiplication.
  public func energy(at costs: AccessCosts = .published) -> EnergyByLevel {
    EnergyByLevel(
      alu: costs.multiplication * multiplications, dram: costs.dram * dram,
      globalBuffer: costs.globalBuffer * globalBuffer, array: costs.array * (arrayInputs + arrayPsums),
      registerFile: costs.registerFile * registerFile)
  }

  /// What the authors' optimiser minimises.
  ///
  /// It charges the movement of psums in the array twice, which the bars of the figures do not: without this the
  /// search finds mappings that are a little cheaper than the published ones.
  func objective(at costs: AccessCosts) -> Double {
    energy(at: costs).total + costs.array * arrayPsums
  }
}

/// The energy of one access, in units of the energy of one 16-bit multiplication (ISCA 2016, table IV).
public struct AccessCosts: Hashable, Sendable {
  public var dram: Double
  public var globalBuffer: Double
  public var array: Double
  public var registerFile: Double
  public var multiplication: Double

  /// Costs in the order of the levels, from far to near.
  public init(
    dram: Double, globalBuffer: Double, array: Double, registerFile: Double, multiplication: Double
  ) {
    self.dram = dram
    self.globalBuffer = globalBuffer
    self.array = array
    self.registerFile = registerFile
    self.multiplication = multiplication
  }

  /// Extracted by the authors from a commercial 65 nm process.
  public static let published = AccessCosts(
    dram: 200, globalBuffer: 6, array: 2, registerFile: 1, multiplication: 1)
}

/// Energies by the level that spends them, in units of one multiplication.
public struct EnergyByLevel: Hashable, Sendable {
  public var alu: Double
  public var dram: Double
  public var globalBuffer: Double
  public var array: Double
  public var registerFile: Double

  /// No energy.
  public static let zero = EnergyByLevel(alu: 0, dram: 0, globalBuffer: 0, array: 0, registerFile: 0)

  /// All levels together.
  public var total: Double { alu + dram + globalBuffer + array + registerFile }

  /// Energies level by level.
  public static func + (left: EnergyByLevel, right: EnergyByLevel) -> EnergyByLevel {
    EnergyByLevel(
      alu: left.alu + right.alu, dram: left.dram + right.dram,
      globalBuffer: left.globalBuffer + right.globalBuffer, array: left.array + right.array,
      registerFile: left.registerFile + right.registerFile)
  }
}
