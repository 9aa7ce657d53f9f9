/// Why an output folder could not be opened, filled or put in place. Closed: each case has its exit status.
package enum RunStoreError: Error, Hashable, Sendable {
  /// The folder, its lock or a file in it could not be made (exit status 73).
  case cannotCreate(FileFailure)
  /// Something stands at the path that is not a report folder of ours; it is left untouched (73).
  case refused(path: String, Refusal)
  /// Reading, writing, syncing or renaming failed (74).
  case io(FileFailure)
  /// Another run holds the folder (75).
  case busy(path: String)

  /// Why a path is not written to.
  package enum Refusal: Hashable, Sendable {
    /// The path names no folder of its own: it is empty, `/`, or ends in `.` or `..`.
    case noName
    /// A file, or another thing that is no folder, stands there.
    case notAFolder
    /// A symbolic link stands there: links are never followed or replaced.
    case symbolicLink
    /// The folder is where another file system hangs: it cannot be replaced in one step.
    case mountPoint
    /// A folder stands there that holds things, and no manifest of ours.
    case notOurs
    /// A folder of ours, in which somebody else put this file.
    case holdsForeignFile(String)
  }
}

/// One call to the file system that failed.
package struct FileFailure: Error, Hashable, Sendable {
  package var step: FileStep
  package var path: String
  /// The `errno` of the call.
  package var code: Int32

  package init(step: FileStep, path: String, code: Int32) {
    self.step = step
    self.path = path
    self.code = code
  }

  /// The system's own words for `code`, such as `No space left on device`.
  package var reason: String { systemReason(code) }
}

/// What was being done; every call to the file system is one of these.
package enum FileStep: String, CaseIterable, Sendable {
  case createFolder, openFolder, listFolder, createFile, openFile, readFile, inspect
  case write, sync, syncFolder, lock, rename, remove

  /// `write`, `sync the folder`: to stand after "cannot".
  package var description: String {
    switch self {
    case .createFolder: "create the folder"
    case .openFolder: "open the folder"
    case .listFolder: "list the folder"
    case .createFile: "create the file"
    case .openFile: "open the file"
    case .readFile: "read"
    case .inspect: "look at"
    case .write: "write"
    case .sync: "sync"
    case .syncFolder: "sync the folder"
    case .lock: "lock"
    case .rename: "rename"
    case .remove: "remove"
    }
  }
}

extension FileFailure: CustomStringConvertible {
  /// `out/report.html: cannot write: No space left on device`.
  package var description: String { "\(path): cannot \(step.description): \(reason)" }
}

extension RunStoreError: CustomStringConvertible {
  /// A plain English sentence, for logs; the command line has its own in each language.
  package var description: String {
    switch self {
    case .cannotCreate(let failure), .io(let failure): failure.description
    case .busy(let path): "\(path): another run is writing it"
    case .refused(let path, let refusal): "\(path): \(refusal.description)"
    }
  }
}

extension RunStoreError.Refusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noName: "does not name a folder that could be made or replaced"
    case .notAFolder: "is not a folder"
    case .symbolicLink: "is a symbolic link; name the folder itself"
    case .mountPoint: "is a mount point and cannot be replaced whole; name a folder within it"
    case .notOurs: "holds files that are not a report of dunning; move them away or name another folder"
    case .holdsForeignFile(let name):
      "holds \(name), which dunning did not write and would delete; move it away first"
    }
  }
}
