/// Stops with `message` unless `isLegal`: for the parameters of components, which are wrong before there is a design to
/// report an error in.
///
/// Unlike `precondition`, it speaks in release builds as well.
public func requireParameter(
  _ isLegal: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  if !isLegal { fatalError(message(), file: file, line: line) }
}
