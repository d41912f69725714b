import DeepCompression
import Experiments
import Foundation
import Testing

/// The report of a compressed model in a browser without a window: Chromium, where it is installed.
@Suite(
  .serialized,
  .enabled(if: Browser.executable != nil, "Chromium is not installed: no browser opens the report"))
struct ReportInBrowserTests {
  /// A page of all sections for the bundled network, and the layer whose mask it shows.
  private func page() throws -> (html: String, first: SharedLayer) {
    let network = try BundledNetwork.network()
    let bytes = try CompressedNetworkFile.encode(CompressedModel(network), file: "bundled")
    let contents = try CompressedNetworkFile.contents(of: bytes, file: "bundled")
    let layers = contents.model.layers.map(\.layer)
    let histograms = layers.compactMap { layer in
      WeightHistogram(layer.codes.map { layer.codebook[Int($0)] }).map { (layer.name, $0) }
    }
    let report = CompressionReport(
      contents, histograms: Dictionary(uniqueKeysWithValues: histograms), targets: ["fc1": 0.08],
      stages: [
        .init(name: "dense", bytes: 1_066_440, accuracy: 0.98),
        .init(name: "pruned", bytes: 100_000, accuracy: 0.9),
        .init(name: "shared & tuned", bytes: 21_621, accuracy: 0.98),
      ])
    return (report.html, layers[0])
  }

  @Test func everythingIsShownAndNothingFetched() throws {
    let (html, first) = try page()
    let view = try Browser.open(html)
    #expect(view.complaints.isEmpty, "\(view.complaints)")
    #expect(view.facts.title == "LeNet-300-100, compressed")
    // Layers, stages, entropies: each with a head and a row for every one.
    #expect(view.facts.tableRows == [1 + 3, 1 + 3, 1 + 3])
    // The stages and a chart for each layer, none of them empty.
    #expect(view.facts.chartWidths.count == 4 && view.facts.chartWidths.allSatisfy { $0 > 100 })
    #expect(view.facts.resources.allSatisfy { $0.hasPrefix("data:") }, "\(view.facts.resources)")
    // The mask: a dot a weight.
    #expect(view.facts.images.count == 1 && view.facts.images.first?.width == first.inputs)
    #expect(view.facts.images.first?.height == first.outputs)
    let kept = (0..<first.codes.count).filter { first.codes[$0] != 0 && $0 % first.columns < first.inputs }
      .count
    #expect(view.facts.images.first?.darkDots == kept)
  }

  /// A page that fetches is found out, and so is one that fails.
  @Test func faultsAreSeen() throws {
    let html = try page().html
    let fetching = html.replacing("</body>", with: "<img alt=\"\" src=\"http://127.0.0.1:9/a.png\"/></body>")
    #expect(try Browser.open(fetching).complaints.contains { $0.contains("127.0.0.1") })
    let failing = html.replacing("</body>", with: "<script>unknown.thing()</script></body>")
    #expect(try Browser.open(failing).complaints.contains { $0.contains("unknown") })
  }
}

/// What Chromium makes of a page that it opens from disk.
private struct Browser {
  /// What is on the page once it is loaded.
  struct Facts: Decodable {
    struct Image: Decodable {
      var width: Int
      var height: Int
      var darkDots: Int
    }
    var title: String
    var tableRows: [Int]
    var chartWidths: [Double]
    var images: [Image]
    var resources: [String]
  }

  var facts: Facts
  /// What the console got: errors, and requests for anything outside the page, which a policy turns into errors.
  var complaints: [String]

  static let executable: URL? = ["chromium", "chromium-browser", "google-chrome"].lazy.flatMap { name in
    ["/usr/bin/", "/usr/local/bin/", "/snap/bin/"].map { URL(fileURLWithPath: $0 + name) }
  }.first { FileManager.default.isExecutableFile(atPath: $0.path) }

  private static let policy = """
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
    style-src 'unsafe-inline'; script-src 'unsafe-inline'"/>
    """

  private static let probe = """
    <script>
    function darkDots(image) {
      var canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth; canvas.height = image.naturalHeight;
      var context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      var pixels = context.getImageData(0, 0, canvas.width, canvas.height).data, count = 0;
      for (var index = 0; index !== pixels.length; index += 4) { if (128 > pixels[index]) count++; }
      return count;
    }
    addEventListener("load", function () {
      var every = function (name) { return Array.from(document.querySelectorAll(name)); };
      var facts = {
        title: document.title,
        tableRows: every("table").map(function (table) { return table.rows.length; }),
        chartWidths: every("svg").map(function (chart) { return chart.getBBox().width; }),
        images: Array.from(document.images).map(function (image) {
          var loaded = image.complete ? image.naturalWidth : 0;
          return {width: loaded, height: image.naturalHeight, darkDots: loaded ? darkDots(image) : 0};
        }),
        resources: performance.getEntriesByType("resource").map(function (entry) { return entry.name; })
      };
      var text = document.createElement("pre");
      text.id = "facts";
      text.textContent = btoa(JSON.stringify(facts));
      document.body.appendChild(text);
    });
    </script>
    """

  static func open(_ html: String) throws -> Browser {
    let folder = try ScratchFolder()
    let page = folder.url.appending(path: "page.html")
    let charset = "<meta charset=\"utf-8\"/>"
    let probed = html.replacing(charset, with: charset + policy + probe)
    try Data(probed.utf8).write(to: page)
    let (output, log) = (folder.url.appending(path: "page.dom"), folder.url.appending(path: "log"))
    for file in [output, log] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    // A sandbox needs rights that a container may not give; the page is ours.
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
      "--user-data-dir=" + folder.path("profile"), "--enable-logging=stderr", "--dump-dom",
      page.absoluteString,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    let dom = try String(contentsOf: output, encoding: .utf8)
    let start = try #require(dom.range(of: "<pre id=\"facts\">"), "\(dom.suffix(500))")
    let encoded = String(dom[start.upperBound...].prefix { $0 != "<" })
    let facts = try JSONDecoder().decode(Facts.self, from: #require(Data(base64Encoded: encoded)))
    let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n").map(
      String.init)
    return Browser(facts: facts, complaints: lines.filter { $0.contains("CONSOLE") })
  }
}
