import Configurations
import GoldenModels
import Silicon
import VerilogEmission

/// Area, power and energy of one array, unit by unit and layer by layer.
///
/// SRAM by CACTI; operations by the paper's Table I; cells, their leakage and the clock by the user's library, where there
/// is one; how often everything is used by the models that co-simulation compares with the hardware.
public struct EIESiliconReport {
  /// A layer and how often it uses what.
  public struct Layer: Sendable {
    public var name: String
    public var activity: EIEActivity
    /// The layer's name and counts.
    public init(name: String, activity: EIEActivity) {
      self.name = name
      self.activity = activity
    }
  }

  /// What a library adds: the cells of every module, and pJ of a flip-flop and cycle.
  public struct Logic {
    public var library: StandardCellLibrary
    public var netlist: Netlist
    /// By the share of cycles in which data change; nil without OpenSTA.
    public var clock: ((Double) throws -> Double)?

    public init(
      library: StandardCellLibrary, netlist: Netlist, clock: ((Double) throws -> Double)?
    ) {
      self.library = library
      self.netlist = netlist
      self.clock = clock
    }
  }

  /// The share of a flip-flop's data that is assumed to change when its element works on an entry.
  public static let changingShare = 0.25

  public let configuration: EIEConfiguration
  public let devices: SRAMDevices
  public let layers: [Layer]
  public let logic: Logic?
  /// The memories of one element, by unit.
  let memories: [EIEUnit: [SRAMCost]]
  let operations = OperationEnergies()

  /// A report on `hardware`.
  public init(_ hardware: EIEHardware, devices: SRAMDevices, layers: [Layer], logic: Logic?) {
    configuration = hardware.configuration
    self.devices = devices
    self.layers = layers
    self.logic = logic
    let table = SRAMTable(nanometres: 45, devices: devices)
    var found: [EIEUnit: [SRAMCost]] = [:]
    for memory in hardware.memories.entries {
      for instance in memory.instances where instance.hasPrefix("pe_0.") {
        let unit = EIEUnit.unit(of: instance.dropFirst("pe_0.".count))
        found[unit, default: []].append(table.cost(of: memory.shape))
      }
    }
    memories = found
  }

  /// ns of a cycle.
  public var period: Double { EIEDelivery.clockPeriod }

  /// um2 of one element's unit: its SRAM, and its cells where there is a library.
  public func area(_ unit: EIEUnit) -> (sram: Double, cells: Double?) {
    let sram = (memories[unit] ?? []).reduce(0) { $0 + $1.area }
    guard let logic else { return (sram, nil) }
    let cells = cells(unit, logic)
    return (sram, cells.area(.gate, in: logic.library) + cells.area(.state, in: logic.library))
  }

  /// The cells of one element's unit; what no unit has is `other`.
  func cells(_ unit: EIEUnit, _ logic: Logic) -> ModuleCells {
    guard unit == .other else { return logic.netlist.total(of: unit.rawValue) }
    var rest = logic.netlist.total(of: "processing_element")
    for named in EIEUnit.allCases where named != .other {
      for (cell, count) in logic.netlist.total(of: named.rawValue).cells {
        rest.cells[cell, default: 0] -= count
      }
    }
    return rest
  }
}
