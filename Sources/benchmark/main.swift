import Assessment
import Base
import Cases
import Comparison
import Evaluation
import Exploration
import RuleProgram
import ShippedRules

// Measures what a user waits for, and prints it beside the targets: `swift run -c release benchmark`.

#if DEBUG
print("Let op: dit is geen release. Meet met: swift run -c release benchmark\n")
#endif

/// The programs that are inside this one, each of them unpacked.
func load() -> [Program] {
  shippedPrograms().compactMap { try? $0.unpacked() }
}

let paths = caseFiles()
if paths.isEmpty { fatalError("geen zaken in Fixtures/zaken") }

// First, while this process is small: the memory of a child counts from that of its parent.
let runs = (0..<200).map {
  runProgram("beoordeel", paths[$0 % paths.count], "--uitleg", "volledig")
}
// One household with three decisions in each, of which two are unlawful.
let batch = writeCases(1_000, like: root + "/Fixtures/zaken/toets/hb-c24.json")
let batches = (0..<5).map { _ in
  runProgram("toets", batch, "--uitvoer", "csv", endingWith: 1)
}
remove(batch)

let loading = times(of: 200) { load().reduce(0) { $0 + $1.nodes.count } }
let compiling = times(of: 200) { compile(shippedRules(), skipsTests: true).programs.count }
let compilingAll = times(of: 200) { compile(shippedRules()).programs.count }
guard let program = load().first, let tested = compile(shippedRules()).programs.first else {
  fatalError("de regels hebben fouten: toetssteen controleer")
}
let engine = Engine(program)
let cases = paths.compactMap { path -> (file: CaseFile, day: Day)? in
  var ignored: [Diagnostic] = []
  let source = SourceFile(path: path, bytes: contents(of: path))
  let file = decodeCase(source, vocabulary: program.vocabulary, into: &ignored)
  return file.flatMap { file in file.referenceDate.map { (file, $0) } }
}
let evaluating = cases.map { known in
  times(of: 300) { engine.evaluate(known.file, on: known.day).entries.count }.median
}
let assessing = cases.map { known in
  times(of: 100) { assess(known.file, with: engine, on: known.day).points.count }.median
}
let checking = cases.map { known in
  times(of: 300) { engine.contradictions(in: known.file, on: known.day).count }.median
}

// The same rules with every amount a cent higher, so that nearly every answer has to be traced.
let changes = mutations(of: tested, in: shippedRules())
var dearer = changes.filter { $0.sort == .amount }.reduce(tested) { $1.applied(to: $0) }
dearer.fingerprint = ""
guard let comparer = Comparer(old: [tested], new: [dearer]) else {
  fatalError("de regels zijn niet te vergelijken")
}
let comparing = cases.map { known in
  times(of: 50) {
    var tally = ComparisonTally(comparer)
    let household = comparer.compare(known.file, known.file, by: 0, on: known.day)
    let place = ComparisonTally.Place(path: "", line: 1)
    tally.add(household, known.file, known.file, at: place, by: comparer)
    return tally.households
  }.median
}
let bench = TestBench(Engine(tested))
let trying = stride(from: 0, to: changes.count, by: 50).map { index in
  ContinuousClock().measure { _ = tryMutations([changes[index]], on: bench) }
}

print(
  """
  \(cases.count) zaken, \(shippedRules().count) regelbestanden, release op deze machine

  \(row("", "mediaan", "gemiddeld", "hoogste", "doel"))
  """
)
let process = runs.map(\.duration)
print(row("beoordeel --uitleg volledig, hele proces", process, .milliseconds(1), "10 ms"))
print(row("meegeleverde regels laden", loading, .milliseconds(1), "1 ms"))
print(row("regels lezen en controleren", compiling, .milliseconds(1), "5 ms"))
print(row("regels en hun proeven lezen en controleren", compilingAll, .milliseconds(1), "–"))
print(row("één zaak nakijken op tegenspraken", checking, .microseconds(1), "10 µs"))
print(row("één huishouden rekenen, met alle stappen", evaluating, .microseconds(1), "20 µs"))
print(row("daarna vragen, lezingen en duur erbij", assessing, .microseconds(1), "–"))
print(row("één huishouden door twee regelsets", comparing, .microseconds(1), "–"))
print(row("één wijziging door de proeven", trying, .milliseconds(1), "–"))
print(row("1.000 zaken toetsen, naar csv", batches.map(\.duration), .milliseconds(1), "1.000 ms"))
let sorted = runs.map(\.mebibytes).sorted()
print(
  row(
    "geheugen van het hele proces",
    tenths(sorted[sorted.count / 2]) + " MiB",
    tenths(sorted.reduce(0, +) / Double(sorted.count)) + " MiB",
    tenths(sorted[sorted.count - 1]) + " MiB",
    "20 MiB"
  )
)
