import Foundation

/// Who holds locks, as far as the system says.
enum FileLocks {
  /// The process that has locked an open file, from `/proc/locks`; `nil` when that is not told, as
  /// in a container when the process is outside of it.
  static func holder(of descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0,
      let bytes = FileManager.default.contents(atPath: "/proc/locks")
    else { return nil }
    return holder(
      ofInode: UInt64(status.st_ino), in: String(decoding: bytes, as: UTF8.self))
  }

  /// Finds the holder of a lock in lines such as
  /// `1: FLOCK  ADVISORY  WRITE 4711 fe:00:1234567 0 EOF`.
  ///
  /// Only the inode is compared: file systems with subvolumes name the device in two ways.
  static func holder(ofInode inode: UInt64, in locks: String) -> Int? {
    for line in locks.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == 8, fields[1] == "FLOCK",
        fields[5].split(separator: ":").last == Substring(String(inode)),
        let process = Int(fields[4]), process > 0
      else { continue }
      return process
    }
    return nil
  }
}
