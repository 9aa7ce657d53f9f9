import Ingest
import Pipeline
import RunStore
import Settings
import Tabular
import Transform

/// Which message an error gives. Each switch is over all cases: a new one has to be given a name before it
/// compiles, and the name a case in Tests/ErrorCatalogue before the tests pass.
extension MessageID {
  init(_ error: any Error) {
    switch error {
    case let error as IngestError: self.init(error)
    case let error as RunStoreError: self.init(error)
    case is TooManyRejects: self = .rowsTooManyRejected
    case let error as SettingsError: self = error.problems.first.map { Self($0.reason) } ?? .bug
    case is Failure.SettingsFileError: self = .settingsUnreadable
    case let error as Failure.FolderError: self.init(error.problem)
    case is Failure.OutputError: self = .outputStandard
    case let error as Failure.Usage: self.init(error)
    case let error as TransformError: self.init(error)
    case let error as SampleRun.Failure: self.init(error)
    default: self = .bug
    }
  }

  private init(_ error: IngestError) {
    switch error {
    case .file(_, _, let problem): self.init(problem)
    case .wrongTable: self = .fileOtherTable
    case .noUnits: self = .noUnits
    case .amountsTooLarge: self = .amountsInFile
    case .tooManyFiles: self = .filesTooMany
    }
  }

  private init(_ problem: FileProblem) {
    switch problem {
    case .missing: self = .fileMissing
    case .isFolder: self = .fileIsFolder
    case .notPermitted: self = .fileNotPermitted
    case .unreadable: self = .fileUnreadable
    case .changedWhileRead: self = .fileChanged
    case .empty: self = .fileEmpty
    case .notText(let format): self.init(format)
    case .noHeader(let line, _): self = line == 0 ? .fileNoHeader : .fileColumnsLacking
    case .monthsWithoutYear: self = .fileMonthsWithoutYear
    case .otherHeader: self = .fileOtherHeader
    case .damagedWorkbook: self = .fileDamagedWorkbook
    case .documentType(""): self = .fileDocumentTypeWhole
    case .documentType: self = .fileDocumentType
    case .overLimit: self = .fileOverLimit
    case .noSheet: self = .fileNoSheet
    case .sheetWithoutCells: self = .fileSheetWithoutCells
    case .damagedGzip: self = .fileDamagedGzip
    case .noTemporarySpace: self = .fileNoTemporarySpace
    case .unknownEncoding: self = .usageEncoding
    }
  }

  private init(_ format: ForeignFormat) {
    switch format {
    case .workbook: self = .fileWorkbook
    case .oldWorkbook: self = .fileOldWorkbook
    case .binaryWorkbook: self = .fileBinaryWorkbook
    case .workbookOfCharts: self = .fileWorkbookOfCharts
    case .encryptedWorkbook: self = .fileEncrypted
    case .openDocument: self = .fileOpenDocument
    case .otherOffice: self = .fileOtherOffice
    case .webArchive: self = .fileWebArchive
    case .webPage: self = .fileWebPage
    case .otherXML: self = .fileOtherXML
    case .zip, .gzip: self = .fileCompressed
    case .pdf, .image, .program: self = .fileNoTable
    case .binary: self = .fileUnknownKind
    }
  }

  private init(_ error: TransformError) {
    switch error {
    case .amountsBeyondRange: self = .amountsTogether
    case .malformedTally: self = .bug
    }
  }

  init(_ reason: SettingsProblem.Reason) {
    switch reason {
    case .syntax: self = .settingsSyntax
    case .notUTF8: self = .settingsNotUTF8
    case .fullWidthColon: self = .settingsFullWidthColon
    case .tab: self = .settingsTab
    case .unknownKey(_?, _): self = .settingsUnknownKeyNear
    case .unknownKey(nil, _?): self = .settingsUnknownKeyElsewhere
    case .unknownKey(nil, nil): self = .settingsUnknownKey
    case .duplicateKey: self = .settingsDuplicateKey
    case .expected: self = .settingsExpected
    case .leadingZero: self = .settingsLeadingZero
    case .outOfRange: self = .settingsOutOfRange
    case .version: self = .settingsVersion
    case .alreadyNamed: self = .settingsAlreadyNamed
    case .noMatch: self = .settingsNoMatch
    case .badName: self = .settingsBadName
    }
  }

  private init(_ usage: Failure.Usage) {
    switch usage {
    case .noOutput: self = .usageNoOutput
    case .unknownEncoding: self = .usageEncoding
    case .standardInputTwice: self = .usageStandardInputTwice
    case .asOfOutside: self = .usageAsOf
    case .tablesMissing: self = .usageTablesMissing
    }
  }

  /// Of what is told before anything is read.
  init(_ problem: GrammarProblem) {
    switch problem {
    case .quietAndVerbose: self = .usageQuietAndVerbose
    case .unmaskAndMaskAll: self = .usageUnmaskAndMaskAll
    case .threads: self = .usageThreads
    case .sampleUnits: self = .usageSampleUnits
    case .sampleMonths: self = .usageSampleMonths
    case .sampleMonth: self = .usageSampleMonth
    case .sampleMess: self = .usageSampleMess
    case .settingsAction: self = .usageSettingsAction
    case .inspectSamples: self = .usageInspectSamples
    case .inspectFolder: self = .usageInspectFolder
    }
  }

  private init(_ error: RunStoreError) {
    switch error {
    case .cannotCreate: self = .outputCannotCreate
    case .io: self = .outputFailed
    case .busy: self = .outputBusy
    case .refused(_, let refusal):
      switch refusal {
      case .noName: self = .outputNoName
      case .notAFolder: self = .outputNoFolder
      case .symbolicLink: self = .outputLink
      case .mountPoint: self = .outputMountPoint
      case .notOurs: self = .outputNotOurs
      case .holdsForeignFile: self = .outputForeignFile
      }
    }
  }

  private init(_ error: SampleRun.Failure) {
    switch error {
    case .exists: self = .sampleExists
    case .cannotCreate: self = .sampleCannotCreate
    case .cannotWrite: self = .sampleFailed
    }
  }
}
