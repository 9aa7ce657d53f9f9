/// An object that lives as long as this, and is used without being counted at each use: it is kept here, and
/// the uses end before it does.
///
/// Unsafe within: the reference is that of `object`, which is never replaced.
struct Guaranteed<Object: AnyObject> {
  let object: Object
  private let reference: Unmanaged<Object>

  init(_ object: Object) {
    self.object = object
    reference = Unmanaged.passUnretained(object)
  }

  @inline(__always)
  func with<Result>(_ body: (Object) -> Result) -> Result { reference._withUnsafeGuaranteedRef(body) }
}
