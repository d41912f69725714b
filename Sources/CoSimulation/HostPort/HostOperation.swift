/// One transaction of the host port, as docs/eie.md defines it in section 3.
public enum HostOperation: Hashable, Sendable, CustomStringConvertible {
  /// Writes `data`; done when the device accepts the request.
  case write(space: Int, pe: Int, address: Int, data: HostWord)
  /// Reads a word; the device answers with one response.
  case read(space: Int, pe: Int, address: Int)

  /// The space, PE and address that the operation names.
  public var target: (space: Int, pe: Int, address: Int) {
    switch self {
    case .write(let space, let pe, let address, _), .read(let space, let pe, let address):
      (space, pe, address)
    }
  }

  /// Whether the device answers with a response.
  public var isRead: Bool {
    if case .read = self { true } else { false }
  }

  /// As in "write of space 3, pe 2, address 17".
  public var description: String {
    "\(isRead ? "read" : "write") of space \(target.space), pe \(target.pe), address \(target.address)"
  }
}

/// A sequence of transactions, in the order in which the host makes them.
public struct HostScript: Hashable, Sendable {
  /// The transactions.
  public private(set) var operations: [HostOperation] = []
  /// How many of them are reads, and so how many responses a run returns.
  public private(set) var readCount = 0

  /// An empty script.
  public init() {}

  /// A script of `operations`.
  public init(_ operations: some Sequence<HostOperation>) {
    for operation in operations { append(operation) }
  }

  /// Makes room for `count` further operations.
  public mutating func reserve(_ count: Int) {
    operations.reserveCapacity(operations.count + count)
  }

  /// Adds one operation at the end.
  public mutating func append(_ operation: HostOperation) {
    operations.append(operation)
    if operation.isRead { readCount += 1 }
  }

  /// Adds all operations of another script.
  public mutating func append(_ other: HostScript) {
    operations += other.operations
    readCount += other.readCount
  }

  /// Adds a write.
  public mutating func write(space: Int, pe: Int = 0, address: Int, data: HostWord) {
    append(.write(space: space, pe: pe, address: address, data: data))
  }

  /// Adds a read and returns the index of its response among those of the run.
  @discardableResult
  public mutating func read(space: Int, pe: Int = 0, address: Int) -> Int {
    append(.read(space: space, pe: pe, address: address))
    return readCount - 1
  }
}
