extension ConvolutionShape: CustomStringConvertible {
  /// One number of a shape as texts spell it.
  struct Field {
    let key: String
    let meaning: String
    let least: Int
    let path: WritableKeyPath<ConvolutionShape, Int> & Sendable
  }

  /// The numbers in the order in which they are written.
  static let fields = [
    Field(key: "N", meaning: "images in the batch", least: 1, path: \.batch),
    Field(key: "C", meaning: "channels", least: 1, path: \.channels),
    Field(key: "H", meaning: "ifmap rows", least: 1, path: \.height),
    Field(key: "W", meaning: "ifmap columns", least: 1, path: \.width),
    Field(key: "M", meaning: "filters", least: 1, path: \.filters),
    Field(key: "R", meaning: "filter rows", least: 1, path: \.filterHeight),
    Field(key: "S", meaning: "filter columns", least: 1, path: \.filterWidth),
    Field(key: "stride", meaning: "the stride", least: 1, path: \.stride),
    Field(key: "pad", meaning: "the padding", least: 0, path: \.padding),
    Field(key: "groups", meaning: "the groups", least: 1, path: \.groups),
  ]

  /// What an absent number is; those without an entry must be given.
  private static let defaults = ["N": 1, "stride": 1, "pad": 0, "groups": 1]

  /// As in `N=1,C=7,H=19,W=23,M=9,R=3,S=5,stride=2,pad=0,groups=1`; reads back to the same shape.
  public var description: String {
    Self.fields.map { "\($0.key)=\(self[keyPath: $0.path])" }.joined(separator: ",")
  }

  /// Reads a shape as `description` writes it, in any order; N, stride, pad and groups may be left out.
  ///
  /// - Throws: `ShapeError` for a number that is missing, given twice, unknown, or makes no layer.
  public init(parsing text: String) throws {
    var values: [String: Int] = [:]
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let (key, value) = try Self.assignment(part)
      guard values.updateValue(value, forKey: key) == nil else {
        throw ShapeError("'\(key)' is given twice; give it once")
      }
    }
    self.init(channels: 1, height: 1, width: 1, filters: 1, filterHeight: 1, filterWidth: 1)
    for field in Self.fields {
      guard let value = values[field.key] ?? Self.defaults[field.key] else {
        throw ShapeError("'\(field.key)' is missing: give \(field.key)= with the number of \(field.meaning)")
      }
      self[keyPath: field.path] = value
    }
    try validated()
  }

  private static func assignment(_ part: Substring) throws -> (String, Int) {
    let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = sides[0].filter { !$0.isWhitespace }
    guard let field = fields.first(where: { $0.key.lowercased() == name.lowercased() }) else {
      let known = fields.map(\.key).joined(separator: ", ")
      throw ShapeError("'\(part)' names no number of a layer; use \(known), as in C=3,H=32,W=32,M=8,R=3,S=3")
    }
    guard sides.count == 2, let value = Int(sides[1].filter { !$0.isWhitespace }) else {
      throw ShapeError("'\(part)' has no whole number; write \(field.key)= and a number")
    }
    return (field.key, value)
  }
}
