internal import Glibc

/// The folder of a report, written whole or not at all.
///
/// A run takes the lock, writes every file into a hidden folder beside the report, and swaps the two at
/// the end: a reader sees the whole old report or the whole new one, and a failed or killed run leaves the
/// old one as it was. Not for use from several threads at once.
package final class OutputFolder {
  private var staging: Staging?
  private let calls: FileCalls
  private let path: String
  private var stored: [StoredFile] = []
  private var subfolders: Set<String> = []
  /// Once a write failed nothing is put in place any more.
  private var failure: RunStoreError?

  /// Takes the lock, looks whether the folder may be replaced, clears what a killed run left behind, and
  /// makes the folder to write in. Missing folders above it are made.
  /// - Throws: `busy`, `refused`, `cannotCreate`, `io`.
  package convenience init(_ path: String) throws(RunStoreError) {
    try self.init(path, calls: FileCalls())
  }

  init(_ given: String, calls: FileCalls) throws(RunStoreError) {
    let place = try OutputPlace(given)
    path = place.path
    self.calls = calls
    do {
      try calls.createFolders(path: place.parent)
    } catch {
      throw .make(error)
    }
    let lock = try Self.lock(place, calls: calls)
    let standing: OwnFolder.Standing
    do {
      standing = try OwnFolder.standing(place, in: lock.parent, calls: calls)
      if standing == .ours || standing == .nothing {
        try Staging.clean(place, in: lock.parent, targetStands: standing == .ours, calls: calls)
        staging = try Staging(place, lock: lock, calls: calls)
      }
    } catch {
      throw .make(error)
    }
    if case .refused(let refusal) = standing { throw .refused(path: path, refusal) }
  }

  private static func lock(_ place: OutputPlace, calls: FileCalls) throws(RunStoreError) -> OutputLock {
    let parent: Descriptor
    do {
      parent = try calls.openFolder(path: place.parent)
    } catch {
      throw .make(error)
    }
    return try OutputLock(place, in: parent, calls: calls)
  }

  /// The files written so far, by name bytewise.
  package var files: [StoredFile] {
    stored.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Writes a file and syncs it.
  /// - Parameters:
  ///   - name: `report.html`, or with one folder before it, `rejected/1-roster.csv`. A folder is made with
  ///     its first file, and is as private as that file.
  /// - Throws: `cannotCreate`, `io`; the folder cannot be committed after it.
  package func write(_ name: String, _ bytes: [UInt8], access: FileAccess = .umask) throws(RunStoreError) {
    try write(name, access: access) { (sink: inout FileSink) throws(RunStoreError) in try sink.write(bytes) }
  }

  /// Writes a file in parts.
  package func write(
    _ name: String, access: FileAccess = .umask, body: (inout FileSink) throws(RunStoreError) -> Void
  ) throws(RunStoreError) {
    do {
      let file = try create(name, access: access)
      var sink = FileSink(file, calls: calls)
      try body(&sink)
      stored.append(try sink.finish(name: name))
    } catch {
      failure = failure ?? error
      throw error
    }
  }

  private func create(_ name: String, access: FileAccess) throws(RunStoreError) -> Descriptor {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    precondition(
      (1...2).contains(parts.count)
        && !parts.contains { ["", ".", ".."].contains($0) || $0.utf8.contains(0) },
      "\(name) is no name for a file of a report")
    let new = underway.new
    do {
      if parts.count == 1 { return try calls.createFile(name, in: new, mode: access.fileMode) }
      if subfolders.insert(parts[0]).inserted {
        try calls.createFolder(parts[0], in: new, mode: access.folderMode)
      }
      let folder = try calls.openFolder(parts[0], in: new)
      return try calls.createFile(parts[1], in: folder, mode: access.fileMode)
    } catch {
      throw .make(error)
    }
  }

  /// Writes the manifest, and puts the folder in its place.
  ///
  /// The manifest says first who wrote it, then what is given here, then `files`: name, size and SHA-256
  /// of every file.
  /// - Throws: the first failure of a write, or `io`, `cannotCreate`; the old report then stands as it was,
  ///   but where only the last sync failed the new one may stand there.
  package func commit(manifest members: [JSONValue.Member]) throws(RunStoreError) {
    if let failure { throw failure }
    let manifest = JSONValue.object([OwnFolder.marker] + members + [.init("files", Self.listing(files))])
    try write(OwnFolder.manifestName, manifest.bytes)
    let staging = underway
    do {
      for name in subfolders.sorted() { try calls.syncFolder(calls.openFolder(name, in: staging.new)) }
      try calls.syncFolder(staging.new)
      try staging.swap()
      try calls.syncFolder(staging.lock.parent)
    } catch {
      throw .make(error)
    }
    self.staging = nil
  }

  private var underway: Staging {
    guard let staging else { preconditionFailure("the folder was committed or given up") }
    return staging
  }

  private static func listing(_ files: [StoredFile]) -> JSONValue {
    .array(
      files.map { file in
        .members([
          "name": .string(file.name), "bytes": .integer(file.size), "sha256": .string(file.sha256),
        ])
      })
  }

  /// Gives the new report up: the old one stands as it was. Without a commit, the end of the object does
  /// the same.
  package func abort() { staging = nil }

  /// Removes a folder that an earlier run wrote; where none stands, does nothing.
  /// - Throws: as `init`, and leaves what is not ours.
  package static func remove(_ path: String) throws(RunStoreError) {
    try remove(path, calls: FileCalls())
  }

  static func remove(_ path: String, calls: FileCalls) throws(RunStoreError) {
    let place = try OutputPlace(path)
    var status = stat()
    if lstat(place.path, &status) != 0, errno == ENOENT || errno == ENOTDIR { return }
    let folder = try OutputFolder(path, calls: calls)
    do {
      try folder.underway.takeAway()
    } catch {
      throw .make(error)
    }
  }
}

extension Staging {
  /// Moves the standing report in here, to be removed with it.
  func takeAway() throws(FileFailure) {
    let calls = self.calls
    do {
      try calls.rename(place.name, in: lock.parent, to: Self.discardedName, in: folder)
      try calls.syncFolder(lock.parent)
    } catch  where error.code == ENOENT {
      return
    }
  }
}

extension RunStoreError {
  /// What could not be made is one kind of failure, what could not be filled another.
  static func make(_ failure: FileFailure) -> RunStoreError {
    switch failure.step {
    case .createFolder, .openFolder, .listFolder, .createFile, .openFile, .inspect, .lock:
      .cannotCreate(failure)
    case .readFile, .write, .sync, .syncFolder, .rename, .remove:
      .io(failure)
    }
  }
}
