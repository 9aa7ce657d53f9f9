import DocumentModel
extension Reporter {
  func collection() -> [Block] { [] }
  func trend() -> [Block] { [] }
  func ageing() -> [Block] { [] }
  func limitation() -> [Block] { [] }
  func calls() -> [Block] { [] }
  func promises() -> [Block] { [] }
  func objections() -> [Block] { [] }
  func repairs() -> [Block] { [] }
  func escalation() -> [Block] { [] }
  func worklist() -> [Block] { [] }
  func balance() -> [Block] { [] }
  func quality() -> [Block] { [] }
}
