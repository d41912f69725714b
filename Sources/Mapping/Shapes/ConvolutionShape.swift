/// The shape of a convolution layer, by the papers' letters.
///
/// A fully-connected layer is a convolution whose filters are as large as their ifmap, a depthwise one has a
/// group for each channel. The stride is the same in both directions, and so is the padding on all four sides.
public struct ConvolutionShape: Hashable, Sendable {
  /// N: images in the batch.
  public var batch: Int
  /// C: channels of an ifmap, those of all groups together.
  public var channels: Int
  /// H: rows of an ifmap, without padding.
  public var height: Int
  /// W: columns of an ifmap, without padding.
  public var width: Int
  /// M: filters, those of all groups together; the channels of an ofmap.
  public var filters: Int
  /// R: rows of a filter.
  public var filterHeight: Int
  /// S: columns of a filter.
  public var filterWidth: Int
  /// U: by how many rows or columns the window moves from one output to the next.
  public var stride: Int
  /// Rows and columns of zeros on each side of an ifmap.
  public var padding: Int
  /// Groups: filters of a group see the channels of that group alone.
  public var groups: Int

  /// A shape from its numbers; `validated` says whether they are one.
  public init(
    batch: Int = 1, channels: Int, height: Int, width: Int, filters: Int, filterHeight: Int, filterWidth: Int,
    stride: Int = 1, padding: Int = 0, groups: Int = 1
  ) {
    self.batch = batch
    self.channels = channels
    self.height = height
    self.width = width
    self.filters = filters
    self.filterHeight = filterHeight
    self.filterWidth = filterWidth
    self.stride = stride
    self.padding = padding
    self.groups = groups
  }
}

extension ConvolutionShape {
  /// Rows of an ifmap with its padding: the H of the papers' tables.
  public var paddedHeight: Int { height + 2 * padding }
  /// Columns of an ifmap with its padding.
  public var paddedWidth: Int { width + 2 * padding }
  /// E: rows of an ofmap. Rows of the ifmap that no whole window reaches are not used.
  public var outputHeight: Int { (paddedHeight - filterHeight) / stride + 1 }
  /// F: columns of an ofmap.
  public var outputWidth: Int { (paddedWidth - filterWidth) / stride + 1 }
  /// Channels that one filter sees.
  public var channelsPerGroup: Int { channels / groups }
  /// Filters of one group.
  public var filtersPerGroup: Int { filters / groups }

  /// Words of the ifmaps of the batch, without padding.
  public var ifmapWords: Int { batch * channels * height * width }
  /// Words of all filters.
  public var filterWords: Int { filters * channelsPerGroup * filterHeight * filterWidth }
  /// Words of the ofmaps of the batch.
  public var ofmapWords: Int { batch * filters * outputHeight * outputWidth }
  /// Multiplications of the layer, those with padding included.
  public var multiplications: Int { ofmapWords * channelsPerGroup * filterHeight * filterWidth }

  /// The same layer for a batch of `count` images.
  public func batched(_ count: Int) -> ConvolutionShape {
    var shape = self
    shape.batch = count
    return shape
  }

  /// The same layer on ifmaps that hold their padding already.
  public var withExplicitPadding: ConvolutionShape {
    var shape = self
    shape.height = paddedHeight
    shape.width = paddedWidth
    shape.padding = 0
    return shape
  }
}
