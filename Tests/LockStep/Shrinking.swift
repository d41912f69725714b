import HDL

extension RandomDesign {
  /// A design with few recipes for which `fails` is still true, found by leaving out ever smaller runs of them: first at
  /// the top, then in the instances that are left.
  public func shrunk(while fails: (RandomDesign) throws -> Bool) rethrows -> RandomDesign {
    var best = self
    var paths: [[Int]] = [[]]
    while let path = paths.popLast() {
      var run = max(1, best.inner(path).recipes.count / 2)
      while true {
        var start = 0
        while start < best.inner(path).recipes.count {
          var fewer = best.inner(path).recipes
          fewer.removeSubrange(start..<min(start + run, fewer.count))
          let candidate = best.keeping(fewer, at: best.inner(path).path)
          if try fails(candidate) { best = candidate } else { start += run }
        }
        if run == 1 { break }
        run /= 2
      }
      if best.inner(path).levels > 0 { paths += best.inner(path).recipes.map { path + [$0] } }
    }
    return best
  }

  /// The module that the recipes `path` lead to, if they make instances.
  private func inner(_ path: [Int]) -> RandomDesign { path.reduce(self) { $0.child($1) } }
}
