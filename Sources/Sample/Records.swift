import Model

/// What happened, as small plain values: millions of them are held until their turn in the files comes.
/// Days are those of `Timeline`; `noDay` where there is none.

let noDay = Int16.min

enum FeeItem: Int8 {
  case management, parking, cleaning
}

/// A month's bill of one fee item of a unit.
struct Bill: BitwiseCopyable {
  /// Fen.
  var due: Int32 = 0
  var paid: Int32 = 0
  var waived: Int32 = 0
  var paidDay: Int16 = noDay
}

/// A bill outside the monthly run: old debt carried over, or what was paid twice and given back.
struct ExtraBill: BitwiseCopyable {
  var unit: UInt32
  /// The block of the ledger at whose end it stands; −1: before the first.
  var block: Int16
  var item: FeeItem
  var period: Period
  var dueDate: Day
  var bill: Bill
}

/// A row of the journal other than a charge.
struct JournalEntry: BitwiseCopyable {
  enum Kind: UInt8 {
    case payment, waiver, refund
  }

  var unit: UInt32
  /// Fen.
  var amount: Int32
  var day: Int16
  /// The months it names; −1 where it names none.
  var from: Int16 = -1
  var to: Int16 = -1
  var kind: Kind
  /// The fee item it names; −1 where it names none.
  var item: Int8 = -1
}

struct CallRecord: BitwiseCopyable {
  var unit: UInt32 = 0
  /// Fen; 0 where none is given.
  var promiseAmount: Int32 = 0
  var day: Int16 = 0
  /// Minutes since midnight.
  var minute: UInt16 = 0
  /// Index of the company's staff.
  var caller: UInt16 = 0
  var promiseDay: Int16 = noDay
  var callbackDay: Int16 = noDay
  var callbackMinute: UInt16 = 0
  /// Seconds; 0 where nobody answered.
  var duration: UInt16 = 0
  var rings: UInt8 = 0
  /// Indices of the word lists; 0 is the empty word.
  var direction: UInt8 = 0
  var result: UInt8 = 0
  var party: UInt8 = 0
  var topic: UInt8 = 0
  var outcome: UInt8 = 0
  var objection: UInt8 = 0
  var note: UInt8 = 0
}

struct RepairRecord: BitwiseCopyable {
  var unit: UInt32
  var reported: Int16
  var promised: Int16
  var completed: Int16
  var signedOff: Int16
  var category: UInt8
  var description: UInt8
}

/// The company's whole story.
struct History {
  /// Unit by unit, month by month, item by item: see `Unit.billIndex`.
  var bills: [Bill] = []
  var extras: [ExtraBill] = []
  /// Only where the ledger is a journal.
  var entries: [JournalEntry] = []
  var calls: [CallRecord] = []
  var repairs: [RepairRecord] = []
}
