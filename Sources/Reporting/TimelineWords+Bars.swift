import Assessment
import Base
import Evaluation

extension TimelineWords {
  /// The stretches of a track on which its answer is the same, each with the moment it begins on.
  func periods(of track: Int) -> [(moment: Int, days: ClosedRange<Day>)] {
    let starts = timeline.moments.indices.filter { moment in
      moment == 0 || timeline.moments[moment].changes.contains { $0.track == track }
    }
    return starts.enumerated().map { index, moment in
      let last =
        (starts.indices.contains(index + 1) ? starts[index + 1] : timeline.moments.count)
        - 1
      let days = timeline.stretch(moment).lowerBound...timeline.stretch(last).upperBound
      return (moment, days)
    }
  }

  /// What a bar shows from a moment on.
  func drawn(_ track: Int, at moment: Int) -> TimelineState {
    TimelineState(point(track, at: moment)?.determination)
  }

  /// The states that the bars show.
  var drawnStates: [TimelineState] {
    let shown = Set(
      timeline.tracks.indices.flatMap { track in
        periods(of: track).map { drawn(track, at: $0.moment) }
      }
    )
    return TimelineState.allCases.filter { shown.contains($0) }
  }

  /// The signs of a bar; a column shows what lasts for most of its days, the later one of equals.
  func bar(of track: Int, on scale: TimelineScale) -> String {
    let stretches = periods(of: track).map { ($0.days, drawn(track, at: $0.moment)) }
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
