/**
 * The last line of every run that counts something.
 * @param {number} passed
 * @param {number} failed
 */
export function summary(passed, failed) {
  return `${passed} passed, ${failed} failed`;
}
