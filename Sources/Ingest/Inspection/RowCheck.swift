internal import Model
internal import Tabular

/// Reads the rows of files that were looked at, for what becomes of each.
struct RowCheck {
  let inspector: Inspector

  /// How many findings of a kind and column are shown.
  private static let examples = 3
  private static let mostWords = 30
  /// No row lies after it.
  private static let asOf = Month(year: 9999, month: 12).last

  private var vocabulary: Vocabulary { inspector.vocabulary }

  func run(_ looked: inout [LookedAt]) {
    let usable = looked.indices.filter { looked[$0].found != nil }
    let first = usable.filter { looked[$0].inspection.sameAs == nil }
    let rosters = first.filter { looked[$0].inspection.table == .roster }
    var open = usable
    if !rosters.isEmpty, first.count > rosters.count {
      let ordered = TableKind.allCases.flatMap { table in
        first.filter { looked[$0].inspection.table == table }
      }
      let told = checkTogether(ordered, &looked)
      open.removeAll(where: told.contains)
    }
    for index in open { checkAlone(index, &looked) }
  }

  private func request(_ files: [InputFile]) -> IngestRequest {
    IngestRequest(
      files: files, rules: inspector.request.rules, asOf: Self.asOf, threads: inspector.request.threads)
  }

  private func opened(_ looked: LookedAt, index: Int) throws(IngestError) -> OpenedTable {
    guard let source = looked.source, let found = looked.found else { throw .noUnits }
    return try OpenedTable(looked.inspection.input, index: index, source, vocabulary, known: found)
  }

  /// - Returns: those that are told of: all, where they could be read with the roster among them; else none.
  private func checkTogether(_ indices: [Int], _ looked: inout [LookedAt]) -> [Int] {
    do throws(IngestError) {
      var tables: [OpenedTable] = []
      for index in indices { tables.append(try opened(looked[index], index: tables.count)) }
      let result = try Ingest.run(tables, request(tables.map(\.input)), vocabulary)
      for (place, index) in indices.enumerated() {
        let isRoster = looked[index].inspection.table == .roster
        fill(&looked[index].inspection, result, file: place, isRoster ? .isRoster : .roster)
      }
      return indices
    } catch {
      // A file with a second header tells so by its rows alone; the others are still to be looked up.
      guard case .file(let path, let table, let problem) = error, case .otherHeader = problem,
        table != .roster,
        let bad = indices.first(where: {
          looked[$0].inspection.input.path == path && looked[$0].inspection.table == table
        })
      else { return [] }
      looked[bad].inspection.outcome = .failed(problem)
      return [bad] + checkTogether(indices.filter { $0 != bad }, &looked)
    }
  }

  private func checkAlone(_ index: Int, _ looked: inout [LookedAt]) {
    do throws(IngestError) {
      if looked[index].inspection.table == .roster {
        let table = try opened(looked[index], index: 0)
        let result = try Ingest.run([table], request([table.input]), vocabulary)
        return fill(&looked[index].inspection, result, file: 0, .isRoster)
      }
      let table = try opened(looked[index], index: 1)
      let roster = try ownRoster(table)
      let result = try Ingest.run([roster, table], request([roster.input, table.input]), vocabulary)
      fill(&looked[index].inspection, result, file: 1, .none)
    } catch {
      switch error {
      case .file(_, _, let problem): looked[index].inspection.outcome = .failed(problem)
      case .amountsTooLarge: looked[index].inspection.outcome = .amountsTooLarge
      case .noUnits: looked[index].inspection.outcome = .noUnits
      case .wrongTable, .tooManyFiles: looked[index].inspection.outcome = .noTable
      }
    }
  }

  private func ownRoster(_ table: OpenedTable) throws(IngestError) -> OpenedTable {
    let input = InputFile(table: .roster, path: OwnUnits.path)
    let text: ByteFile
    do throws(FileProblem) {
      text = try OwnUnits.roster(of: table)
    } catch {
      throw table.failure(error)
    }
    return try OpenedTable(input, index: 0, InputSource(made: text), vocabulary)
  }

  // MARK: What is told of it

  private func fill(
    _ inspection: inout FileInspection, _ result: IngestResult, file: Int,
    _ unitCheck: FileInspection.UnitCheck
  ) {
    let account = result.account
    inspection.account = account.files[file]
    inspection.unitCheck = unitCheck
    let rejects = account.rejects.lazy.filter { Int($0.place.file) == file }
    let warnings = account.warnings.lazy.filter { Int($0.place.file) == file }
    inspection.problems =
      groups(rejects, ProblemGroup.Kind.reject) + groups(warnings, ProblemGroup.Kind.warning)
    inspection.unknownWords += objections(warnings)
    inspection.months = months(result.company, file)
  }

  /// In the order in which kinds first occur.
  private func groups<Kind>(
    _ findings: some Sequence<Finding<Kind>>, _ make: (Finding<Kind>) -> ProblemGroup.Kind
  ) -> [ProblemGroup] {
    var places: [String: Int] = [:]
    var groups: [ProblemGroup] = []
    for finding in findings {
      let key = finding.kind.code + " " + finding.column
      let place = places[key, default: groups.count]
      if place == groups.count {
        places[key] = place
        groups.append(ProblemGroup(first: [], count: 0))
      }
      groups[place].count += 1
      if groups[place].first.count < Self.examples { groups[place].first.append(make(finding)) }
    }
    return groups
  }

  /// Objections that no category names: only their reader knows.
  private func objections(_ warnings: some Sequence<Warning>) -> [UnknownWords] {
    var counts: [String: Int] = [:]
    for warning in warnings where warning.kind == .unknownObjection { counts[warning.value, default: 0] += 1 }
    let words = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostWords).map(\.key)
    return words.isEmpty ? [] : [UnknownWords(column: Column.objection.name, words: words)]
  }

  private func months(_ company: Company, _ file: Int) -> [Month: MonthCount] {
    var months: [Month: MonthCount] = [:]
    func add(_ day: Day, _ place: RowPlace) {
      guard Int(place.file) == file else { return }
      let civil = day.civil
      let month = Month(year: civil.year, month: civil.month)
      var count = months[month] ?? MonthCount()
      count.rows += 1
      count.lastDay = max(count.lastDay, civil.day)
      months[month] = count
    }
    for unit in company.units.indices {
      for row in company.calls.rows(of: unit) { add(row.day, row.place) }
      for row in company.ledger.rows(of: unit) {
        if let day = row.date.day { add(day, row.place) }
      }
    }
    return months
  }
}
