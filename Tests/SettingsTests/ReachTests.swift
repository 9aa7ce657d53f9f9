import Model
import Testing

@testable import Ingest
@testable import Settings

@Suite("Every column and code can be given more names")
struct ReachTests {
  @Test("headers has every column of every shape, and only those", arguments: TableKind.allCases)
  func headers(_ table: TableKind) {
    let columns = TableShape.allCases.filter { $0.table == table }.flatMap(\.columns).map(\.column.name)
    #expect(Set(Columns.names(of: table)) == Set(columns))
  }

  @Test("a name given to a column is found in every shape that has it", arguments: TableShape.allCases)
  func namedHeaders(_ shape: TableShape) throws {
    for spec in shape.columns {
      let settings = try load("headers: {\(shape.table.code): {\(spec.column.name): [别名]}}")
      var buffer: [UInt8] = []
      var name = "別名（元）"
      let column = name.withUTF8 {
        Vocabulary(settings.rules).headers(shape).column(UnsafeRawBufferPointer($0), &buffer)
      }
      #expect(column == spec.column)
    }
  }
}
