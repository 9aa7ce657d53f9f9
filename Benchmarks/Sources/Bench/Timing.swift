internal import CBaseline
internal import Glibc

/// Nanoseconds of a clock that only goes on.
func now() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// How long work takes, in nanoseconds.
/// - Parameter times: how often it is done; the result is for once.
func time(_ times: Int = 1, _ work: () throws -> Void) rethrows -> Double {
  let start = now()
  for _ in 0..<times { try work() }
  return Double(now() - start) / Double(times)
}

/// How often short work is to be done for the clock to tell; does it a few times, which warms it up too.
func repetitions(_ work: () throws -> Void) rethrows -> Int {
  let shortest = 20_000_000.0
  var times = 1
  while true {
    let taken = try time(times, work) * Double(times)
    if taken >= shortest / 4 { return max(1, Int((shortest / (taken / Double(times))).rounded(.up))) }
    times *= 4
  }
}

/// Takes a result, so that the optimiser cannot leave the work for it out.
func keep(_ value: some FixedWidthInteger) { baseline_keep(UInt64(truncatingIfNeeded: value)) }

/// What rounds of work and scan gave.
struct Timing {
  /// Of the work, in nanoseconds.
  var nanoseconds: Double
  /// How many scans it is worth; nil where it was compared with none.
  var scans: Double?
}

/// Does the scan and the work by turns, since a machine that is busy elsewhere drifts: each round compares
/// what happened within moments, and the median round counts.
/// - Parameter scan: gives its time; nil: the work is only timed.
func alternate(
  rounds: Int, scan: (() -> Double)?, work: () throws -> Double
) rethrows -> Timing {
  var times: [Double] = []
  var ratios: [Double] = []
  for _ in 0..<max(rounds, 1) {
    let reference = scan?()
    let taken = try work()
    times.append(taken)
    if let reference, reference > 0 { ratios.append(taken / reference) }
  }
  return Timing(nanoseconds: median(times), scans: ratios.isEmpty ? nil : median(ratios))
}

/// The middle one; of an even number the mean of the two in the middle.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
