/// Returns a name or a label as it is compared: without the articles that mean nothing.
///
///     comparedName("einde van de indicatie")   // "einde van indicatie"
package func comparedName(_ name: some StringProtocol) -> String {
  name.split(separator: " ").filter { $0 != "de" && $0 != "het" }.joined(separator: " ")
}
