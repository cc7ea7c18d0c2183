const FARTHEST = 3;

/** The known word that a mistyped one was probably meant to be; undefined where none is near. */
export function closestWord(word: string, known: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let shortest = Infinity;
  for (const candidate of known) {
    const distance = editDistance(typed, candidate.toLowerCase());
    // One letter of three may be wrong, or else any short word is near any other.
    if (distance >= shortest || distance > Math.min(FARTHEST, Math.max(1, Math.floor(candidate.length / 3)))) continue;
    [best, shortest] = [candidate, distance];
  }
  return best;
}

/** How many letters must be added, taken away, replaced or swapped with their neighbour. */
function editDistance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > FARTHEST) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line++) {
    const next = [line];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[line - 1] === right[column - 1];
      const isSwap = left[line - 1] === right[column - 2] && left[line - 2] === right[column - 1];
      const replaced = (row[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap && column > 1 ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? 0;
}
