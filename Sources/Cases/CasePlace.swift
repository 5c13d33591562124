import Base

/// A place inside a case by its keys, which becomes text only when a message needs it.
struct CasePlace {
  /// The path of what holds the key, empty at the top.
  let owner: String

  /// The last key.
  let key: String

  /// What people call the value, such as `inkomen volgens 2013`, when that is not the key.
  private let name: String?

  /// Whether the key itself is looked at and not its value.
  private let isKey: Bool

  /// Creates a place at the top of a case or right in an entity.
  init(owner: String, key: String) {
    self.init(owner: owner, key: key, name: nil, isKey: false)
  }

  private init(owner: String, key: String, name: String?, isKey: Bool) {
    self.owner = owner
    self.key = key
    self.name = name
    self.isKey = isKey
  }

  /// The whole path, such as `aanvragen[0].kostprijs`.
  var path: String { owner.isEmpty ? key : owner + "." + key }

  /// What can be left out of the case when there is no value.
  var quotedName: String { DutchText.quoted(name ?? key) }

  /// The first words of a message about the value.
  var subject: String { isKey ? "een sleutel van \(quotedName)" : quotedName }

  /// Returns the place of a key inside this one.
  func inside(_ key: String) -> CasePlace {
    CasePlace(owner: path, key: key, name: nil, isKey: false)
  }

  /// Returns the place of the value inside the object of a fact, which has the name of the fact.
  func valueInside(_ key: String) -> CasePlace {
    CasePlace(owner: path, key: key, name: name ?? self.key, isKey: false)
  }

  /// Returns the place of the value for one key of a keyed fact.
  func keyed(_ key: String) -> CasePlace {
    CasePlace(owner: path, key: key, name: "\(self.key) volgens \(key)", isKey: false)
  }

  /// Returns the place of one key of a keyed fact.
  func keyItself(_ key: String) -> CasePlace {
    CasePlace(owner: path, key: key, name: self.key, isKey: true)
  }
}
