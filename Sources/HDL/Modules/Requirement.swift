/// Stops with `message` unless `isSo`: for what is wrong before there is a design to report an error in, such as the
/// parameters of a component.
///
/// Unlike `precondition`, it speaks in release builds as well.
public func require(
  _ isSo: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  if !isSo { fatalError(message(), file: file, line: line) }
}
