package import Base
import Cases

/// Makes one household of a population.
///
/// It depends on the profile, the seed and its number and on nothing else, so a small population is
/// the beginning of a large one. Each lot and each fact draws from a row of its own: who changes
/// one share of a profile changes what that share decides, and leaves the rest as it was.
///
/// - Parameters:
///   - number: The number of the household, from 0 on.
///   - seed: The seed of the population.
///   - profile: What the population looks like.
/// - Returns: The household as a case.
/// - Throws: where the profile asks for what cannot be, such as a day after the last day.
package func household(
  _ number: Int,
  seed: UInt64,
  profile: Profile
) throws(PopulationFault) -> JSONValue {
  var maker = HouseholdMaker(profile, seed: SplitMix64.number(UInt64(number), of: seed))
  return try maker.whole(id: "synthetisch-\(number + 1)")
}

/// What is drawn of one household.
private struct HouseholdMaker {
  let profile: Profile
  let seed: UInt64
  /// What the lots drew, by their order.
  var lots: [(label: String?, value: Drawn?)] = []
  /// What the facts of the entity drew, by their place.
  var facts: [Drawn?] = []

  init(_ profile: Profile, seed: UInt64) {
    self.profile = profile
    self.seed = seed
  }

  mutating func whole(id: String) throws(PopulationFault) -> JSONValue {
    for lot in profile.lots {
      var generator = generator(lot.site)
      var label: String?
      let value = try draw(lot.recipe, &generator, &label)
      lots.append((label ?? value?.label, value))
    }
    var members: [(String, JSONValue)] = [(CaseKey.caseID, .string(id))]
    members.append((CaseKey.municipality, try municipality()))
    members.append((CaseKey.referenceDate, .string(profile.referenceDate.iso)))
    let household = try object(profile.household)
    if !household.isEmpty { members.append((CaseKey.household, .object(household))) }
    for kind in CaseKey.listedKinds {
      var list: [JSONValue] = []
      for template in profile.entities where template.kind == kind {
        list += try entities(of: template)
      }
      if !list.isEmpty { members.append((kind.plural, .array(list))) }
    }
    return .object(members)
  }

  private mutating func municipality() throws(PopulationFault) -> JSONValue {
    let facts = try object(profile.municipalityFacts)
    let name = JSONValue.string(profile.municipality)
    return facts.isEmpty ? name : .object([(CaseKey.name, name)] + facts)
  }

  private mutating func entities(
    of template: Profile.EntityTemplate
  ) throws(PopulationFault) -> [JSONValue] {
    var generator = generator(template.site)
    var label: String?
    guard case .number(let count)? = try draw(template.count, &generator, &label),
      let count = count.integerValue, count > 0
    else { return [] }
    var list: [JSONValue] = []
    for copy in 0..<count {
      let id = template.id(ofCopy: copy)
      var members: [(String, JSONValue)] = [(CaseKey.id, .string(id))]
      facts = Array(repeating: nil, count: template.body.places)
      for owner in template.owners { try add(owner, copy, to: &members) }
      try add(template.body, copy, to: &members)
      list.append(.object(members))
    }
    return list
  }

  /// The facts of the municipality or the household.
  private mutating func object(
    _ body: Profile.Body
  ) throws(PopulationFault) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    facts = Array(repeating: nil, count: body.places)
    try add(body, 0, to: &members)
    return members
  }

  private mutating func add(
    _ body: Profile.Body,
    _ copy: Int,
    to members: inout [(String, JSONValue)]
  ) throws(PopulationFault) {
    for item in body.items {
      switch item {
      case .fact(let fact): try add(fact, copy, to: &members)
      case .rungs(let rungs): try add(rungs, copy, to: &members)
      case .group(let earlier, let branches):
        if let body = branches[label(of: earlier)] { try add(body, copy, to: &members) }
      }
    }
  }

  private mutating func add(
    _ fact: Profile.FactRecipe,
    _ copy: Int,
    to members: inout [(String, JSONValue)]
  ) throws(PopulationFault) {
    var generator = generator(fact.site, copy: copy)
    var label: String?
    let drawn = try draw(fact.recipe, &generator, &label)
    facts[fact.place] = drawn
    guard let drawn else { return }
    let value = try judged(drawn.json(as: fact.type), CaseKey.value, fact.judgement)
    guard let key = fact.key else { return members.append((fact.name, value)) }
    if case (fact.name, .object(let inner))? = members.last {
      members[members.count - 1].1 = .object(inner + [(key, value)])
    } else {
      members.append((fact.name, .object([(key, value)])))
    }
  }

  private mutating func add(
    _ rungs: Profile.RungRecipe,
    _ copy: Int,
    to members: inout [(String, JSONValue)]
  ) throws(PopulationFault) {
    var generator = generator(rungs.site, copy: copy)
    var label: String?
    guard let enough = try draw(rungs.recipe, &generator, &label)?.label,
      let last = rungs.rungs.firstIndex(of: enough)
    else { return }
    var findings: [(String, JSONValue)] = []
    for (index, rung) in rungs.rungs[...last].enumerated() {
      let value = JSONValue.bool(index == last)
      findings.append((rung, try judged(value, rungs.valueKey, rungs.judgement)))
    }
    members.append((CaseKey.rungs, .object(findings)))
  }

  /// Returns a value with who judged it.
  private func judged(
    _ value: JSONValue,
    _ key: String,
    _ judgement: Profile.Judgement?
  ) throws(PopulationFault) -> JSONValue {
    guard let judgement else { return value }
    var members = [(key, value), (CaseKey.by, .string(judgement.by))]
    if let on = judgement.on, let day = try day(on) {
      members.append((CaseKey.on, .string(day.iso)))
    }
    if let motivation = judgement.motivation {
      members.append((CaseKey.motivation, .string(motivation)))
    }
    return .object(members)
  }

  /// The row of numbers of one place in the profile, in this household.
  private func generator(_ site: UInt64, copy: Int = 0) -> SplitMix64 {
    SplitMix64(seed: SplitMix64.number(UInt64(copy), of: seed ^ site))
  }

  private func label(of earlier: Earlier) -> String? {
    switch earlier {
    case .lot(let index): lots[index].label
    case .fact(let place): facts[place]?.label
    }
  }

  /// Draws a value, or nil when it is left out.
  ///
  /// A part that was drawn may have a name, which becomes the label.
  private func draw(
    _ recipe: Recipe,
    _ generator: inout SplitMix64,
    _ label: inout String?
  ) throws(PopulationFault) -> Drawn? {
    switch recipe {
    case .fixed(let value): return value
    case .parts(let weights, let parts):
      let part = parts[weights.draw(&generator)]
      let value = try draw(part.recipe, &generator, &label)
      label = part.name ?? label
      return value
    case .numbers(let first, let step, let count):
      let index = Fraction(Int(generator.number(below: count)))
      return index.multiplied(by: step).flatMap { first.adding($0) }.map(Drawn.number)
    case .days(let first, let last): return try drawDay(first, last, &generator)
    case .day(let expression): return try day(expression).map(Drawn.day)
    case .following(let earlier, let branches):
      guard let recipe = branches[self.label(of: earlier)] else { return nil }
      return try draw(recipe, &generator, &label)
    case .valueOf(let lot):
      label = lots[lot].label
      return lots[lot].value
    case .sum(let recipes): return try sum(of: recipes, &generator)
    case .bornAt(let age): return try birthday(at: age, &generator)
    case .leftOut(let weights, let recipe):
      let isLeftOut = weights.draw(&generator) == 0
      return isLeftOut ? nil : try draw(recipe, &generator, &label)
    }
  }

  private func sum(
    of recipes: [Recipe],
    _ generator: inout SplitMix64
  ) throws(PopulationFault) -> Drawn? {
    var sum = Fraction.zero
    var label: String?
    for recipe in recipes {
      guard case .number(let number)? = try draw(recipe, &generator, &label),
        let next = sum.adding(number)
      else { return nil }
      sum = next
    }
    return .number(sum)
  }

  private func drawDay(
    _ first: DayExpression,
    _ last: DayExpression,
    _ generator: inout SplitMix64
  ) throws(PopulationFault) -> Drawn? {
    guard let from = try day(first), let to = try day(last) else { return nil }
    guard from <= to else { throw .daysReversed(from, to, at: first.span.joined(with: last.span)) }
    let offset = generator.number(below: UInt64(from.days(until: to) + 1))
    return from.adding(days: Int(offset)).map(Drawn.day)
  }

  /// Draws one of the days on which who has the age was born.
  private func birthday(
    at age: Recipe,
    _ generator: inout SplitMix64
  ) throws(PopulationFault) -> Drawn? {
    var label: String?
    guard case .number(let number)? = try draw(age, &generator, &label),
      let years = number.integerValue
    else { return nil }
    let day = profile.referenceDate
    guard (0...200).contains(years),
      let last = day.adding(months: -12 * years)?.day,
      let before = day.adding(months: -12 * (years + 1))?.day,
      let first = before.adding(days: 1)
    else { throw .noAge(years, on: day) }
    let offset = generator.number(below: UInt64(first.days(until: last) + 1))
    return first.adding(days: Int(offset)).map(Drawn.day)
  }

  /// The day that an expression comes to; nil when it hangs on a day that was left out.
  private func day(_ expression: DayExpression) throws(PopulationFault) -> Day? {
    var day: Day
    switch expression.start {
    case .day(let written): day = written
    case .referenceDate: day = profile.referenceDate
    case .fact(let place):
      guard case .day(let drawn)? = facts[place] else { return nil }
      day = drawn
    }
    for span in expression.spans {
      guard let next = day.adding(span)?.day else { throw .noDay(at: expression.span) }
      day = next
    }
    return day
  }
}

extension Profile.EntityTemplate {
  /// The id of an entity: that of the first is as written, and the next are numbered from 2.
  func id(ofCopy copy: Int) -> String { copy == 0 ? id : id + String(copy + 1) }
}
