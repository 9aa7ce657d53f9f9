internal import Synchronization
internal import Tabular

/// The first rows of a book's sheets, taken in one pass when the first of them is looked at: where a pass goes through
/// the whole file, a look at each sheet of many would take minutes.
final class SheetHeads: Sendable {
  private let known = Mutex<[Int: SheetText]?>(nil)

  /// - Parameter take: the heads by the sheets' indices, those left out that are too large or not readable.
  /// - Returns: nil where it must be read by itself.
  func head(
    _ index: Int, _ firstRows: Int?, _ take: () throws(FileProblem) -> [Int: SheetText]
  ) throws(FileProblem) -> SheetText? {
    guard firstRows == Limits.headRows, index < Limits.heads else { return nil }
    let result: Result<SheetText?, FileProblem> = known.withLock { known in
      do throws(FileProblem) {
        if let known { return .success(known[index]) }
        let taken = try take()
        known = taken
        return .success(taken[index])
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
