import Assessment
import Base
import Evaluation

/// What a bar shows of an outcome: whether there is something to be had or to be paid.
enum TimelineState: CaseIterable {
  case runs, unknown, undetermined, absent

  /// The state of an outcome; a rule that says nothing is absent.
  init(_ determination: Determination?) {
    self =
      switch determination?.outcome {
      case .met?, .freelyAccessible?, .transition?, .due?: .runs
      case .unknown?: .unknown
      case .undetermined?: .undetermined
      case .notMet?, .notNeeded?, .ended?, .notDue?, .notApplicable?, nil: .absent
      }
  }

  /// The sign in a bar of text.
  var sign: Character {
    switch self {
    case .runs: "█"
    case .unknown: "?"
    case .undetermined: "▒"
    case .absent: "·"
    }
  }

  /// What the sign means.
  var meaning: String {
    switch self {
    case .runs: "loopt, voldoet of verschuldigd"
    case .unknown: "onbekend"
    case .undetermined: "onbepaald"
    case .absent: "niet"
    }
  }
}

extension TimelineWords {
  /// The stretches of a track on which its state is the same, in order.
  func states(of track: Int) -> [(days: ClosedRange<Day>, state: TimelineState)] {
    timeline.moments.indices.map { moment in
      let state = TimelineState(point(track, at: moment)?.determination)
      return (timeline.stretch(moment), state)
    }
  }

  /// The signs of a bar; a column shows what lasts for most of its days, the later one of equals.
  func bar(of track: Int, on scale: TimelineScale) -> String {
    let stretches = states(of: track)
    return String(
      scale.columns.map { column in
        var longest = 0
        var sign: Character = " "
        for (days, state) in stretches where days.overlaps(column) {
          let shared = days.clamped(to: column)
          let length = shared.lowerBound.days(until: shared.upperBound) + 1
          if length >= longest { (longest, sign) = (length, state.sign) }
        }
        return sign
      }
    )
  }
}
