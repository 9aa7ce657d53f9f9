import Tabular

/// All records of a text by the reader under test; nil where it asks for more text than there is.
func read(
  _ text: [UInt8], delimiter: UInt8 = 0x2C, newline: UInt8 = 0x0A, window: Int = 1 << 16
) -> [PlainRecord] {
  text.withUnsafeBytes { bytes in
    var reader = RecordReader(bytes, delimiter: delimiter, newline: newline, isLast: true, window: window)
    return take(&reader).records
  }
}

/// The records up to the end of the block, and where the next one starts.
func take(_ reader: inout RecordReader) -> (records: [PlainRecord], restart: Int?) {
  var records: [PlainRecord] = []
  var scratch = ByteBuffer()
  while true {
    switch reader.next() {
    case .end: return (records, nil)
    case .overrun: return (records, reader.recordStart)
    case .unterminated:
      records.append(PlainRecord(values: nil, line: reader.line, bytes: Array(reader.recordBytes)))
    case .record:
      let values = (0..<reader.fieldCount).map {
        Array(RecordReader.unquote(reader.rawField($0), scratch: &scratch))
      }
      records.append(PlainRecord(values: values, line: reader.line, bytes: Array(reader.recordBytes)))
    }
  }
}
