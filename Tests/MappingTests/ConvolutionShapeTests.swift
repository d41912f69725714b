import Testing

@testable import Mapping

/// Shapes: what they imply, how they read and what is refused.
@Suite struct ConvolutionShapeTests {
  private let text = "N=1,C=7,H=19,W=23,M=9,R=3,S=5,stride=2,pad=0,groups=1"

  @Test func aShapeReadsBack() throws {
    let shape = try ConvolutionShape(parsing: text)
    #expect(shape.description == text)
    #expect(shape.outputHeight == 9 && shape.outputWidth == 10)
    #expect(shape.multiplications == 9 * 9 * 10 * 7 * 15)
    let short = try ConvolutionShape(parsing: "c=7, h=19, w=23, m=9, r=3, s=5, stride=2")
    #expect(short == shape)
    for layer in NamedLayer.all {
      #expect(try ConvolutionShape(parsing: layer.shape.description) == layer.shape)
      #expect(try NamedLayer.named(layer.name.uppercased()) == layer)
    }
  }

  @Test(arguments: [
    ("C=7,H=19,W=23,M=9,R=3", "'S' is missing"), ("C=7,C=7", "twice"), ("Q=4", "'Q=4' names no number"),
    ("", "names no number"), ("C=x,H=1", "no whole number"), ("C", "no whole number"),
    ("C=0,H=1,W=1,M=1,R=1,S=1", "C=0: channels must be at least 1"),
    ("C=1,H=5,W=5,M=1,R=6,S=1", "R=6 is more than the 5 rows"),
    ("C=1,H=5,W=5,M=1,R=1,S=8,pad=1", "S=8 is more than the 7 columns"),
    ("C=3,H=5,W=5,M=4,R=1,S=1,groups=2", "do not divide the C=3"),
    ("C=4,H=5,W=5,M=3,R=1,S=1,groups=2", "do not divide the M=3"),
    ("C=1,H=5,W=5,M=1,R=1,S=1,stride=0", "stride=0"), ("C=1,H=5,W=5,M=1,R=1,S=1,pad=-1", "pad=-1"),
    ("C=99999999999,H=5,W=5,M=1,R=1,S=1", "must be at most 65536"),
    ("N=65536,C=65536,H=65536,W=65536,M=65536,R=9,S=9", "more than 2^50"),
  ])
  func nonsenseIsRefused(text: String, message: String) throws {
    let error = try #require(throws: ShapeError.self) { try ConvolutionShape(parsing: text) }
    #expect(error.description.contains(message), "\(error)")
    #expect(!error.description.contains("\n"))
  }

  @Test func anUnknownLayerIsRefused() throws {
    let error = try #require(throws: ShapeError.self) { try NamedLayer.named("alexnet-conv6") }
    #expect(error.description.contains("alexnet-conv5") && error.description.contains("vgg16-conv5-3"))
  }

  /// The published numbers of multiplications: AlexNet for four images, VGG-16 for three.
  @Test func namedLayersHaveThePublishedWork() {
    func millions(_ layers: [NamedLayer], _ batch: Int) -> [Double] {
      layers.map { (Double($0.shape.batched(batch).multiplications) / 1e5).rounded() / 10 }
    }
    #expect(millions(NamedLayer.alexNetConvolutions, 4) == [421.7, 895.8, 598.1, 448.6, 299.0])
    let vgg = millions(NamedLayer.vgg16, 3)
    #expect(abs(vgg.reduce(0, +) - 46_040) < 20 && vgg.count == 13)
    #expect(NamedLayer.leNet5.map(\.shape.filterWords) == [150, 2400, 48_000, 10_080, 840])
  }
}
