extension Comments {
  /// In English.
  static let english: [String: String] = [
    "version":
      "Version of this file. Only 1 so far.",
    "company":
      "The company's name, as the report shows it.",
    "month":
      "The report month, such as 2026-10. ~ : the command line says, or the month before today.",
    "inputs":
      "The tables. A path, or {path: FILE, …}, or a list of these. In a path *, ? and [ab] may name several files.\n"
      + "Paths start from the folder of this file. encoding: UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE; found where left out.\n"
      + "entry (ledger only): what every row is of a file without such a column: charge, payment, waiver, refund.\n"
      + "sheet: of a workbook, by name or number. date_order: dmy, mdy or ymd, for dates like 3/11/2026 or 26/11/3.\n"
      + "project, and fee_item (ledger only): of rows that name none. fill_down: true : an empty unit, project,\n"
      + "building or section means what stands above it.",
    "inputs.roster":
      "The roster: units and owners. Needed.",
    "inputs.ledger":
      "The fee ledger: charges and payments, or bills. Needed.",
    "inputs.calls":
      "The call log. Needed.",
    "inputs.repairs":
      "The repair ledger. Without it there are no repair figures.",
    "output":
      "The report's folder, from the folder of this file; {month} stands for the month: \"reports/{month}\".\n"
      + "The folder is replaced whole. ~ : the command line says.",
    "language":
      "The report's language: zh-Hans, zh-Hant or en.",
    "masking":
      "Owners' names, phones and notes. standard: masked in the report, shown in the two working lists;\n"
      + "none: shown everywhere; all: masked everywhere. Staff and unit numbers are never masked.",
    "max_rejects":
      "Above this share of rejected rows in any file, and from 5 rows on, the run fails and the old report stays.",
    "archive":
      "Whether the report folder keeps compressed copies of the inputs, so that it stays explainable.",
    "excel_csv":
      "Whether CSV files begin with a byte order mark, for Excel versions that show Chinese wrongly without.",
    "targets":
      "What the company wants to reach, such as 95% or 0.95; shown beside the figure. ~ : no target.",
    "calls":
      "Calls.",
    "calls.discouraged":
      "When calls should not be made: from the first time, up to but not including the second.",
    "calls.connected_per_day":
      "More connected calls than this to one unit on one day are too many.",
    "promises":
      "Promises to pay.",
    "promises.grace_days":
      "A payment this many days after the promised day still keeps the promise.",
    "late_fee":
      "Late fee.",
    "late_fee.daily_rate":
      "The late fee a day as a share of the open amount, such as 0.05% or 0.0005; kept exactly. 0: none is reckoned.",
    "escalation":
      "When a unit becomes a case for leadership.",
    "escalation.refusals":
      "Rule refused: at least this many connected calls with a refusal …",
    "escalation.refusal_days":
      "… in this many days. The column refusals counts the same days.",
    "escalation.broken_promises":
      "Rule broken_promises: at least this many broken or partly kept promises …",
    "escalation.broken_promise_days":
      "… in this many days.",
    "escalation.unreachable_attempts":
      "Rule unreachable: at least this many outbound calls, none connected …",
    "escalation.unreachable_days":
      "… in this many days. The columns attempts and connected count the same days.",
    "escalation.limitation_warning_days":
      "Rule time_bar: the oldest debt is at least this many days overdue (three years less 90 days).",
    "escalation.limitation_days":
      "From this many days overdue three years have passed. For legal review, never a verdict.",
    "escalation.large_amount":
      "Rule large: at least this much overdue, in yuan …",
    "escalation.large_days":
      "… the oldest of it at least this many days …",
    "escalation.large_refusal_days":
      "… and a connected call with a refusal in this many days.",
    "escalation.formal_letter_days":
      "A refusal with a debt at least this many days overdue calls for a formal letter, else a manager's visit.",
    "escalation.open_repair_grace_days":
      "An open repair reported more than this many days ago puts the case on our side.",
    "objections":
      "Kinds of objections. Words given here add to the built-in ones; a new code is a new kind.",
    "objections.CODE":
      "For each code:",
    "objections.CODE.label":
      "What the report calls it; \"\" : its usual name.",
    "objections.CODE.names":
      "Matched whole in the column objection, and anywhere like keywords.",
    "objections.CODE.keywords":
      "Matched anywhere in the column objection or in the note.",
    "objections.CODE.whole_names":
      "Matched whole only.",
    "headers":
      "Further names of the columns of the tables, beside the built-in ones, such as unit_id: [房间编码].",
    "codes":
      "Further names of codes, beside the built-in ones, such as residential: [公寓].",
    "total_words":
      "Further words that mark a row of totals, beside 合计, 总计 and the like. Its sums are checked.",
    "match_unit_numbers":
      "Whether a unit number that the roster does not have is matched by its digits and letters, where exactly one\n"
      + "unit fits: 1栋2单元301 is 1-2-301. Each such row gives the warning unit_rewritten.",
  ]
}
