/// The words of the language of profiles.
enum Keyword {
  static let profile = "profiel"
  static let explanation = "toelichting"
  static let source = "bron"
  static let lots = "lotingen"
  static let name = "naam"
  static let judgement = "oordeel"
  static let count = "aantal"
  static let further = "verder"

  static let value = "waarde"
  static let shares = "deel"
  static let weights = "gewicht"
  static let parts = "delen"
  static let chance = "kans"
  static let yesShare = "ja"
  static let between = "tussen"
  static let step = "stap"
  static let following = "volgens"
  static let branches = "bij"
  static let otherwise = "anders"
  static let valueOf = "waarde van"
  static let sum = "som"
  static let bornAt = "geboren op leeftijd"
  static let firstEnough = "eerste genoeg"
  static let leftOut = "weglaten"

  static let yes = "ja"
  static let no = "nee"
  static let never = "nooit"

  /// The words that say how a value comes about; a recipe has exactly one.
  static let ways = [
    value, shares, weights, parts, yesShare, between, following, valueOf, sum, bornAt,
  ]

  /// The words that may stand beside any of those.
  static let remarks = [source, explanation]
}
