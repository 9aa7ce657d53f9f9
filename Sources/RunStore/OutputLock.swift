internal import Glibc

/// The right to write an output folder: a lock of the kernel's, which dies with the process.
///
/// The lock file is removed at the end; where a process is killed it stays, and hinders nobody.
final class OutputLock {
  private let calls: FileCalls
  private let file: Descriptor
  private let name: String
  /// The folder that holds the output folder and the lock.
  let parent: Descriptor

  /// - Throws: `busy` where another run holds it.
  init(_ place: OutputPlace, in parent: Descriptor, calls: FileCalls) throws(RunStoreError) {
    let path = joined(parent.path, place.lockName)
    let base = parent.number
    let name = place.lockName
    while true {
      do {
        let file = Descriptor(
          try calls.make(.lock, path) {
            Int(openat(base, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666))
          }, path: path)
        let number = file.number
        try calls.make(.lock, path) { Int(flock(number, LOCK_EX | LOCK_NB)) }
        // Another run may have removed the file between our opening and our locking it: its lock is void.
        guard try Self.stands(name, in: base, number, path, calls) else { continue }
        self.file = file
        break
      } catch  where error.code == EWOULDBLOCK {
        throw .busy(path: place.path)
      } catch {
        throw .cannotCreate(error)
      }
    }
    self.calls = calls
    self.name = name
    self.parent = parent
  }

  /// Whether the name still stands for the open file.
  private static func stands(
    _ name: String, in base: Int32, _ number: Int32, _ path: String, _ calls: FileCalls
  ) throws(FileFailure) -> Bool {
    var opened = stat()
    var named = stat()
    try calls.make(.inspect, path) { Int(fstat(number, &opened)) }
    do {
      try calls.make(.inspect, path) { Int(fstatat(base, name, &named, AT_SYMLINK_NOFOLLOW)) }
    } catch  where error.code == ENOENT {
      return false
    }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  deinit {
    let base = parent.number
    // Removed while it is still held. Failing costs nothing: the file blocks nobody.
    _ = try? calls.make(.remove, file.path) { Int(unlinkat(base, name, 0)) }
  }
}
