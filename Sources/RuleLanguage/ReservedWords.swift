/// The words that end a name wherever they stand in an expression, in the order of the grammar.
package let reservedWords: [String] = Keyword.allCases[0..<Keyword.reservedCount].map(\.rawValue)
