import Base
import Testing

@testable import Commands

@Suite struct ArgumentsTests {
  @Test func readsBothFormsOfAnOption() {
    let (arguments, codes) = read(
      "beoordeel",
      "a.json",
      "--uitleg",
      "volledig",
      "--uitvoer=json",
      "-",
      "--lezing=slot=streng",
      "--lezing",
      "slot=a=b",
      "--geen-kleur"
    )
    #expect(codes == [])
    #expect(arguments.command == .assess)
    #expect(arguments.operands == ["a.json", "-"])
    #expect(arguments[.detail] == "volledig")
    #expect(arguments[.form] == "json")
    #expect(arguments.all(.reading) == ["slot=streng", "slot=a=b"])
    #expect(arguments.has(.plain))
    #expect(!arguments.has(.referenceDate))
  }

  @Test func endsTheOptionsBehindTwoDashes() {
    let (arguments, codes) = read("controleer", "--", "--hulp", "-x")
    #expect(codes == [])
    #expect(arguments.operands == ["--hulp", "-x"])
    #expect(!arguments.has(.help))
  }

  @Test func findsTheCommandBehindOptions() {
    let (arguments, codes) = read("--uitvoer", "json", "beoordeel", "a.json")
    #expect(codes == [])
    #expect(arguments.command == .assess)
    #expect(arguments.operands == ["a.json"])
  }

  @Test(arguments: [
    (["beordeel", "--uitleg", "lang"], ["opdracht-onbekend", "waarde-onbekend"]),
    (["beoordeel", "a", "--peildatum", "2015-02-30"], ["waarde-onbekend"]),
    (["beoordeel", "a", "--peildatum", "--uitleg", "kort"], ["optie-zonder-waarde"]),
    (["beoordeel", "a", "--peildatum"], ["optie-zonder-waarde"]),
    (["beoordeel", "a", "--regels="], ["waarde-onbekend"]),
    (["beoordeel", "a", "--lezing", "slot"], ["waarde-onbekend"]),
    (["beoordeel", "a", "--lezing", "=streng"], ["waarde-onbekend"]),
    (["beoordeel", "a", "-x", "--xyz=1"], ["optie-onbekend", "optie-onbekend"]),
    (["controleer", "--uitleg", "kort"], ["optie-onbekend"]),
    (["proef", "--hulp=ja"], ["optie-met-waarde"]),
    (["proef", "--geen-kleur", "--geen-kleur"], []),
    (["beoordeel", "a", "--uitvoer", "json", "--uitvoer=json"], ["optie-dubbel"]),
    ([], ["opdracht-ontbreekt"]),
    (["--geen-kleur"], ["opdracht-ontbreekt"]),
    (["--versie"], []),
    (["-"], ["opdracht-onbekend"]),
  ])
  func reportsEveryProblem(words: [String], codes: [String]) {
    var problems: [Diagnostic] = []
    _ = Arguments(words, into: &problems)
    #expect(problems.map(\.code) == codes)
  }

  @Test func namesNearOptionsOnly() {
    var problems: [Diagnostic] = []
    _ = Arguments(["beoordeel", "a", "--help", "--uitvoor", "json"], into: &problems)
    let helps = problems.compactMap(\.help)
    #expect(
      helps == [
        "een optie met een naam die hierop lijkt: `--hulp`",
        "een optie met een naam die hierop lijkt: `--uitvoer`",
      ]
    )
  }

  private func read(_ words: String...) -> (Arguments, [String]) {
    var problems: [Diagnostic] = []
    let arguments = Arguments(words, into: &problems)
    return (arguments, problems.map(\.code))
  }
}
