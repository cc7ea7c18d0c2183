/**
 * Tells on stderr what the set-up is doing.
 * @param {string} text
 */
export function notice(text) {
  process.stderr.write(`leaklint: ${text}\n`);
}
