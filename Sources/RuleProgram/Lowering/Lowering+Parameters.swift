import Base
import RuleLanguage

extension Lowering {
  /// Lowers the lines or the rows of a parameter, each a version.
  mutating func versions(
    of definition: Definition,
    _ syntax: ParameterSyntax,
    _ about: About
  ) -> [DefinitionVersion] {
    if let matrix = syntax.matrix { return versions(of: definition, matrix, syntax, about) }
    if let key = syntax.owned.key {
      diagnostics.append(.missingMatrix(key))
      return []
    }
    var series = IndexSeries(rounding: indexing(of: definition, syntax), columns: 1)
    return syntax.versions.sorted { $0.validity < $1.validity }.map { version in
      clause(version.citations) { lowering, citations in
        series.beginVersion()
        let node = lowering.amount(version.value, column: 0, of: definition, in: &series)
        return DefinitionVersion(
          about: about.with(version.validity, citations),
          question: nil,
          body: series.body ?? .expression(node),
          span: version.validity.span
        )
      }
    }
  }

  private mutating func versions(
    of definition: Definition,
    _ matrix: MatrixSyntax,
    _ syntax: ParameterSyntax,
    _ about: About
  ) -> [DefinitionVersion] {
    guard let key = definition.key, let name = syntax.owned.key else {
      diagnostics.append(.matrixWithoutKey(syntax.owned.name))
      return []
    }
    guard let columns = columns(of: matrix, key: key, name) else { return [] }
    lowerNotes(matrix.notes)
    defer { rule.notes = [:] }
    var series = IndexSeries(rounding: indexing(of: definition, syntax), columns: columns.count)
    let rows = matrix.rows.sorted { ($0.from, $0.span) < ($1.from, $1.span) }
    return rows.compactMap { row in
      guard row.cells.count == columns.count else { return nil }
      return clause(row.citations) { lowering, citations in
        var nodes = [NodeID](repeating: NodeID(0), count: columns.count)
        series.beginVersion()
        for (cell, option) in zip(row.cells, columns) {
          nodes[option] = lowering.amount(cell, column: option, of: definition, in: &series)
        }
        let validity = ValiditySyntax(from: row.from, until: nil, span: row.fromSpan)
        return DefinitionVersion(
          about: about.with(validity, citations),
          question: nil,
          body: series.body ?? .keyed(nodes),
          span: row.fromSpan
        )
      }
    }
  }

  /// Returns the option of each column, or nil when the columns are not all options, each once.
  private mutating func columns(
    of matrix: MatrixSyntax,
    key: ValueType,
    _ name: NameSyntax
  ) -> [Int]? {
    guard case .choice(let type) = key else {
      if !key.isPoison { diagnostics.append(.matrixWithoutKey(name)) }
      return nil
    }
    var columns: [Int] = []
    var isSound = true
    for column in matrix.columns {
      guard let option = names.options[type][column.text] else {
        diagnostics.append(unknownOption(column, of: type))
        isSound = false
        continue
      }
      if let first = columns.firstIndex(of: option) {
        let span = matrix.columns[first].span
        diagnostics.append(.duplicateOption(column, first: span, of: "deze matrix"))
        isSound = false
      }
      columns.append(option)
    }
    let options = names.vocabulary.choices[type].options
    let missing = options.indices.filter { !columns.contains($0) }.map { options[$0] }
    if isSound, !missing.isEmpty {
      let span = matrix.columns.last?.span ?? matrix.span
      diagnostics.append(.missingColumns(missing, of: name.text, at: span))
      return nil
    }
    return isSound ? columns : nil
  }

  /// Makes the notes of a table known by their letters.
  mutating func lowerNotes(_ notes: [TableNoteSyntax]) {
    rule.notes = [:]
    for note in notes {
      rule.notes[note.letter.text] = reason(
        note.text.text,
        closedBy: note.closedBy?.text,
        note.text.span
      )
    }
  }

  /// Ends every version of a parameter without an end of its own where the next one begins, or with
  /// its own rule when that is sooner.
  ///
  /// Two versions from the same day are left to overlap, which is reported elsewhere.
  mutating func closeParameters() {
    for index in program.definitions.indices {
      var next: Day?
      var current: Day?
      for version in program.definitions[index].versions.indices.reversed() {
        let (about, span) = (
          program.definitions[index].versions[version].about,
          program.definitions[index].versions[version].span
        )
        if about.from != current {
          next = current
          current = about.from
        }
        guard let end = ruleEnds[span] else { continue }
        let last = end.flatMap { end in about.from.map { $0 < end } == true ? end : nil }
        let ends = [next, last].compactMap(\.self)
        program.definitions[index].versions[version].about.until = ends.min()
      }
    }
  }
}

extension About {
  /// Returns the description of one version of a parameter.
  fileprivate func with(_ validity: ValiditySyntax, _ own: [Citation]) -> About {
    var about = self
    about.from = validity.from
    about.until = validity.until
    if !own.isEmpty { about.citations = own }
    return about
  }
}

extension ValiditySyntax {
  /// Whether a version begins before another, or is written before it when they begin together.
  fileprivate static func < (left: ValiditySyntax, right: ValiditySyntax) -> Bool {
    (left.from, left.span) < (right.from, right.span)
  }
}
