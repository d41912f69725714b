import CommandLineKit

/// The accelerators that the subcommands know.
enum Accelerator: String, CaseIterable, Sendable {
  /// The sparse matrix-vector engine of Han et al., ISCA 2016.
  case eie
  /// The row-stationary array of Chen et al., ISCA 2016.
  case eyeriss
}

/// The first word after `generate` and `cosim`.
let accelerator = Positional("ACCELERATOR", ArgumentType<Accelerator>.choice, "which accelerator")
