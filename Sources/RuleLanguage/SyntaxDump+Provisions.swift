import Base

extension SyntaxDump {
  func node(_ syntax: LadderSyntax) -> DumpNode {
    let rungs = syntax.rungs.map { rung in
      DumpNode(
        "rung \(name(rung.name))" + (rung.onlyIfOffered ? " only if offered" : ""),
        [node("vraag", rung.question), node("genoeg", rung.sufficient)] + nodes(rung.citations)
      )
    }
    return DumpNode(
      "Ladder \(name(syntax.name))",
      nodes(syntax.about) + [node("bevinding door", syntax.findingBy)] + rungs
    )
  }

  func node(_ syntax: ProvisionSyntax) -> DumpNode {
    var children = nodes(syntax.about)
    children.append(node("titel", syntax.title))
    children += nodes(syntax.reasons, syntax.reasonCitations)
    children.append(syntax.needs.isEmpty ? nil : DumpNode("voor: \(names(syntax.needs))"))
    children += [node("trede", syntax.rung), node("soort", syntax.sort)]
    children.append(node("tenzij", syntax.rungUnless) { [node($0)] })
    children.append(syntax.outsideLadder.map { DumpNode("outside the ladder \(text($0))") })
    children.append(node("vorm", syntax.forms) { $0.map { DumpNode(name($0)) } })
    children.append(
      syntax.price.map { DumpNode("prijs: \(words($0))", nodes(syntax.priceCitations)) }
    )
    children.append(
      node("pas na", syntax.after) {
        [DumpNode(names($0.provisions)), $0.condition.map { node($0).labelled("als") }]
      }
    )
    children.append(
      node("besluit", syntax.decision) {
        [DumpNode("door: \(names($0.by))"), node("getoetst door", $0.testedBy)]
      }
    )
    children += [node("toegang", syntax.access), node("omvat", syntax.includes)]
    children.append(
      node("ten hoogste", syntax.maximum) {
        [node($0.limit), node($0.requested).labelled("gevraagd")]
      }
    )
    children.append(
      node("duur", syntax.term) {
        [DumpNode(name($0.name)), $0.unless.map { node($0).labelled("tenzij") }]
      }
    )
    children.append(node("bedrag", syntax.amount) { [node($0)] })
    children += nodes(syntax.retains, syntax.regime)
    return DumpNode("Provision \(name(syntax.name))", children + nodes(syntax.warnings))
  }

  private func nodes(_ reasons: [TextSyntax], _ citations: [CitationSyntax]) -> [DumpNode] {
    guard !reasons.isEmpty else { return [] }
    return [DumpNode("waarom", reasons.map { DumpNode(words($0)) } + nodes(citations))]
  }

  private func nodes(
    _ retains: CitedSyntax<TextSyntax>?,
    _ regime: CitedSyntax<RegimeSyntax>?
  ) -> [DumpNode?] {
    [
      node("behoudt", retains) { [DumpNode(words($0))] },
      node("bijdrage", regime) { [node($0)] },
    ]
  }

  func node(_ syntax: FormSyntax) -> DumpNode {
    DumpNode(
      "Form \(name(syntax.name))",
      nodes(syntax.about) + [node("titel", syntax.title)]
        + nodes(syntax.reasons, syntax.reasonCitations)
        + [
          node("betaalt", syntax.paidBy) { [DumpNode(name($0))] },
          node("toegang", syntax.access), node("mag weigeren", syntax.mayRefuse),
          node("mag intrekken", syntax.mayRevoke), node("bedrag", syntax.amount),
          node("bijbetaling", syntax.extraPayment),
        ]
        + nodes(syntax.warnings)
    )
  }

  func node(_ syntax: TransitionSyntax) -> DumpNode {
    var children = nodes(syntax.about)
    children.append(node("titel", syntax.title))
    children += nodes(syntax.reasons, syntax.reasonCitations)
    children += [node("daarna", syntax.afterwards), node("beschermt", syntax.protects)]
    children.append(node("geldt", syntax.applies))
    children.append(
      syntax.replaces.map { replaces in
        DumpNode(
          replaces.isInstead ? "in plaats van" : "naast",
          replaces.provisions.map(node)
        )
      }
    )
    children.append(node("bedrag", syntax.amount) { [node($0)] })
    children += nodes(syntax.retains, syntax.regime)
    children.append(node("loopt vanaf", syntax.starts) { [node($0)] })
    let ends = syntax.ends.map { end in
      DumpNode(
        "eindigt \(name(end.label)) \(end.isInclusive ? "tot en met" : "tot")",
        [node(end.day)] + nodes(end.citations)
      )
    }
    return DumpNode("Transition \(name(syntax.name))", children + ends + nodes(syntax.warnings))
  }

  func node(_ syntax: CheckSyntax) -> DumpNode {
    var children = nodes(syntax.about)
    children += [node("titel", syntax.title), node("geldt", syntax.applies)]
    children.append(node("eist", syntax.requires))
    children += [node("verwacht", syntax.expected), node("gevolg", syntax.consequence)]
    children.append(node("gevolg in euro", syntax.loss) { [node($0)] })
    children += [node("herstel", syntax.remedy), node("weegt als", syntax.weight)]
    return DumpNode("Check \(name(syntax.name)) van \(name(syntax.kind))", children)
  }

  func node(_ syntax: AttentionSyntax) -> DumpNode {
    var children = nodes(syntax.about)
    switch syntax.targets {
    case .named(let list): children.append(DumpNode("bij: \(names(list))"))
    case .some(let sort): children.append(DumpNode("bij: every \(sort)"))
    case nil: break
    }
    children.append(node("als", syntax.condition) { [node($0)] })
    children.append(node("zegt", syntax.text))
    return DumpNode("Attention \(name(syntax.name))", children)
  }

  func node(_ syntax: InventorySyntax) -> DumpNode {
    let items = syntax.items.map { item in
      let leftOut = item.leftOut.map { " left out \(words($0))" } ?? ""
      return DumpNode("\(name(item.id)) `\(item.place)` \(words(item.subject))\(leftOut)")
    }
    return DumpNode("Inventory \(name(syntax.source))", items)
  }

  func node(_ syntax: ContributionSyntax) -> DumpNode {
    DumpNode(
      title("Contribution", syntax.owned),
      [DumpNode("type: \(type(syntax.owned.type))")] + nodes(syntax.about)
        + [node("titel", syntax.title)] + nodes(syntax.reasons, syntax.reasonCitations)
        + [
          node("int", syntax.collector) { [DumpNode(name($0))] },
          node("grondslag", syntax.basis), node("behalve", syntax.exclusions),
          node("vrijgesteld", syntax.exemptions), node("is", syntax.value),
        ]
        + nodes(syntax.warnings)
    )
  }
}
