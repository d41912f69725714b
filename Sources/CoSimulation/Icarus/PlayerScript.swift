/// A host script as a file for `$readmemh`: one operation a line, its fields side by side.
///
/// Each field takes whole hexadecimal digits, so that a line is the fields' digits one after the other:
/// write, space, pe, address, data from the left.
struct PlayerScript {
  /// Where a field lies in a line, in bits.
  struct Field: Equatable {
    var low: Int
    var width: Int

    /// As in `operation[11:8]`.
    func slice(of name: String) -> String { "\(name)[\(low + width - 1):\(low)]" }
  }

  let layout: HostPortLayout

  private func digits(_ bits: Int) -> Int { (bits + 3) / 4 }

  /// The field of `request_data`.
  var data: Field { Field(low: 0, width: layout.dataWidth) }
  /// The field of `request_address`.
  var address: Field { Field(low: 4 * digits(layout.dataWidth), width: layout.addressWidth) }
  /// The field of `request_pe`.
  var pe: Field { Field(low: address.low + 4 * digits(layout.addressWidth), width: layout.peWidth) }
  /// The field of `request_space`.
  var space: Field { Field(low: pe.low + 4 * digits(layout.peWidth), width: layout.spaceWidth) }
  /// The field of `request_write`.
  var write: Field { Field(low: space.low + 4 * digits(layout.spaceWidth), width: 1) }
  /// Bits of a line.
  var width: Int { write.low + 4 }

  /// The file.
  func text(_ script: HostScript) -> String {
    var text = ""
    for operation in script.operations {
      let target = operation.target
      text += operation.isRead ? "0" : "1"
      text += hexadecimal(target.space, layout.spaceWidth)
      text += hexadecimal(target.pe, layout.peWidth)
      text += hexadecimal(target.address, layout.addressWidth)
      var data: HostWord = 0
      if case .write(_, _, _, let word) = operation { data = word }
      text += data.hexadecimal(digits: digits(layout.dataWidth)) + "\n"
    }
    return text
  }

  private func hexadecimal(_ value: Int, _ bits: Int) -> String {
    HostWord(UInt64(value)).hexadecimal(digits: digits(bits))
  }
}
