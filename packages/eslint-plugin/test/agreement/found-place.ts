/** A finding, as both the command and ESLint have it. */
export interface FoundPlace {
  readonly path: string;
  readonly check: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A secret that is a default, or part of an address, is one report in an editor. */
export function oneReportEach(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const spoken = places.filter(({ check }) => check === 'secret-fallback' || check === 'secret-in-url');
  return places.filter((place) => place.check !== 'hardcoded-secret' || !spoken.some((other) => overlap(place, other)));
}

/** One line each, in one order, for a readable difference. */
export function describePlaces(places: readonly FoundPlace[]): readonly string[] {
  return places
    .map(
      ({ path, check, line, column, endLine, endColumn }) =>
        `${path}:${line}:${column}-${endLine}:${endColumn} ${check}`,
    )
    .toSorted();
}

function overlap(a: FoundPlace, b: FoundPlace): boolean {
  if (a.path !== b.path) return false;
  return isBefore(a.line, a.column, b.endLine, b.endColumn) && isBefore(b.line, b.column, a.endLine, a.endColumn);
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}
