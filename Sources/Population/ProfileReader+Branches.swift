import Base
import Cases

extension ProfileReader {
  /// What belongs to some labels; without labels to all others.
  struct Branch {
    var labels: [String]?
    var node: JSONNode
    var place: Place
  }

  /// Reads what a choice depends on, and looks whether every label has its branch.
  ///
  /// - Parameters:
  ///   - node: The object with `volgens`, `bij` and maybe `anders`.
  ///   - place: Where it stands.
  ///   - scope: What the choice can depend on.
  ///   - isOptional: Whether a label without a branch is fine: then nothing belongs to it.
  /// - Returns: What it depends on and the branches, or nil when that could not be read.
  mutating func branches(
    _ node: JSONNode,
    _ place: Place,
    _ scope: Scope,
    isOptional: Bool = false
  ) -> (Earlier, [Branch])? {
    require([Keyword.following, Keyword.branches], in: node, place)
    guard let nameNode = node[Keyword.following],
      let name = text(nameNode, place.inside(Keyword.following)),
      let (earlier, options) = earlier(name, place, scope, at: nameNode.span),
      let inner = node[Keyword.branches],
      let members = object(inner, place.inside(Keyword.branches))
    else { return nil }
    var branches: [Branch] = []
    var seen: Set<String> = []
    let allowed = labels(of: earlier, options, name, scope)
    for member in members {
      let place = place.inside(Keyword.branches).inside(member.key)
      // A choice has no commas in it, so one branch can name more labels.
      let labels = member.key.split(separator: ",").map { $0.trimmed }
      for label in labels {
        if !allowed.contains(label) {
          diagnostics.append(.unknownBranch(label, of: name, place, at: member.keySpan, allowed))
        } else if !seen.insert(label).inserted {
          diagnostics.append(.doubleProfileName(label, place, at: member.keySpan))
        }
      }
      branches.append(Branch(labels: labels, node: member.value, place: place))
    }
    if let otherwise = node[Keyword.otherwise] {
      branches.append(
        Branch(labels: nil, node: otherwise, place: place.inside(Keyword.otherwise))
      )
    } else if !isOptional {
      let missing = options.labels.filter { !seen.contains($0) }
      if !missing.isEmpty || options.isOpen || options.mayBeLeftOut {
        diagnostics.append(.missingBranch(missing, of: name, place, at: nameNode.span))
      }
    }
    return (earlier, branches)
  }

  /// The labels that a branch may name: for a fact with choices all of those.
  private func labels(
    of earlier: Earlier,
    _ options: Options,
    _ name: String,
    _ scope: Scope
  ) -> [String] {
    guard case .fact = earlier, let kind = scope.kind, let fact = decoder.fact(name, of: kind)
    else { return options.labels }
    return switch vocabulary[fact].type {
    case .choice(let choice): vocabulary.choices[choice].options
    case .boolean: [Keyword.yes, Keyword.no]
    default: options.labels
    }
  }

  /// Finds an earlier fact of the same entity, or else a lot.
  private mutating func earlier(
    _ name: String,
    _ place: Place,
    _ scope: Scope,
    at span: Span
  ) -> (Earlier, Options)? {
    if let fact = scope.places[name] { return (.fact(fact), scope.options[fact]) }
    return lot(name, place, at: span, besides: Array(scope.places.keys)).map {
      (.lot($0), lots[$0])
    }
  }

  /// Finds a lot that stands above this place.
  mutating func lot(
    _ name: String,
    _ place: Place,
    at span: Span,
    besides names: [String] = []
  ) -> Int? {
    if let lot = profile.lots.firstIndex(where: { $0.name == name }) { return lot }
    diagnostics.append(
      .unknownProfileName(
        name,
        place,
        at: span,
        what: "loting of gegeven hierboven",
        known: (profile.lots.map(\.name) + names).sorted()
      )
    )
    return nil
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
