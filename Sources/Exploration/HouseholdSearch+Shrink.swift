import Base
import Cases

extension HouseholdSearch {
  /// Returns the smallest household found by leaving things out for which something still holds.
  func shrunk(_ scene: Scene, while holds: (Scene) -> Bool) -> Scene {
    var best = scene
    func keeps(_ change: SceneChange) -> Scene? {
      let smaller = best.changed(change, in: candidates.vocabulary)
      return holds(smaller) && isPossible(smaller) ? smaller : nil
    }
    // What is left out may make something else needless, so it goes round until nothing changes.
    var goesOn = true
    while goesOn {
      goesOn = false
      for entity in best.file.removableEntities {
        if let smaller = keeps(.remove(entity)) {
          best = smaller
          goesOn = true
        }
      }
      for place in best.file.givenPlaces(in: candidates.vocabulary) {
        if let smaller = keeps(.fact(place, nil)) {
          best = smaller
          goesOn = true
        }
      }
    }
    return best
  }
}
