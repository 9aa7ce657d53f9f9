internal import CBaseline
internal import Glibc

/// What work took, in nanoseconds.
struct Spent {
  /// What passed on the wall.
  var wall: Double
  /// What the processors did for it, all threads together: a busy machine takes nothing of it.
  var processor: Double

  /// - Parameter times: how often it is done; the result is for once.
  static func on(times: Int = 1, _ work: () throws -> Void) rethrows -> Spent {
    let start = (wall: clock(CLOCK_MONOTONIC), processor: clock(CLOCK_PROCESS_CPUTIME_ID))
    for _ in 0..<times { try work() }
    return Spent(
      wall: Double(clock(CLOCK_MONOTONIC) - start.wall) / Double(times),
      processor: Double(clock(CLOCK_PROCESS_CPUTIME_ID) - start.processor) / Double(times))
  }

  static func * (spent: Spent, factor: Double) -> Spent {
    Spent(wall: spent.wall * factor, processor: spent.processor * factor)
  }

  private static func clock(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// How often short work is to be done for the clock to tell; does it a few times, which warms it up too.
func repetitions(_ work: () throws -> Void) rethrows -> Int {
  let shortest = 20_000_000.0
  var times = 1
  while true {
    let once = try Spent.on(times: times, work).wall
    if once * Double(times) >= shortest / 4 { return max(1, Int((shortest / once).rounded(.up))) }
    times *= 4
  }
}

/// Takes a result, so that the optimiser cannot leave the work for it out.
func keep(_ value: some FixedWidthInteger) { baseline_keep(UInt64(truncatingIfNeeded: value)) }

/// What rounds of work and scan gave.
struct Timing {
  var spent: Spent
  /// How many scans it is worth, on the wall and in the processors' time; nil where it was compared with none.
  var scans: Spent?
}

/// Does the scan and the work by turns, since a machine that is busy elsewhere drifts: each round compares
/// what happened within moments, and the median round counts.
/// - Parameter scan: nil: the work is only timed.
func alternate(rounds: Int, scan: (() -> Spent)?, work: () throws -> Spent) rethrows -> Timing {
  var spent: [Spent] = []
  var ratios: [Spent] = []
  for _ in 0..<max(rounds, 1) {
    let reference = scan?()
    let taken = try work()
    spent.append(taken)
    if let reference {
      ratios.append(
        Spent(wall: taken.wall / reference.wall, processor: taken.processor / reference.processor))
    }
  }
  return Timing(spent: median(spent), scans: ratios.isEmpty ? nil : median(ratios))
}

/// The middle ones; of an even number the mean of the two in the middle.
private func median(_ values: [Spent]) -> Spent {
  Spent(wall: median(values.map(\.wall)), processor: median(values.map(\.processor)))
}

private func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
