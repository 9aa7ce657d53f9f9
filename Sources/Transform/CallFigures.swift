import Model

extension CallTally {
  func figures(_ builder: inout FigureBuilder) {
    effort(&builder)
    conduct(&builder)
    conversion(&builder)
    counts(&builder)
  }

  private func effort(_ builder: inout FigureBuilder) {
    let groups =
      [
        builder.all(all),
        builder.named("project", .project, project),
        builder.named("caller", .caller, caller),
        builder.coded("topic", Topic.self, topic),
      ] + times(builder, withWeekdayHour: true)
    builder.count("calls.attempts", by: groups) { $0[.attempts] }
    builder.share("calls.connect_rate", by: groups, { $0[.connected] }, of: { $0[.attempts] })
    builder.share("calls.right_party_rate", by: groups, { $0[.rightParty] }, of: { $0[.attempts] })
    builder.share("calls.promise_rate", by: groups, { $0[.promised] }, of: { $0[.rightParty] })
  }

  private func times(_ builder: FigureBuilder, withWeekdayHour: Bool) -> [Groups<CallColumn>] {
    var groups = [
      builder.numbered("hour", hour) { String($0) },
      builder.numbered("weekday", weekday) { String($0 + 1) },
    ]
    if withWeekdayHour {
      groups.append(builder.numbered("weekday_hour", weekdayHour) { "\($0 / 24 + 1)-\($0 % 24)" })
    }
    return groups
  }

  private func conduct(_ builder: inout FigureBuilder) {
    let groups = [builder.all(all), builder.named("caller", .caller, caller)]
    builder.rate("calls.discouraged", by: groups, { $0[.discouraged] }, of: { $0[.timed] })
    builder.rate(
      "calls.record_completeness", by: groups, { $0[.filled] }, of: { 5 * $0[.connected] })
    builder.share("calls.dated_promises", by: groups, { $0[.dated] }, of: { $0[.promised] })
    builder.share("calls.answered_in_3_rings", by: groups, { $0[.quick] }, of: { $0[.ringing] })
    builder.rate(
      "calls.over_frequency", by: [builder.all(frequency)], { $0[.over] }, of: { $0[.days] })
    let places = [
      builder.all(penetration),
      builder.named("project", .project, projectPenetration),
      builder.named("building", .building, buildingPenetration),
      builder.named("steward", .steward, stewardPenetration),
    ]
    builder.rate("calls.penetration", by: places, { $0[.called] }, of: { $0[.owing] })
  }

  private func conversion(_ builder: inout FigureBuilder) {
    let groups =
      [
        builder.all(all),
        builder.coded("direction", Direction.self, direction),
        builder.coded("topic", Topic.self, topic),
        builder.named("caller", .caller, caller),
        builder.coded("party", Party.self, party),
      ] + times(builder, withWeekdayHour: false)
    builder.share("calls.converted", by: groups, { $0[.converted] }, of: { $0[.convertible] })
  }

  private func counts(_ builder: inout FigureBuilder) {
    builder.count("calls.result", by: [builder.coded("result", CallResult.self, results)]) { $0[.count] }
    builder.count("calls.outcome", by: [builder.coded("outcome", CallOutcome.self, outcomes)]) { $0[.count] }
    builder.add(
      "calls.funnel", "step", .count, FunnelStep.allCases.map { ($0.key, funnel[$0]) }, always: true)
    builder.count(
      "calls.to_payment",
      by: [
        builder.numbered("calls", toPayment) { $0 == 5 ? "5+" : String($0) }
      ]
    ) { $0[.count] }
  }
}
