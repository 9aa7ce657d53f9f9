import Settings

/// Loads a settings file called `office/dunning.yml`.
func load(_ text: String) throws(SettingsError) -> Settings {
  try Settings.load(text: text, path: "office/dunning.yml")
}

/// The messages about a settings file called `dunning.yml`; empty where it loads.
func messages(_ text: String) -> [String] {
  do {
    _ = try Settings.load(text: text, path: "dunning.yml")
    return []
  } catch {
    return error.problems.map(\.description)
  }
}
