internal import Ingest
internal import Model
package import RunStore
internal import Tabular

extension InspectReport {
  /// For programs: the same, with stable names (docs/commands.md).
  package var json: JSONValue {
    let words = InspectWords(language)
    let next = NextStep(self, words)
    return .members([
      "version": 1,
      "folder": folder.map { .string($0) } ?? .null,
      "files": .array(files.map { FileJSON(file: $0, report: self, words: words).value }),
      "skipped": .array(
        skipped.map {
          .members(["name": .string($0.name), "reason": .string($0.reason.rawValue)])
        }),
      "missing_tables": .array(next.command.missing.map { .string($0.code) }),
      "month": next.month.map { .string($0.description) } ?? .null,
      "settings_needed": .bool(next.advice.isNeeded),
      "settings_file": .string(next.settingsPath),
      "settings": .string(next.lines.map { $0 + "\n" }.joined()),
      "command": next.isWhole
        ? .string(next.isByOptions ? next.command.oneLine : next.lineBySettings) : .null,
    ])
  }
}

/// A file as JSON.
struct FileJSON {
  let file: FileInspection
  let report: InspectReport
  let words: InspectWords

  private var mask: CellMask { CellMask(showsAll: report.showsAll) }

  var value: JSONValue {
    var members: [JSONValue.Member] = [
      .init("path", .string(file.input.path)),
      .init("table", file.table.map { .string($0.code) } ?? .null),
      .init("outcome", .string(outcome)),
      .init("message", message.map { .string($0) } ?? .null),
      .init("bytes", int(file.bytes)),
      .init("xxh128", .string(file.digest)),
      .init("same_as", optional(file.sameAs)),
      .init("format", .string(file.format)),
      .init("sheets", .array(file.sheets.map(sheet))),
      .init("encoding", optional(file.encoding?.encoding.rawValue)),
      .init("encoding_certainty", optional(file.encoding?.certainty.rawValue)),
      .init("broken_lines", int(file.broken?.lines ?? 0)),
      .init("delimiter", optional(file.delimiter.map { String(UnicodeScalar($0)) })),
      .init("newline", optional(file.newline?.rawValue)),
      .init("header_line", int(file.headerLine)),
      .init("header_lines", int(file.headerLines)),
      .init("fits", .array(file.fits.map(fit))),
      .init("shape", file.shape.map(shape) ?? .null),
      .init("columns", .array(file.columns.map(column))),
      .init("guesses", .array(file.guesses.map(guess))),
      .init("yearless_months", int(file.yearlessMonths)),
      .init("unread_amounts", strings(file.account?.unreadAmounts ?? [])),
      .init("date_order", file.dateOrder.map(order) ?? .null),
    ]
    members += rows
    members.append(.init("problems", .array(file.problems.map(problem))))
    members.append(
      .init(
        "unknown_words",
        .array(
          file.unknownWords.map {
            .members([
              "column": .string($0.column), "words": strings(shown($0)),
              "hidden": int($0.words.count - shown($0).count),
            ])
          })))
    return .object(members)
  }

  private func shown(_ unknown: UnknownWords) -> [String] {
    unknown.words.filter { mask.mayShow(word: $0, of: unknown.column) }
  }

  private var outcome: String {
    switch file.outcome {
    case .table: "table"
    case .noTable: "no_table"
    case .failed: "unreadable"
    case .amountsTooLarge: "amounts_too_large"
    case .noUnits: "no_units"
    }
  }

  private var message: String? {
    if case .failed(let problem) = file.outcome { return report.failure(file.input.path, problem) }
    return nil
  }

  private func int(_ value: Int) -> JSONValue { .integer(Int64(value)) }
  private func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  private func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  private func sheet(_ sheet: InspectedSheet) -> JSONValue {
    .members([
      "name": .string(sheet.name), "hidden": .bool(sheet.isHidden), "chosen": .bool(sheet.isChosen),
      "alike": .bool(sheet.isAlike), "damaged": .bool(sheet.isDamaged),
    ])
  }

  private func fit(_ fit: TableFit) -> JSONValue {
    .members([
      "table": .string(fit.table.code), "columns": strings(fit.columns), "lacking": strings(fit.lacking),
    ])
  }

  private func shape(_ shape: LedgerShape) -> JSONValue {
    switch shape {
    case .bill: return .members(["kind": "bill"])
    case .journal: return .members(["kind": "journal"])
    case .oneKind:
      return .members(["kind": "one_kind", "entry": optional(file.account?.entry?.kind.code)])
    case .wide(let columns, let from, let to):
      return .members([
        "kind": "wide", "months": int(columns), "from": .string("\(from)"), "to": .string("\(to)"),
      ])
    }
  }

  private func column(_ column: InspectedColumn) -> JSONValue {
    var (use, name, period) = ("left_over", JSONValue.null, JSONValue.null)
    switch column.use {
    case .column(let found): (use, name) = ("column", .string(found.name))
    case .month(let months, let kind):
      (use, name) = ("month", .string(kind.code))
      period = .string(months.from == months.to ? "\(months.from)" : "\(months.from)~\(months.to)")
    case .repeats(let found): (use, name) = ("repeat", .string(found.name))
    case .leftOver: break
    }
    return .members([
      "header": .string(column.header), "use": .string(use), "column": name, "period": period,
      "read": int(column.read), "empty": int(column.empty), "unreadable": int(column.unreadable),
      "samples": strings(column.samples.map { mask.text($0, of: column, isRead: true) }),
      "unreadable_cells": .array(
        column.unreadableCells.map {
          .members([
            "line": int($0.line), "cell": .string($0.cell), "value": .string(mask.text($0.value, of: column)),
          ])
        }),
    ])
  }

  private func guess(_ guess: HeaderGuess) -> JSONValue {
    .members([
      "table": .string(guess.table.code), "column": .string(guess.column), "header": optional(guess.header),
      "needed": .bool(guess.isNeeded),
    ])
  }

  private func order(_ order: DateOrderFinding) -> JSONValue {
    .members([
      "cells": int(order.cells), "possible": strings(order.possible.map(\.rawValue)),
      "line": int(order.sample.line), "cell": .string(order.sample.cell),
      "value": .string(order.sample.value), "open": .bool(order.isOpen),
    ])
  }

  private var rows: [JSONValue.Member] {
    guard let account = file.account else { return [.init("rows", .null)] }
    return [
      .init(
        "rows",
        .members([
          "read": int(account.rows), "used": int(account.used), "rejected": int(account.rejected),
          "control": int(account.control), "blank": int(account.blank), "hidden": int(account.hiddenRows),
          "filled_down": int(account.filledDown), "rewritten_units": int(account.rewrittenUnits),
          "ends_in_line": .bool(account.endsInLine),
          "units_checked": .bool(file.unitCheck != .none),
        ]))
    ]
  }

  private func problem(_ group: ProblemGroup) -> JSONValue {
    guard let first = group.first.first else { return .null }
    var (severity, kind) = ("reject", "")
    switch first {
    case .reject(let reject): kind = reject.kind.code
    case .warning(let warning): (severity, kind) = ("warning", warning.kind.code)
    }
    let told = words.kind(first)
    return .members([
      "severity": .string(severity), "kind": .string(kind), "column": .string(told.column),
      "count": int(group.count), "message": .string(told.message),
      "first": .array(group.first.map(example)),
    ])
  }

  private func example(_ kind: ProblemGroup.Kind) -> JSONValue {
    let (line, cell, column, value) =
      switch kind {
      case .reject(let reject): (reject.place.line, reject.cell, reject.column, reject.value)
      case .warning(let warning): (warning.place.line, warning.cell, warning.column, warning.value)
      }
    return .members([
      "line": int(Int(line)), "cell": .string(cell), "value": .string(mask.text(value, of: column)),
    ])
  }
}
