/** Shannon entropy in bits a character; 0 for the empty text. */
export function shannonEntropy(value: string): number {
  const length = value.length;
  if (length === 0) return 0;
  const counts = new Uint16Array(256);
  for (let at = 0; at < length; at++) countCharacter(counts, value.charCodeAt(at) & 255);
  let sum = 0;
  for (const count of counts) if (count > 1) sum += count * Math.log2(count);
  return Math.log2(length) - sum / length;
}

function countCharacter(counts: Uint16Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

/** How many characters the smallest usual alphabet has that holds the whole value. */
export function alphabetSize(value: string): number {
  if (/^\d*$/.test(value)) return 10;
  if (/^(?:[\da-f]*|[\dA-F]*)$/.test(value)) return 16;
  if (/^(?:[a-z]*|[A-Z]*)$/.test(value)) return 26;
  if (/^(?:[\da-z]*|[\dA-Z]*)$/.test(value)) return 36;
  return /^[\w+/=-]*$/.test(value) ? 64 : 94;
}

/** The entropy as a share of what random text of that length and alphabet has at most; 1 is as good as random. */
export function relativeEntropy(value: string): number {
  const most = Math.log2(Math.min(alphabetSize(value), Math.max(2, value.length)));
  return Math.min(1, shannonEntropy(value) / most);
}
