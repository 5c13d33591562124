import Base
import Cases
import RuleProgram
import TestSupport
import Testing

/// A case that is written reads as the same case again.
@Suite struct CaseJSONTests {
  @Test func aCaseIsWrittenAsTheDesignShowsIt() throws {
    let text = """
      {"zaak":"1","aanduiding":"mevrouw A.","gemeente":"Ergens","peildatum":"2015-04-20",\
      "huishouden":{"gehuwd":false,"inkomen":{"2013":"25000.00"}},\
      "personen":[{"id":"A","geboortedatum":"1948-02-03"}],\
      "aanvragen":[{"id":"a1","persoon":"A","hulpvraag":"schoonmaken","etmalen":"3",\
      "korting":"12.5","looptijd":"1 jaar + 6 maanden","startjaar":"2015",\
      "treden":{"eigen kracht":{"toereikend":false,"door":"generalist","op":"2015-04-20",\
      "motivering":"dat lukt niet"}}}],\
      "rechten":[{"id":"r1","persoon":"A","begindatum":"2013-07-01","einddatum":"nooit"}],\
      "besluiten":[{"id":"b1","aanvraag":"a1","uitkomst":"toegekend"}]}
      """
    let vocabulary = sampleVocabulary()
    let file = try #require(read(text, vocabulary))
    #expect(describe(file, vocabulary: vocabulary).compactText == text)
  }

  @Test func everyShippedCaseReadsAsItself() throws {
    let vocabulary = try shippedProgram(of: "Hardenberg").vocabulary
    let decoder = CaseDecoder(vocabulary: vocabulary)
    var count = 0
    for path in try PackageFile.paths(in: "Fixtures/zaken/hardenberg", "json") {
      var mistakes: [Diagnostic] = []
      let source = SourceFile(path: path, bytes: try PackageFile.bytes(of: path))
      guard let file = decoder.decode(source, into: &mistakes) else { continue }
      let again = read(describe(file, vocabulary: vocabulary).indentedText, vocabulary)
      #expect(again.map(sorted) == sorted(file), "\(path)")
      count += 1
    }
    #expect(count > 50)
  }

  @Test func everyGeneratedCaseReadsAsItself() throws {
    for vocabulary in [sampleVocabulary(), try shippedProgram(of: "Hardenberg").vocabulary] {
      var generator = CaseGenerator(vocabulary: vocabulary, seed: 20_151_101, density: 40)
      for _ in 0..<100 {
        var file = generator.next()
        file.municipality = "Ergens"
        file.referenceDate = generator.day()
        let text = describe(file, vocabulary: vocabulary).compactText
        let again = try #require(read(text, vocabulary), "\(text)")
        #expect(describe(again, vocabulary: vocabulary).compactText == text)
        #expect(again.entities.map(\.count) == file.entities.map(\.count))
        #expect(again.entities[0].map(\.slots) == file.entities[0].map(\.slots))
        #expect(again.entities[1].map(\.slots) == file.entities[1].map(\.slots))
        #expect(again.entities[2].map(\.slots) == file.entities[2].map(\.slots))
        #expect(again.entities[3].map(\.slots) == file.entities[3].map(\.slots))
      }
    }
  }

  private func read(_ text: String, _ vocabulary: Vocabulary) -> CaseFile? {
    var mistakes: [Diagnostic] = []
    let source = SourceFile(path: "zaak.json", text: text)
    let file = decodeCase(source, vocabulary: vocabulary, into: &mistakes)
    #expect(mistakes.map(\.message) == [])
    return file
  }

  /// The case with its keyed facts in one order, which means nothing.
  private func sorted(_ file: CaseFile) -> CaseFile {
    var file = file
    for kind in file.entities.indices {
      for index in file.entities[kind].indices {
        file.entities[kind][index].keyed.sort {
          ($0.fact.index, "\($0.key)") < ($1.fact.index, "\($1.key)")
        }
      }
    }
    return file
  }
}
