const FARTHEST = 3;

/** The known word that a mistyped one was probably meant to be, as an ending for a message; empty without one. */
export function suggestion(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.min(FARTHEST, candidate.length / 2))
    .sort((left, right) => left.distance - right.distance);
  const best = ranked[0];
  return best === undefined ? '' : `; did you mean "${best.candidate}"?`;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [position, char] of [...left].entries()) {
    const next = [position + 1];
    for (const [column, other] of [...right].entries()) {
      const replaced = (row[column] ?? 0) + (char === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
