import { keyOf, isExpired, type BaselineEntry } from '../baseline/entry.ts';
import type { Finding } from '../core/finding.ts';
import type { UnusedSuppression } from '../core/scan-result.ts';
import type { Secret } from '../core/secret.ts';
import type { Ports } from '../port/ports.ts';
import { createMoves } from './recognise-move.ts';
import { baselinePathFrom, type BaselinePlace, type ScanBaseline } from './scan-baseline.ts';

export interface BaselineUse {
  readonly baseline: ScanBaseline;
  readonly place: BaselinePlace;
  readonly ports: Pick<Ports, 'fileSystem' | 'git'>;
  /** `2027-01-31`. */
  readonly today: string;
  /** With `--report-unused`: whether the scan looks at a path, relative to its root. Undefined: unused entries are not asked for. */
  readonly looksAt: ((path: string) => boolean) | undefined;
}

/** What is left of the findings. */
export interface BaselineOutcome {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** Secrets of suppressed findings, which must not show beside what is reported. */
  readonly secrets: readonly Secret[];
  readonly unused: readonly UnusedSuppression[];
}

/** Takes out the findings, in the order of their places, that the baseline knows. */
export async function applyBaseline(findings: readonly Finding[], use: BaselineUse): Promise<BaselineOutcome> {
  const { loaded } = use.baseline;
  if (findings.length === 0 && use.looksAt === undefined) {
    return { findings, suppressed: 0, secrets: [], unused: [] };
  }
  const { known, reasons, unused } =
    loaded.kind === 'own' ? await judgeOwn(findings, use) : await judgeForeignFindings(findings, use);
  const kept = findings.flatMap((finding, at) => {
    if (known[at] === true) return [];
    const reason = reasons[at];
    return reason === undefined ? finding : { ...finding, reasons: [...finding.reasons, reason] };
  });
  const secrets = findings.flatMap(({ secret }, at) => (known[at] === true && secret !== undefined ? secret : []));
  return { findings: kept, suppressed: findings.length - kept.length, secrets, unused };
}

interface Answers {
  readonly known: readonly boolean[];
  readonly reasons: readonly (string | undefined)[];
  readonly unused: readonly UnusedSuppression[];
}

async function judgeOwn(findings: readonly Finding[], use: BaselineUse): Promise<Answers> {
  const { loaded, base } = use.baseline;
  if (loaded.kind !== 'own') return { known: [], reasons: [], unused: [] };
  const [{ judgeFindings }, { openHashCache }] = await Promise.all([
    import('../baseline/judge-findings.ts'),
    import('../baseline/hash-cache.ts'),
  ]);
  const { baseline } = loaded;
  const moves = await createMoves({ ...use.place, base }, use.ports);
  const toBaselinePath = baselinePathFrom(use.baseline, use.place.root);
  const { judgements, used } = await judgeFindings(findings, {
    baseline,
    cache: openHashCache(baseline.salt),
    toBaselinePath,
    today: use.today,
    ...moves,
  });
  return {
    known: judgements.map(({ kind }) => kind === 'known'),
    reasons: judgements.map((judgement) => (judgement.kind === 'reported' ? judgement.reason : undefined)),
    unused: use.looksAt === undefined ? [] : await unusedEntries(use, new Set(used.keys()), use.looksAt),
  };
}

async function judgeForeignFindings(findings: readonly Finding[], use: BaselineUse): Promise<Answers> {
  const { loaded } = use.baseline;
  if (loaded.kind !== 'detect-secrets') return { known: [], reasons: [], unused: [] };
  const { judgeForeign } = await import('../baseline/judge-foreign.ts');
  const judged = judgeForeign(findings, loaded.baseline, baselinePathFrom(use.baseline, use.place.root));
  return { known: judged.map((each) => each !== undefined), reasons: [], unused: [] };
}

async function unusedEntries(
  { baseline: { loaded, base }, place, today }: BaselineUse,
  used: ReadonlySet<BaselineEntry>,
  looksAt: (path: string) => boolean,
): Promise<readonly UnusedSuppression[]> {
  if (loaded.kind !== 'own') return [];
  const prefix = baselinePathFrom({ base }, place.root)('');
  const stale = loaded.baseline.entries.filter(
    (entry) => !used.has(entry) && entry.path.startsWith(prefix) && looksAt(entry.path.slice(prefix.length)),
  );
  if (stale.length === 0) return [];
  const { linesOfEntries } = await import('../baseline/lines-of-entries.ts');
  const lines = linesOfEntries(loaded.text);
  return stale.map((entry) => ({
    path: loaded.label,
    line: lines.get(keyOf(entry)) ?? 1,
    text: `${entry.rule} in ${entry.path} (${entry.verdict})${isExpired(entry, today) ? ', expired' : ''}`,
  }));
}
