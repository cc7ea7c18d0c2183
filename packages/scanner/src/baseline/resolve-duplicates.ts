import { compareEntries, keyOf, type BaselineEntry, type Verdict } from './entry.ts';

/** The most careful first: what two people decided differently must not end in the milder of both. */
const CAREFUL = [
  'true-positive',
  'revoked',
  'accepted',
  'test',
  'false-positive',
  'unaudited',
] as const satisfies readonly Verdict[];

/**
 * Sorts entries and makes one of those with the same key: a merge that keeps the lines of both sides leaves two lines
 * where both changed an entry. A decision wins over none, the more careful decision over the other.
 */
export function resolveDuplicates(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  if (isInOrder(entries)) return entries;
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const other = byKey.get(keyOf(entry));
    byKey.set(keyOf(entry), other === undefined ? entry : merge(other, entry));
  }
  return [...byKey.values()].sort(compareEntries);
}

/** As a file is nearly always. */
function isInOrder(entries: readonly BaselineEntry[]): boolean {
  return entries.every((entry, at) => {
    const before = entries[at - 1];
    return before === undefined || compareEntries(before, entry) < 0;
  });
}

function merge(a: BaselineEntry, b: BaselineEntry): BaselineEntry {
  const [first, second] = rank(a) <= rank(b) ? [a, b] : [b, a];
  const { fingerprint, rule, path, verdict } = first;
  const reason = first.reason ?? (second.verdict === verdict ? second.reason : undefined);
  const by = first.by ?? (second.verdict === verdict ? second.by : undefined);
  const expires = earlier(a.expires, b.expires);
  return {
    fingerprint,
    rule,
    path,
    count: Math.max(a.count, b.count),
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(by === undefined ? {} : { by }),
    ...(expires === undefined ? {} : { expires }),
  };
}

function rank({ verdict }: BaselineEntry): number {
  return CAREFUL.indexOf(verdict);
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
