internal import Glibc

/// Makes calls to the file system: repeats interrupted ones, and turns failures into `FileFailure`.
///
/// All calls of the store go through here, so that a test can let the n-th one fail.
struct FileCalls {
  /// For tests: the `errno` with which a call is to fail instead of being made.
  var fault: ((FileStep, String) -> Int32?)?

  /// - Parameter body: a call that returns −1 and sets `errno` where it fails.
  @discardableResult
  func make(_ step: FileStep, _ path: String, _ body: () -> Int) throws(FileFailure) -> Int {
    if let code = fault?(step, path) { throw FileFailure(step: step, path: path, code: code) }
    while true {
      let result = body()
      if result >= 0 { return result }
      let code = errno
      if code != EINTR { throw FileFailure(step: step, path: path, code: code) }
    }
  }
}

/// An open file or folder, closed with its last user.
final class Descriptor {
  let number: Int32
  /// For messages.
  let path: String

  init(_ number: Int, path: String) {
    self.number = Int32(number)
    self.path = path
  }

  deinit { close(number) }
}

func systemReason(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}

/// `folder/name`, without doubling a slash.
func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}
