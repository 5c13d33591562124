/// The fields of a value, of the values in it, and so on, found by reflection.
///
/// What a test learns of a model this way, it also learns of a field that is added later.
package struct StructureWalk {
  /// The types that are passed over.
  private let ignored: [any Any.Type]
  /// The fields that are passed over, each as `Type.field`.
  private let ignoredFields: Set<String>

  /// Prepares a walk.
  package init(ignoring types: [any Any.Type], fields: Set<String> = []) {
    ignored = types
    ignoredFields = fields
  }

  /// Returns the path to the first place where two values differ, or nil when they are the same.
  package func firstDifference(_ one: Any, _ other: Any, at path: String = "") -> String? {
    if ignored.contains(where: { $0 == type(of: one) }) { return nil }
    let (left, right) = (Mirror(reflecting: one), Mirror(reflecting: other))
    guard left.children.count == right.children.count, left.subjectType == right.subjectType else {
      return "\(path): \(one) and \(other)"
    }
    if left.children.isEmpty {
      return "\(one)" == "\(other)" ? nil : "\(path): \(one) and \(other)"
    }
    for (index, (first, second)) in zip(left.children, right.children).enumerated() {
      let name = first.label ?? "\(index)"
      if ignoredFields.contains("\(left.subjectType).\(name)") { continue }
      let place = path + "." + name
      if first.label != second.label { return "\(place): \(one) and \(other)" }
      if let found = firstDifference(first.value, second.value, at: place) { return found }
    }
    return nil
  }

  /// Notes each field as `Type.field`, and whether it ever held more than nothing: more than nil,
  /// nee, 0 or an empty list.
  package func note(_ value: Any, into fields: inout [String: Bool]) {
    if ignored.contains(where: { $0 == type(of: value) }) { return }
    let mirror = Mirror(reflecting: value)
    for child in mirror.children {
      if mirror.displayStyle == .struct, let label = child.label {
        let name = "\(mirror.subjectType).\(label)"
        if ignoredFields.contains(name) || ignored.contains(where: { $0 == type(of: child.value) })
        {
          continue
        }
        fields[name] = fields[name] == true || !isNothing(child.value)
      }
      note(child.value, into: &fields)
    }
  }

  private func isNothing(_ value: Any) -> Bool {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional, .collection: return mirror.children.isEmpty
    default: return ["false", "0", ""].contains("\(value)")
    }
  }
}
