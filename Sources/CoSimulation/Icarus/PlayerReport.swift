/// What the player testbench has written: one line an answer, and how the run ended.
struct PlayerReport {
  var text: String

  /// The responses; throws ``HostPortError`` if one has unknown bits or the run did not reach its end, and
  /// nil if the simulation stopped without saying why.
  func responses(to script: HostScript, patience: Int) throws -> [HostWord]? {
    var responses: [HostWord] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      switch words.first {
      case "answer" where words.count == 2:
        guard let word = HostWord(hexadecimal: words[1]) else {
          throw unknown(script, responses.count, String(words[1]))
        }
        responses.append(word)
      case "unasked":
        throw HostPortError.unexpectedResponse(responses.count)
      case "unknown" where words.count == 3:
        throw HostPortError.unknownSignal(String(words[1]), operation: Int(words[2]) ?? 0)
      case "stuck" where words.count == 3:
        let accepted = Int(words[1]) ?? 0
        let event = HostPortError.awaited(script, accepted: accepted, answered: responses.count)
        throw HostPortError.noProgress(cycles: patience, waitingFor: event)
      case "done":
        return responses
      default:
        return nil
      }
    }
    return nil
  }

  private func unknown(_ script: HostScript, _ read: Int, _ digits: String) -> HostPortError {
    let reads = script.operations.lazy.filter(\.isRead)
    guard let operation = reads.dropFirst(read).first else { return .unexpectedResponse(read) }
    return .unknownResponse(read: read, operation, digits: digits)
  }
}
