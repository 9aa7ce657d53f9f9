internal import CRename
internal import Glibc

/// The folder beside the output folder in which a run writes: mode 0700, with the new report in it.
///
/// The new report is a folder of its own in there, made with the umask's mode and moved out whole; after
/// the swap the old report lies in here, unseen, until it is removed.
final class Staging {
  static let newName = "new"
  static let oldName = "old"
  static let discardedName = "discarded"

  let place: OutputPlace
  let lock: OutputLock
  let folder: Descriptor
  let new: Descriptor
  let calls: FileCalls

  init(_ place: OutputPlace, lock: OutputLock, calls: FileCalls) throws(FileFailure) {
    let folder: Descriptor
    let new: Descriptor
    do {
      try calls.createFolder(place.stagingName, in: lock.parent, mode: 0o700)
      folder = try calls.openFolder(place.stagingName, in: lock.parent)
      try calls.createFolder(Self.newName, in: folder, mode: FileAccess.umask.folderMode)
      new = try calls.openFolder(Self.newName, in: folder)
    } catch {
      try? calls.removeTree(cName(place.stagingName), in: lock.parent)
      throw error
    }
    self.place = place
    self.lock = lock
    self.folder = folder
    self.new = new
    self.calls = calls
  }

  /// Removes what it holds: the unfinished report, or the old one after the swap. What cannot be removed
  /// now the next run removes.
  deinit {
    try? calls.removeTree(cName(place.stagingName), in: lock.parent)
  }

  /// Removes what a killed run left. Where it was killed between the two renames that replace a report on
  /// a file system without an exchange, its old report is put back first.
  static func clean(
    _ place: OutputPlace, in parent: Descriptor, targetStands: Bool, calls: FileCalls
  ) throws(FileFailure) {
    if !targetStands { try putBack(place, in: parent, calls: calls) }
    try calls.removeTree(cName(place.stagingName), in: parent)
  }

  private static func putBack(
    _ place: OutputPlace, in parent: Descriptor, calls: FileCalls
  ) throws(FileFailure) {
    do {
      let stale = try calls.openFolder(place.stagingName, in: parent)
      try calls.rename(oldName, in: stale, to: place.name, in: parent)
      try calls.syncFolder(parent)
    } catch  where [ENOENT, ENOTDIR, ELOOP].contains(error.code) {
      return
    }
  }

  /// Puts the new report where the old one is, or where none is, in one step where the system can.
  func swap() throws(FileFailure) {
    do {
      try calls.rename(Self.newName, in: folder, to: place.name, in: lock.parent, flags: CRENAME_EXCHANGE)
      return
    } catch  where error.code == ENOENT {
      // No report stands there yet.
    } catch  where [EINVAL, ENOSYS, ENOTSUP].contains(error.code) {
      return try swapInTwoSteps()
    }
    do {
      try calls.rename(Self.newName, in: folder, to: place.name, in: lock.parent, flags: CRENAME_NOREPLACE)
    } catch  where [EINVAL, ENOSYS, ENOTSUP].contains(error.code) {
      try swapInTwoSteps()
    }
  }

  private func swapInTwoSteps() throws(FileFailure) {
    var hasOld = true
    do {
      try calls.rename(place.name, in: lock.parent, to: Self.oldName, in: folder)
    } catch  where error.code == ENOENT {
      hasOld = false
    }
    do {
      try calls.rename(Self.newName, in: folder, to: place.name, in: lock.parent)
    } catch {
      if hasOld { try? calls.rename(Self.oldName, in: folder, to: place.name, in: lock.parent) }
      throw error
    }
  }
}

extension FileCalls {
  /// - Parameter flags: those of `crename_renameat2`; 0 is a plain rename.
  func rename(
    _ name: String, in folder: Descriptor, to newName: String,
    in newFolder: Descriptor, flags: UInt32 = 0
  ) throws(FileFailure) {
    let from = folder.number
    let to = newFolder.number
    try make(.rename, joined(newFolder.path, newName)) {
      // A plain rename needs nothing that an old kernel lacks.
      Int(flags == 0 ? renameat(from, name, to, newName) : crename_renameat2(from, name, to, newName, flags))
    }
  }
}
