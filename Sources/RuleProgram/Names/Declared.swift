import RuleLanguage

/// A declaration with the head of its file and what its name stands for.
struct Declared<Content, ID> {
  /// What was written.
  var syntax: Content
  /// The index that its name stands for.
  var id: ID
  /// The defaults of the file.
  var header: HeaderSyntax?
}

/// The declarations that have a value.
enum DefinitionSyntax {
  case parameter(ParameterSyntax)
  case derivation(DerivationSyntax)
  case table(TableSyntax)
  case reading(ReadingSyntax)

  /// The name, the subject, the key and the type.
  var owned: OwnedSyntax {
    switch self {
    case .parameter(let syntax): syntax.owned
    case .derivation(let syntax): syntax.owned
    case .table(let syntax): syntax.owned
    case .reading(let syntax): syntax.owned
    }
  }

  /// What it says about itself.
  var about: AboutSyntax {
    switch self {
    case .parameter(let syntax): syntax.about
    case .derivation(let syntax): syntax.about
    case .table(let syntax): syntax.about
    case .reading(let syntax): syntax.about
    }
  }

  /// The question that the value answers.
  var question: TextSyntax? {
    switch self {
    case .parameter: nil
    case .derivation(let syntax): syntax.question
    case .table(let syntax): syntax.question
    case .reading(let syntax): syntax.question
    }
  }

  /// What it is declared as.
  var sort: DefinitionSort {
    switch self {
    case .parameter: .parameter
    case .derivation: .derivation
    case .table: .table
    case .reading: .reading
    }
  }
}
