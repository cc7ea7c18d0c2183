import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { judgeFindingsSync, judgeForeign, loadBaseline, openHashCache } from '@leaklint/scanner/baseline';
import { problemFingerprint, type SourceProblem } from '@leaklint/scanner/checks';
import { Secret } from '@leaklint/scanner/core';

type Loaded = NonNullable<ReturnType<typeof loadBaseline>>;
type Judged = Parameters<typeof judgeFindingsSync>[0][number];

/** A file that was linted, and the baseline of its project. */
export interface KnownSource {
  readonly text: string;
  /** Absolute. */
  readonly file: string;
  readonly root: string;
  readonly baseline: string | undefined;
  readonly today: string;
}

/** The usual name of a baseline, at the root. */
const USUAL = '.leaklint.baseline.json';

const known = new Map<string, { readonly stamp: string; readonly loaded: Loaded | undefined }>();

/** The problems that the baseline does not know; the same decision as in the command. */
export function withoutKnown(problems: readonly SourceProblem[], source: KnownSource): readonly SourceProblem[] {
  if (problems.length === 0) return problems;
  const file = source.baseline ?? path.join(source.root, USUAL);
  const loaded = loadOnce(file);
  if (loaded === undefined) return problems;
  // As in the command: paths count from the baseline's own folder when that is above what is looked at.
  const folder = path.dirname(file);
  const isAbove = source.root === folder || source.root.startsWith(folder + path.sep);
  const base = isAbove ? folder : source.root;
  const place = path.relative(base, source.file).replaceAll('\\', '/');
  const isKnown = loaded.kind === 'own' ? judgeOwn(loaded, base) : judgeDetectSecrets(loaded);
  const answers = isKnown(
    problems.map((problem) => toFinding(problem, source.text, place)),
    { problems, ...source },
  );
  return problems.filter((_, at) => answers[at] !== true);
}

type Judge = (
  findings: readonly Judged[],
  source: KnownSource & { readonly problems: readonly SourceProblem[] },
) => readonly boolean[];

function judgeOwn({ baseline }: Loaded & { readonly kind: 'own' }, base: string): Judge {
  return (findings, { today }) => {
    const { judgements } = judgeFindingsSync(findings, {
      baseline,
      cache: openHashCache(baseline.salt),
      toBaselinePath: (name) => name,
      today,
      isGone: (name) => !existsSync(path.join(base, name)),
      // The command asks git; while somebody types, a file that has kept its name was moved.
      isMove: (from, to) => path.basename(from) === path.basename(to),
    });
    return judgements.map(({ kind }) => kind === 'known');
  };
}

function judgeDetectSecrets({ baseline }: Loaded & { readonly kind: 'detect-secrets' }): Judge {
  return (findings, { problems, text }) => {
    const judged = findings.map((finding, at) => {
      const { start = 0, end = 0 } = problems[at] ?? {};
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const lineEnd = text.indexOf('\n', start);
      const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
      const highlight = [start - lineStart, Math.min(end - lineStart, line.length)] as const;
      const location = { path: finding.location.path, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
      return { secret: finding.secret, location, snippet: [{ line: 1, text: line, highlight }] };
    });
    return judgeForeign(judged, baseline, (name) => name).map((each) => each !== undefined);
  };
}

function toFinding(problem: SourceProblem, text: string, place: string): Judged {
  const { ruleId, secret } = problem;
  return {
    ruleId,
    fingerprint: problemFingerprint(problem, text),
    secret: secret === undefined ? undefined : new Secret(secret),
    occurrences: [],
    location: { path: place },
  };
}

/** Throws `ConfigError` for a file that is no baseline: what it knows must not be reported as if it were new. */
function loadOnce(file: string): Loaded | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const stamp = `${String(stats.mtimeMs)}:${String(stats.size)}`;
  const before = known.get(file);
  if (before?.stamp === stamp) return before.loaded;
  const loaded = loadBaseline(file, path.basename(file));
  known.set(file, { stamp, loaded });
  return loaded;
}
