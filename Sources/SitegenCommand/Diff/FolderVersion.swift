import Foundation

/// A version of the site as a folder that a build has written.
struct FolderVersion: SiteVersion {
  let root: String
  let paths: [String]

  /// By the build's manifest; of a folder without one every file counts.
  ///
  /// - Parameter countsAll: whether every file counts in any case.
  init(_ root: String, countsAll: Bool = false) throws(DiffFailure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else { throw DiffFailure(message: "\(root) is not a folder") }
    self.root = root
    let manifest = FileManager.default.contents(atPath: root + "/" + OutputFolder.manifestName)
    guard let manifest, !countsAll else {
      paths = Self.files(below: root)
      return
    }
    paths = String(decoding: manifest, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { OutputPath.isSafe($0) && access(root + "/" + $0, R_OK) == 0 }
  }

  private static func files(below root: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return found.filter {
      var status = stat()
      return !$0.hasPrefix(OutputFolder.stagingName) && $0 != OutputFolder.manifestName
        && stat(root + "/" + $0, &status) == 0
        && status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// The address of the site, from the line of `robots.txt` that names its map.
  var siteAddress: String? {
    guard let robots = FileManager.default.contents(atPath: root + "/robots.txt") else {
      return nil
    }
    let (start, end) = ("Sitemap: ", "sitemap.xml")
    for line in String(decoding: robots, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix(start) && line.hasSuffix(end) {
      return String(line.dropFirst(start.count).dropLast(end.count))
    }
    return nil
  }

  func contents(_ path: String) throws(DiffFailure) -> [UInt8]? {
    let file = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      guard errno != ENOENT, errno != ENOTDIR else { return nil }
      throw DiffFailure(message: "\(root)/\(path): \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var length = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while length < buffer.count {
        let taken = read(file, buffer.baseAddress.map { $0 + length }, buffer.count - length)
        guard taken > 0 else { break }
        length += taken
      }
      count = length
    }
    guard length == Int(status.st_size) else {
      throw DiffFailure(message: "\(root)/\(path) cannot be read")
    }
    return bytes
  }

  func changed(against new: FolderVersion) throws(DiffFailure) -> [String] {
    let theirs = Set(new.paths)
    let both = paths.filter(theirs.contains)
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    // Few paths at a time, as one thread may meet all the large files.
    let parts = stride(from: 0, to: both.count, by: 64).map { both[$0..<min($0 + 64, both.count)] }
    return try map(parts, jobs: jobs) { part throws(DiffFailure) in
      var chunks = ChunkPair()
      return part.filter { !chunks.areSame(root + "/" + $0, new.root + "/" + $0) }
    }.flatMap(\.self)
  }
}

/// Compares two files piece by piece, in memory that stays in the processor's cache.
private struct ChunkPair {
  private static let size = 1 << 16
  private var a = [UInt8](repeating: 0, count: size)
  private var b = [UInt8](repeating: 0, count: size)

  /// Whether two files are there and have the same bytes.
  mutating func areSame(_ one: String, _ other: String) -> Bool {
    let (x, y) = (open(one, O_RDONLY | O_CLOEXEC), open(other, O_RDONLY | O_CLOEXEC))
    defer {
      if x >= 0 { close(x) }
      if y >= 0 { close(y) }
    }
    var (left, right) = (stat(), stat())
    guard x >= 0, y >= 0, fstat(x, &left) == 0, fstat(y, &right) == 0,
      left.st_size == right.st_size
    else { return false }
    if left.st_ino == right.st_ino, left.st_dev == right.st_dev { return true }
    var rest = Int(left.st_size)
    while rest > 0 {
      let wanted = min(rest, Self.size)
      guard fill(&a, from: x, wanted), fill(&b, from: y, wanted),
        memcmp(a, b, wanted) == 0
      else { return false }
      rest -= wanted
    }
    return true
  }

  private func fill(_ chunk: inout [UInt8], from file: Int32, _ wanted: Int) -> Bool {
    chunk.withUnsafeMutableBytes { buffer in
      var taken = 0
      while taken < wanted {
        let count = read(file, buffer.baseAddress.map { $0 + taken }, wanted - taken)
        guard count > 0 else { return false }
        taken += count
      }
      return true
    }
  }
}
