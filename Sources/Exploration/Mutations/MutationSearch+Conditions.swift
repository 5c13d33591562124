import Base
import RuleProgram

extension MutationSearch {
  /// Adds the mistakes in groups of conditions: `alle van` for `een van`, and back.
  mutating func addConditions() {
    for (index, condition) in program.conditions.enumerated() {
      let (words, other, parts): (String, String, [ConditionID])
      let test: ConditionTest
      switch condition.test {
      case .expression: continue
      case .all(let ids): (words, other, parts, test) = ("alle", "een", ids, .any(ids))
      case .any(let ids): (words, other, parts, test) = ("een", "alle", ids, .all(ids))
      case .none(let ids): (words, other, parts, test) = ("geen", "een", ids, .any(ids))
      }
      // One condition is as well all of them as one of them.
      if parts.count < 2, words != "geen" { continue }
      guard let place = text.place(of: [words, "van"], in: text.block(at: condition.span)) else {
        continue
      }
      add(.conjunction, Edit(place, "\(other) van"), touch: .condition(ConditionID(index))) {
        $0.conditions[index].test = test
      }
    }
  }

  /// Adds the leaving out of each condition of a list of grounds, of which one is enough.
  mutating func addOmissions(ofGrounds id: ConditionID) {
    switch program[id].test {
    case .any(let parts) where parts.count > 1:
      for part in parts {
        addOmission(ofItem: program[part].span, touch: .condition(id)) {
          $0.conditions[Int(id.index)].test = .any(parts.filter { $0 != part })
        }
      }
    default: break
    }
  }

  /// Adds the leaving out of an item of a list, with the lines under it.
  mutating func addOmission(
    ofItem span: Span,
    touch: Touch,
    change: @escaping @Sendable (inout Program) -> Void
  ) {
    let block = text.block(at: span)
    let edit = Edit(text.wholeLines(block), "")
    add(.omission, at: text.line(of: block), [edit], touch: touch, change: change)
  }
}

extension RuleText {
  /// The first line of a block, without a comment.
  func line(of block: Span) -> Span {
    let bytes = files[block.file].bytes
    let end = bytes[block.start..<block.end].firstIndex(of: UInt8(ascii: "\n")) ?? block.end
    let line = Span(file: block.file, start: block.start, end: end)
    guard let last = words(in: line).last else { return line }
    return Span(file: block.file, start: block.start, end: last.span.end)
  }
}
