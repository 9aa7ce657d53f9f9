import ArgumentParser

/// How much a command says, and in which form. All of it goes to standard error.
struct ConsoleOptions: ParsableArguments {
  @Flag(help: "Say nothing but what went wrong.")
  var quiet = false

  @Flag(help: "Say how each file was read, too.")
  var verbose = false

  @Option(help: "Form of what is said: text, or json, one object a line.")
  var logFormat = LogFormat.text

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError(.quietAndVerbose) }
  }
}

enum LogFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
