/// Why a file was refused: which file, what is wrong where, and what its owner can do about it.
///
/// Every reader of the package throws this one type, so that a program can print any of them as one line.
public struct ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path, or the name it was given.
  public var file: String
  /// What is wrong, and where in the file.
  public var what: String
  /// What to do about it.
  public var remedy: String

  /// An error from its three parts; line ends and control characters inside them are shown as escapes.
  public init(file: String, what: String, remedy: String) {
    self.file = file
    self.what = what
    self.remedy = remedy
  }

  /// The error as one line.
  public var description: String { Self.oneLine("\(file): \(what); \(remedy)") }

  /// Names inside a file may hold anything; they must not break the line or steer a terminal.
  private static func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      let breaksLine = scalar == "\u{2028}" || scalar == "\u{2029}"
      line += isControl || breaksLine ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return line
  }
}
