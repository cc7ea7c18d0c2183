import type { LocatedSecret } from './located-secret.ts';
import { valuesOf } from './values-of.ts';

/** The values, of those that are not reported, that stand on a line which a report shows. */
export function valuesBeside(unreported: readonly LocatedSecret[], reported: readonly LocatedSecret[]): string[] {
  if (unreported.length === 0 || reported.length === 0) return [];
  const shown = new Set(reported.flatMap(({ snippet }) => snippet.map(({ line }) => line)));
  return valuesOf(unreported.filter(({ region }) => touches(region, shown)));
}

function touches({ startLine, endLine }: LocatedSecret['region'], shown: ReadonlySet<number>): boolean {
  for (let line = startLine; line <= endLine; line++) if (shown.has(line)) return true;
  return false;
}
