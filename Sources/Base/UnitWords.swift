/// The words for units that have another form for more than one; other units stand as written.
private let plurals = [
  "jaar": "jaren", "maand": "maanden", "week": "weken", "dag": "dagen",
  "etmaal": "etmalen", "uur": "uren", "nacht": "nachten",
]

/// The singular of each plural.
private let singulars = Dictionary(uniqueKeysWithValues: plurals.map { ($0.value, $0.key) })

/// Returns the singular of a unit, or the word itself when no other form is known.
package func singular(of unit: String) -> String { singulars[unit] ?? unit }

/// Returns the word for more than one of a unit.
package func plural(of unit: String) -> String { plurals[unit] ?? unit }

extension Period {
  /// The period as it is written after `per`: `jaar`, `4 weken`.
  package var words: String {
    count == 1 ? unit : "\(count) \(plural(of: unit))"
  }
}
