import ArgumentParser
import Sample

/// Wrong usage that shows before anything is read, and before a language is known: in English, as the help is.
enum GrammarProblem: CaseIterable {
  case quietAndVerbose, unmaskAndMaskAll, threads
  case sampleUnits, sampleMonths, sampleMonth, sampleMess
  case settingsAction
  case inspectSamples, inspectFolder

  var text: String {
    switch self {
    case .quietAndVerbose: "--quiet and --verbose exclude each other; leave one of them out."
    case .unmaskAndMaskAll: "--unmask and --mask-all exclude each other; leave one of them out."
    case .threads: "--threads takes 1 to 256."
    case .sampleUnits: "--units takes \(Self.words(SampleOptions.unitLimits))."
    case .sampleMonths: "--months takes \(Self.words(SampleOptions.monthLimits))."
    case .sampleMonth: "--month takes a month of the years \(Self.words(SampleOptions.yearLimits))."
    case .sampleMess: "--mess takes a share from 0 to 1, such as 0.02."
    case .settingsAction: "Give --print-default or --check FILE."
    case .inspectSamples: "--samples takes 0 to 20."
    case .inspectFolder: "Give files, or one folder alone."
    }
  }

  private static func words(_ limits: ClosedRange<Int>) -> String {
    "\(limits.lowerBound) to \(limits.upperBound)"
  }
}

extension ValidationError {
  /// The only way in which a command says that its options do not fit together.
  init(_ problem: GrammarProblem) { self.init(problem.text) }
}
