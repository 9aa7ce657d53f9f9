internal import CMinizip
internal import Tabular

/// A `ByteFile` as minizip reads files.
final class FileReader {
  private let file: ByteFile
  private var position = 0
  private var buffer = ByteBuffer()
  /// Handed over so far.
  private(set) var bytesRead = 0
  /// What went wrong with the file itself.
  private(set) var problem: FileProblem?

  init(_ file: ByteFile) { self.file = file }

  /// - Returns: nil where it is no archive. The reader must outlive it.
  func openArchive() -> unzFile? {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, target, count in
      guard let target else { return 0 }
      return uLong(FileReader.of(opaque)?.read(target, Int(clamping: count)) ?? 0)
    }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { opaque, _ in ZPOS64_T(FileReader.of(opaque)?.position ?? 0) }
    functions.zseek64_file = { opaque, _, offset, origin in
      FileReader.of(opaque)?.seek(offset, from: origin) ?? -1
    }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return unzOpen2_64(nil, &functions)
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> FileReader? {
    opaque.map { Unmanaged<FileReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ target: UnsafeMutableRawPointer, _ count: Int) -> Int {
    let got = max(0, min(count, file.size - position))
    guard got > 0 else { return 0 }
    do throws(FileProblem) {
      try file.read(position..<position + got, into: &buffer)
    } catch {
      problem = error
      return 0
    }
    target.copyMemory(from: buffer.bytes.baseAddress!, byteCount: got)
    position += got
    bytesRead += got
    return got
  }

  private func seek(_ offset: ZPOS64_T, from origin: Int32) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position
      case ZLIB_FILEFUNC_SEEK_END: file.size
      default: 0
      }
    // An offset backwards comes as a number that wraps around.
    let target = start &+ Int(truncatingIfNeeded: offset)
    guard target >= 0, target <= file.size else { return -1 }
    position = target
    return 0
  }
}
