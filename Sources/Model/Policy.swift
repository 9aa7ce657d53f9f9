/// The thresholds and windows that the figures are reckoned with; each can be set in `dunning.yml`.
package struct Policy: Hashable, Sendable {
  /// Days after the promised day within which a payment keeps the promise.
  package var promiseGraceDays = 3
  /// Late fee a day as an exact fraction of the open amount; 0 means no late fee is reckoned.
  package var dailyLateFee = ExactFraction(numerator: 0, denominator: 1)
  /// When calls should not be made.
  package var discouragedWindows: [ClockWindow] = [
    ClockWindow(start: 11 * 3600 + 1800, end: 13 * 3600 + 1800),
    ClockWindow(start: 17 * 3600 + 1800, end: 19 * 3600),
    ClockWindow(start: 21 * 3600, end: 8 * 3600),
  ]
  /// More connected calls than this to a unit on one day are over frequency.
  package var connectedCallsPerDay = 3

  /// Escalation rule `refused`.
  package var refusals = 2
  package var refusalDays = 90
  /// Escalation rule `broken_promises`.
  package var brokenPromises = 3
  package var brokenPromiseDays = 180
  /// Escalation rule `unreachable`.
  package var unreachableAttempts = 6
  package var unreachableDays = 90
  /// Escalation rule `time_bar` and the figure `limitation.amount`: days overdue from which legal review
  /// is due, and days after which three years have passed.
  package var limitationWarningDays = 1006
  package var limitationDays = 1096
  /// Escalation rule `large`.
  package var largeAmount = Money(fen: 1_000_000)
  package var largeDays = 180
  package var largeRefusalDays = 180
  /// From this age of the oldest debt on a refusal calls for a formal letter.
  package var formalLetterDays = 365
  /// An open repair reported longer ago than this puts the case on our side.
  package var openRepairGraceDays = 7

  package init() {}
}

/// A window of the day in seconds since midnight, start ≤ time < end; over midnight where end < start.
package struct ClockWindow: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  package func contains(_ second: Int) -> Bool {
    start <= end ? second >= start && second < end : second >= start || second < end
  }
}

/// A fraction of two whole numbers, so that a configured rate such as 0.05 % is exact.
package struct ExactFraction: Hashable, Sendable {
  package var numerator: Int64
  package var denominator: Int64

  package init(numerator: Int64, denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }
  package var isZero: Bool { numerator == 0 }
}
