/// A size of the row-stationary array that a user can choose: its flag, its meaning and where it is kept.
public struct EyerissParameter: Sendable {
  /// The flag of the command line, which problems name too.
  public let flag: String
  /// What it means, in a few words.
  public let meaning: String
  /// Where the configuration keeps it.
  public let path: WritableKeyPath<EyerissConfiguration, Int> & Sendable

  /// Every parameter, in the order in which they are documented.
  public static let all: [EyerissParameter] = [
    EyerissParameter(flag: "--rows", meaning: "rows of processing elements", path: \.rows),
    EyerissParameter(flag: "--columns", meaning: "columns of them", path: \.columns),
    EyerissParameter(
      flag: "--word-bits", meaning: "bits of an ifmap or filter value (8, 16)", path: \.wordBits),
    EyerissParameter(flag: "--psum-bits", meaning: "bits of a psum", path: \.psumBits),
    EyerissParameter(flag: "--ifmap-entries", meaning: "words of an ifmap scratchpad", path: \.ifmapEntries),
    EyerissParameter(
      flag: "--filter-entries", meaning: "words of a filter scratchpad", path: \.filterEntries),
    EyerissParameter(flag: "--psum-entries", meaning: "words of a psum scratchpad", path: \.psumEntries),
    EyerissParameter(
      flag: "--filter-port-words", meaning: "values in a filter word (1, 2, 4, 8)", path: \.filterPortWords),
    EyerissParameter(flag: "--psum-port-words", meaning: "psums in a psum word", path: \.psumPortWords),
    EyerissParameter(
      flag: "--buffer-banks", meaning: "banks of the global buffer", path: \.globalBufferBanks),
    EyerissParameter(
      flag: "--buffer-bank-words", meaning: "psum words of a bank, a power of two",
      path: \.globalBufferBankWords),
    EyerissParameter(
      flag: "--filter-queue", meaning: "filter words of the filter buffer", path: \.filterQueueWords),
    EyerissParameter(flag: "--bias-queue", meaning: "psum words of the bias buffer", path: \.biasQueueWords),
    EyerissParameter(
      flag: "--ifmap-port-queue", meaning: "ifmap values queued at an element", path: \.portQueues.ifmap),
    EyerissParameter(
      flag: "--filter-port-queue", meaning: "filter words queued at an element", path: \.portQueues.filter),
    EyerissParameter(
      flag: "--psum-port-queue", meaning: "psum words queued at an element, each way", path: \.portQueues.psum
    ),
    EyerissParameter(
      flag: "--link-queue", meaning: "psums queued on the way to the element above", path: \.portQueues.link),
    EyerissParameter(
      flag: "--ifmap-row-id-bits", meaning: "bits of an X bus's ifmap id", path: \.ifmapRowIdBits),
    EyerissParameter(
      flag: "--ifmap-column-id-bits", meaning: "bits of an element's ifmap id", path: \.ifmapColumnIdBits),
    EyerissParameter(
      flag: "--filter-row-id-bits", meaning: "bits of an X bus's filter id", path: \.filterRowIdBits),
    EyerissParameter(
      flag: "--filter-column-id-bits", meaning: "bits of an element's filter id", path: \.filterColumnIdBits),
  ]
}
