import Base
import RuleProgram
import TestSupport
import Testing

/// What uses what, in all rules of the package.
@Suite struct RuleIndexTests {
  private let files: [SourceFile]
  private let programs: [Program]
  private let index: RuleIndex

  init() throws { (files, programs, index) = try Self.shipped.get() }

  /// Compiled once for all tests.
  private static let shipped = Result {
    let files = try shippedSources()
    let programs = compile(files).programs
    return (files, programs, indexRules(files, programs: programs))
  }

  /// Every line of the rules that begins with the word of a declaration is in the list, and the
  /// words are counted without reading the rules.
  @Test func everyDeclarationIsListed() {
    for sort in RuleSort.allCases where sort != .fact {
      let written = files.flatMap { lines(of: $0) }.count { $0.hasPrefix(sort.rawValue + " ") }
      let listed = index.entries.filter { $0.sort == sort }.flatMap(\.declarations).count
      #expect(listed == written, "\(sort)")
    }
    // What is found about a rung is a fact that the ladder declares.
    #expect(index.entries.count { $0.sort == .fact } == programs[0].vocabulary.facts.count - 1)
    #expect(index.tests.count == programs[0].tests.count)
  }

  /// A text begins with its remarks or its word, has its name, and no other declaration in it.
  @Test func textsAreWholeDeclarations() {
    for entry in index.entries where entry.sort != .fact {
      for declaration in entry.declarations {
        let text = files[declaration.file].text(of: declaration.text)
        let heads = text.split(separator: "\n").filter { !$0.hasPrefix("--") && $0.first != " " }
        #expect(heads.count == 1 && heads[0].hasPrefix(entry.sort.rawValue + " "), "\(text)")
        #expect(declaration.text.start <= declaration.name.start)
        #expect(declaration.name.end <= declaration.text.end)
        #expect(!text.hasSuffix("\n") && text.first != "\n")
      }
    }
    for entry in index.entries where entry.sort == .fact {
      let text = files[entry.declarations[0].file].text(of: entry.declarations[0].text)
      let first = text.split(separator: "\n").first ?? ""
      #expect(first.drop { $0 == " " }.hasPrefix(entry.name), "\(text)")
      #expect(text.matches(of: /\n  [^ -]/).isEmpty, "\(text)")
    }
  }

  @Test func usesAndUsedByAreInverse() {
    for id in index.ids {
      #expect(!index.uses[id.index].contains(id))
      #expect(index.uses[id.index] == Set(index.uses[id.index]).sorted())
      for used in index.uses[id.index] { #expect(index.usedBy[used.index].contains(id)) }
      for user in index.usedBy[id.index] { #expect(index.uses[user.index].contains(id)) }
    }
  }

  /// The closure is what steps reach, taken one after another until nothing is added.
  @Test func closureEqualsRepeatedSteps() {
    for id in index.ids {
      for (steps, found) in [
        (index.uses, index.foundation(of: id)), (index.usedBy, index.consequences(of: id)),
      ] {
        var reached = Set(steps[id.index])
        while true {
          let next = reached.union(reached.flatMap { steps[$0.index] })
          if next == reached { break }
          reached = next
        }
        #expect(found == reached.sorted())
      }
    }
  }

  /// What a link leads to is called what stands there, or has it among its rungs.
  @Test func linksLeadToWhatTheyName() {
    var count = 0
    for (number, links) in index.links.enumerated() {
      for (link, next) in zip(links, links.dropFirst()) {
        #expect(link.span.end <= next.span.start)
      }
      for link in links {
        let text = files[number].text(of: link.span)
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let entry = index[link.target]
        count += 1
        if entry.sort == .ladder {
          #expect(programs[0].ladder?.rungs.contains { $0.name == words } == true, "\(words)")
        } else {
          #expect(comparedName(words) == comparedName(entry.name), "\(words)")
        }
      }
    }
    #expect(count > 5000)
  }

  /// Each name in the text of a rule that leads somewhere is a use of it, and so the other way round
  /// but for what the language reads by itself.
  @Test func usesAreWhatTheTextNames() {
    let silent: Set<String> = ["hulpvraag", "gewenste vorm", "geboortedatum"]
    for id in index.ids {
      var named: Set<RuleEntryID> = []
      for declaration in index[id].declarations {
        for link in index.links[declaration.file]
        where declaration.text.start <= link.span.start && link.span.end <= declaration.text.end {
          named.insert(link.target)
        }
      }
      named.remove(id)
      if index[id].sort == .fact { continue }
      let used = Set(index.uses[id.index])
      #expect(
        named.subtracting(used).map { index[$0].name } == [],
        "\(index[id].name)"
      )
      let unnamed = used.subtracting(named).filter { id in
        ![.conversion, .ladder].contains(index[id].sort) && !silent.contains(index[id].name)
      }
      #expect(unnamed.map { index[$0].name } == [], "\(index[id].name)")
    }
  }

  /// A test names at least the rules in its own text.
  @Test func testsNameTheirRules() {
    for test in index.tests {
      let text = files[test.text.file].text(of: test.text)
      #expect(!test.targets.isEmpty || text.contains("bijdrage van"))
    }
    let tested = Set(index.tests.flatMap(\.targets))
    #expect(tested.count > 250)
  }

  private func lines(of file: SourceFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
  }
}
