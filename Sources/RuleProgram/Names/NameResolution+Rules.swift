import Base
import RuleLanguage

extension NameResolution {
  /// Sorts the declarations by what they are, and makes choice types of provisions and rungs.
  mutating func collectRules() {
    var provisions = Registry()
    var forms = Registry()
    var transitions = Registry()
    var contributions = Registry()
    var checks = Registry()
    for tree in trees {
      names.untestedHeads += tree.header?.untested ?? []
      for declaration in tree.declarations {
        let header = tree.header
        switch declaration {
        case .source(let syntax): declareSource(syntax)
        case .facts(let syntax): collectFacts(syntax)
        case .parameter(let syntax): definitions.append((.parameter(syntax), header))
        case .table(let syntax): definitions.append((.table(syntax), header))
        case .derivation(let syntax): definitions.append((.derivation(syntax), header))
        case .reading(let syntax): definitions.append((.reading(syntax), header))
        case .conversion(let syntax): names.declaredConversions.append(syntax)
        case .ladder(let syntax): declareLadder(syntax, header: header)
        case .provision(let syntax):
          let option = declare(syntax.name, syntax.about, header, in: &provisions)
          names.declaredProvisions.append(Declared(syntax: syntax, id: option, header: header))
        case .form(let syntax):
          let index = declare(syntax.name, syntax.about, header, in: &forms)
          names.declaredForms.append(Declared(syntax: syntax, id: index, header: header))
        case .transition(let syntax):
          let index = declare(syntax.name, syntax.about, header, in: &transitions)
          names.declaredTransitions.append(Declared(syntax: syntax, id: index, header: header))
        case .contribution(let syntax):
          let index = names.declaredContributions.count
          _ = declare(syntax.owned.name, syntax.about, header, in: &contributions)
          if names.contributions[syntax.owned.name.text] == nil {
            names.contributions[syntax.owned.name.text] = index
          }
          names.declaredContributions.append(Declared(syntax: syntax, id: index, header: header))
        case .attention(let syntax):
          let index = names.declaredAttentions.count
          names.declaredAttentions.append(Declared(syntax: syntax, id: index, header: header))
        case .inventory: break
        case .contradictions(let syntax):
          names.declaredContradictions.append(Declared(syntax: syntax, id: 0, header: header))
        case .check(let syntax):
          let index = declare(syntax.name, syntax.about, header, in: &checks)
          names.declaredChecks.append(Declared(syntax: syntax, id: index, header: header))
        case .test(let syntax): names.declaredTests.append(syntax)
        }
      }
    }
    let rungs = names.declaredLadder?.syntax.rungs.map(\.name) ?? []
    reportDoubles(in: rungs, of: "deze trede")
    names.vocabulary.rungs = names.addChoice("trede", options: rungs.map(\.text))
    names.vocabulary.provisions = names.addChoice("voorziening", options: provisions.order)
  }

  /// Names of one sort of rule, of which versions share a name.
  private struct Registry {
    var order: [String] = []
    var seen: [String: (index: Int, versions: [(Span, ValiditySyntax?)])] = [:]
  }

  /// Registers a rule and returns the index of its name, which earlier versions share.
  private mutating func declare(
    _ name: NameSyntax,
    _ about: AboutSyntax,
    _ header: HeaderSyntax?,
    in registry: inout Registry
  ) -> Int {
    let validity = about.validity ?? header?.validity
    if let known = registry.seen[name.text] {
      if let same = known.versions.first(where: { isSame($0.1, validity) }) {
        diagnostics.append(.duplicateName(name, first: same.0))
      }
      registry.seen[name.text]?.versions.append((name.span, validity))
      return known.index
    }
    registry.seen[name.text] = (registry.order.count, [(name.span, validity)])
    registry.order.append(name.text)
    return registry.order.count - 1
  }

  /// Whether two rules hold on the same days.
  func isSame(_ one: ValiditySyntax?, _ other: ValiditySyntax?) -> Bool {
    one?.from == other?.from && one?.until == other?.until
  }

  private mutating func declareLadder(_ syntax: LadderSyntax, header: HeaderSyntax?) {
    if let first = names.declaredLadder {
      diagnostics.append(.secondLadder(syntax.name, first: first.syntax.name.span))
      return
    }
    names.declaredLadder = Declared(syntax: syntax, id: 0, header: header)
  }

  private mutating func declareSource(_ syntax: SourceSyntax) {
    if let first = names.sourceIndex[syntax.name.text] {
      diagnostics.append(.duplicateName(syntax.name, first: sourceSpans[first]))
      return
    }
    var source = Source(name: syntax.name.text, rank: rank(of: syntax))
    source.title = syntax.title?.text
    source.publisher = syntax.publisher?.text
    source.document = syntax.document?.text
    source.date = syntax.date
    source.standing = syntax.standing?.text
    if let standing = syntax.standing {
      if let first = standingSpan {
        diagnostics.append(.secondStanding(standing.span, first: first))
      } else {
        standingSpan = standing.span
        names.leadingSource = names.sources.count
      }
    }
    names.citedNames.add(syntax.name.text, index: names.sources.count)
    names.sourceIndex[syntax.name.text] = names.sources.count
    names.sources.append(source)
    sourceSpans.append(syntax.name.span)
  }

  /// A source without a rank is kept with the lowest, so that citations of it are still found.
  private mutating func rank(of syntax: SourceSyntax) -> SourceRank {
    guard let sort = syntax.sort else { return .statement }
    if let rank = SourceRank(word: sort.text) { return rank }
    diagnostics.append(.unknownSourceSort(sort))
    return .statement
  }
}
