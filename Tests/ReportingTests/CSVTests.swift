import Base
import Testing

@testable import Reporting

@Suite struct CSVTests {
  @Test(arguments: [
    ("gewoon", "gewoon"), ("", ""), ("a b", "a b"), ("a;b", "\"a;b\""), ("1,5", "\"1,5\""),
    ("zegt \"ja\"", "\"zegt \"\"ja\"\"\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("\nx", "\"'\nx\""), ("=a;b", "\"'=a;b\""),
    ("− € 5,00", "\"'− € 5,00\""), ("＝1", "'＝1"), ("a=1", "a=1"), ("\"=1\"", "\"\"\"=1\"\"\""),
  ])
  func cellIsText(text: String, cell: String) {
    #expect(String(decoding: CSVRow.cell(text), as: UTF8.self) == cell)
  }

  @Test func numbersHaveACommaAndNoSign() {
    var row = CSVRow()
    row.add(size: Fraction(decimal: "1440"), atLeast: 2)
    row.add(size: Fraction(decimal: "-0.5"), atLeast: 2)
    row.add(size: Fraction(numerator: 90, denominator: 28))
    row.add(size: nil)
    row.end()
    #expect(String(decoding: row.bytes, as: UTF8.self) == "1440,00;0,50;3,2142;\r\n")
  }
}
