package import Base

/// What a population looks like: the names and shares of a profile file, checked against the rules.
package struct Profile: Sendable {
  /// The name of the profile.
  package var name = ""
  /// The municipality in which everybody lives, by which its rules are found.
  package var municipality = ""
  /// The day on which the households are as they are drawn.
  package var referenceDate = Day.first
  /// What is drawn once for each household, in order.
  var lots: [Lot] = []
  var municipalityFacts = Body()
  var household = Body()
  /// The people, and what belongs to them, in the order of a case.
  var entities: [EntityTemplate] = []

  /// Something that is drawn once for a household, on which the rest can depend.
  struct Lot: Sendable {
    var name: String
    var recipe: Recipe
    var site: UInt64
  }

  /// The facts of an entity, in order, and what they hang on.
  struct Body: Sendable {
    var items: [Item] = []
    /// The number of places for values that were drawn, those of inner facts included.
    var places = 0
  }

  /// A fact, or facts that depend on something.
  enum Item: Sendable {
    case fact(FactRecipe)
    /// The findings on the rungs: those below the one that is drawn do not suffice, and that does.
    case rungs(RungRecipe)
    case group(Earlier, Branches<Body>)
  }

  /// How an entity gets a fact.
  struct FactRecipe: Sendable {
    /// The key in the case.
    var name: String
    /// The keys in the case below that, for a fact with more than one value.
    var key: String?
    var type: ValueType
    /// The number by which later facts of the entity know it.
    var place: Int
    var site: UInt64
    var recipe: Recipe
    var judgement: Judgement?
  }

  /// How a request gets its findings.
  struct RungRecipe: Sendable {
    /// The word in the case for what was found.
    var valueKey: String
    var rungs: [String]
    var site: UInt64
    var recipe: Recipe
    var judgement: Judgement?
  }

  /// Who judged, when, and why.
  struct Judgement: Sendable {
    var by: String
    var on: DayExpression?
    var motivation: String?
  }

  /// Entities of one kind that are made in the same way.
  struct EntityTemplate: Sendable {
    var kind: EntityKind
    var id: String
    /// How many there are; each behind the first has a number behind its id.
    var count: Recipe
    var site: UInt64
    /// The keys that say whom it belongs to, with their recipes.
    var owners: [FactRecipe] = []
    var body = Body()
  }
}
