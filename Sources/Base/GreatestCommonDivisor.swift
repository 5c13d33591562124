/// Returns the largest number that divides both, where 0 is divided by every number.
///
/// Division of 128 bits is slow, so the loop goes over to 64 bits as soon as both numbers fit.
package func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    if let left = UInt64(exactly: larger), let right = UInt64(exactly: smaller) {
      return UInt128(greatestCommonDivisor(left, right))
    }
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}

private func greatestCommonDivisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
  var (larger, smaller) = (first, second)
  while smaller != 0 {
    (larger, smaller) = (smaller, larger % smaller)
  }
  return larger
}
