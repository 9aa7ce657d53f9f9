internal import CLibXML2
internal import Glibc

/// An element with its children, read by libxml2's strict parser.
package struct XMLNode {
  package struct Malformed: Error {}

  /// With its prefix.
  package var name: String
  package var attributes: [String: String]
  package var children: [XMLNode]
  /// The text of the element and of all within it.
  package var text: String

  private static let library: Void = xmlInitParser()

  package init(parsing bytes: [UInt8]) throws {
    XMLNode.library
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes {
      xmlReadMemory($0.bindMemory(to: CChar.self).baseAddress, Int32($0.count), nil, nil, options)
    }
    guard let document, let root = xmlDocGetRootElement(document) else { throw Malformed() }
    defer { xmlFreeDoc(document) }
    self.init(root)
  }

  private init(_ node: xmlNodePtr) {
    name = XMLNode.qualified(node.pointee.name, node.pointee.ns)
    attributes = [:]
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeGetContent(UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self))
      attributes[XMLNode.qualified(current.pointee.name, current.pointee.ns)] = XMLNode.string(value)
      free(value)
      attribute = current.pointee.next
    }
    children = []
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_ELEMENT_NODE { children.append(XMLNode(current)) }
      child = current.pointee.next
    }
    let content = xmlNodeGetContent(node)
    text = XMLNode.string(content)
    free(content)
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  private static func qualified(_ name: UnsafePointer<xmlChar>?, _ space: xmlNsPtr?) -> String {
    let prefix = string(space?.pointee.prefix)
    return prefix.isEmpty ? string(name) : prefix + ":" + string(name)
  }

  package subscript(attribute: String) -> String? { attributes[attribute] }

  package func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }

  package func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The element and all below it.
  package var descendants: [XMLNode] { [self] + children.flatMap(\.descendants) }

  package func descendants(_ name: String) -> [XMLNode] { descendants.filter { $0.name == name } }
}
