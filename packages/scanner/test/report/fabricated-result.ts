import type { Finding } from '../../src/core/finding.ts';
import { redact } from '../../src/core/redact.ts';
import type { ScanResult } from '../../src/core/scan-result.ts';
import { Secret } from '../../src/core/secret.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';

/** Options as the command has them when no flag is given. */
export const PLAIN_OPTIONS: ReportOptions = { showSecrets: false, color: false, quiet: false, verbose: false };

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Random-looking characters that are the same on each run; made here so that no token stands in the repository. */
export function pseudoRandom(length: number, seed = 1): string {
  let state = seed;
  const next = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return BASE62.charAt(state % BASE62.length);
  };
  return Array.from({ length }, next).join('');
}

/** A token of GitHub's shape. */
export function githubToken(seed = 1): string {
  return `${['gh', 'p_'].join('')}${pseudoRandom(36, seed)}`;
}

/** A key block with lines of the usual length. */
export function keyBlock(lines = 3): string {
  const label = ['PRIVATE', 'KEY-----'].join(' ');
  const body = Array.from({ length: lines }, (_, line) => pseudoRandom(64, line + 1));
  return [`-----BEGIN ${label}`, ...body, `-----END ${label}`].join('\n');
}

/** A finding of a token in a Python file; what is given replaces what would be there. */
export function fabricateFinding(given: Partial<Finding> & { readonly value?: string } = {}): Finding {
  const { value = githubToken(), ...rest } = given;
  const column = 'token = "'.length;
  return {
    ruleId: 'github-token',
    kind: 'secret',
    title: 'GitHub token',
    severity: 'critical',
    confidence: 'high',
    fingerprint: 'f1f2f3f4f5f6f7f8',
    redacted: redact(value),
    secret: new Secret(value),
    location: {
      path: 'src/app.py',
      startLine: 3,
      startColumn: column + 1,
      endLine: 3,
      endColumn: column + 1 + value.length,
    },
    decodedVia: [],
    reasons: ['its check digits hold', 'bound to the name token'],
    occurrences: [],
    snippet: [{ line: 3, text: `token = "${value}"`, highlight: [column, column + value.length] }],
    help: {
      revoke: 'https://github.com/settings/tokens',
      docs: 'docs/rules.md#github-token',
      fix: 'Read it from the environment.',
      allow: { text: '# leaklint: allow=github-token -- reason', where: 'on the same line' },
    },
    ...rest,
  };
}

/** A complete scan of twelve files with one finding; what is given replaces what would be there. */
export function fabricateResult(given: Partial<ScanResult> = {}): ScanResult {
  return {
    toolVersion: '1.2.3',
    ruleCount: 40,
    complete: true,
    counts: { files: 12, bytes: 3456, commits: 0, blobs: 0 },
    skipped: [],
    suppressed: { baseline: 0, pragma: 0, config: 0 },
    unused: [],
    warnings: [],
    findings: [fabricateFinding()],
    ...given,
  };
}

/** A scan that has something in each field that a report can show. */
export function fabricateFullResult(): ScanResult {
  const log = fabricateFinding({
    ruleId: 'secret-in-log',
    kind: 'code',
    title: 'Secret written to a log',
    severity: 'low',
    confidence: 'medium',
    fingerprint: 'a1a2a3a4a5a6a7a8',
    redacted: '',
    secret: undefined,
    location: { path: 'web/log.ts', startLine: 7, startColumn: 13, endLine: 7, endColumn: 21 },
    reasons: ['the argument password is named like a secret'],
    snippet: [{ line: 7, text: 'console.log(password);', highlight: [12, 20] }],
    help: {
      docs: 'docs/rules.md#secret-in-log',
      fix: 'Log that there was one, not which.',
      allow: { text: '// leaklint: allow=secret-in-log -- reason', where: 'on the same line' },
    },
  });
  return fabricateResult({
    complete: false,
    counts: { files: 1200, bytes: 34_567_890, commits: 5, blobs: 77 },
    skipped: [
      { path: 'dump.sql', reason: 'larger than 10 MB', incomplete: true },
      { path: 'a.png', reason: 'binary' },
      { path: 'b.png', reason: 'binary' },
    ],
    suppressed: { baseline: 3, pragma: 2, config: 1 },
    unused: [{ path: 'src/old.py', line: 9, text: '# leaklint: allow' }],
    warnings: ['This clone is shallow: older commits were not scanned.'],
    findings: [historyFinding(), log],
  });
}

function historyFinding(): Finding {
  const { allow: _noComment, ...help } = fabricateFinding().help;
  return fabricateFinding({
    help,
    decodedVia: ['base64'],
    occurrences: [
      { path: 'src/app.py', startLine: 3, commit: '1a2b3c4d5e6f7a8b' },
      { path: 'src/main.py', startLine: 8, commit: '9f8e7d6c5b4a3928' },
    ],
    git: {
      commit: '1a2b3c4d5e6f7a8b',
      author: 'Ann Example',
      email: 'ann@example.org',
      date: '2025-03-04T05:06:07Z',
      kind: 'blob',
      reachableFrom: ['refs/heads/main'],
      inHead: false,
      removedIn: '9f8e7d6c5b4a3928',
    },
  });
}
