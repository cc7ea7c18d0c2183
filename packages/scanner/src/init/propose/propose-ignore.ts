import { addLines } from '../edit/add-lines.ts';
import { planEdit } from '../edit/plan-edit.ts';
import type { InitScene } from '../init-scene.ts';
import { envFilesOf, isEnvTemplate } from '../look/env-files.ts';
import { isCovered, KEY_PATTERNS } from '../look/key-files.ts';
import type { ByHand, FileEdit, Proposal } from '../proposal.ts';
import { envExample } from './env-example.ts';

const FILE = '.gitignore';
const HEADING = '# Secrets stay out of git (leaklint init)';
const MOST_EXAMPLES = 20;

/** Lines for `.gitignore`, and a `.env.example` beside each `.env` that has none. */
export function proposeIgnore(scene: InitScene): Proposal {
  const patterns = missingPatterns(scene);
  const lines = patterns.length === 0 ? [] : [HEADING, ...patterns];
  const planned = [
    ...(lines.length === 0 ? [] : [planEdit(FILE, { after: addLines(scene.read(FILE), lines), lines }, scene)]),
    ...examples(scene),
  ];
  return {
    name: 'ignore',
    title: 'Keep .env files and private keys out of git',
    edits: planned.flatMap(({ edit }): readonly FileEdit[] => (edit === undefined ? [] : [edit])),
    byHand: planned.flatMap(({ byHand }): readonly ByHand[] => (byHand === undefined ? [] : [byHand])),
    commands: [],
    notes: [],
  };
}

/** The patterns that `.gitignore` lacks, in an order in which none undoes another. */
export function missingPatterns(scene: InitScene): readonly string[] {
  const env = [
    ['.env', '.env'],
    ['.env.*', '.env.local'],
  ] as const;
  // A tracked file that has such a name is no secret, or a problem that is named; the pattern would only confuse.
  const keys = KEY_PATTERNS.filter(([pattern]) => !scene.tracked.some((path) => isCovered(pattern, path)));
  const wanted = [...env, ...keys];
  const samples = wanted.flatMap(([, sample]) => [sample, `some/folder/${sample}`]);
  const kept = templatesOf(scene);
  const ignored = ignoredAmong([...samples, ...kept], scene);
  const missing = wanted
    .filter(([, sample]) => !ignored.has(sample) || !ignored.has(`some/folder/${sample}`))
    .map(([pattern]) => pattern);
  const isWide = missing.includes('.env.*');
  const exceptions = kept.filter((name) => isWide || ignored.has(name)).map((name) => `!${name}`);
  const isEnv = (pattern: string): boolean => pattern.startsWith('.env');
  const allExceptions = new Set([...exceptions, ...(isWide ? ownExceptions(scene) : [])]);
  return [...missing.filter(isEnv), ...allExceptions, ...missing.filter((pattern) => !isEnv(pattern))];
}

/** What the user has excepted already must stay so behind a pattern that is wider. */
function ownExceptions({ read }: InitScene): readonly string[] {
  const lines = (read(FILE) ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line.startsWith('!') && line.includes('.env'));
}

function templatesOf({ tracked, untracked, ignored }: InitScene): readonly string[] {
  const found = [...tracked, ...untracked, ...ignored].filter(isEnvTemplate);
  return [...new Set(['.env.example', ...found.map((path) => path.slice(path.lastIndexOf('/') + 1))])];
}

/** `source:line:pattern<tab>path` */
const VERDICT = /^(?<source>[^:\t]*):\d+:(?<pattern>[^\t]*)\t(?<path>[^\t]*)$/;

/** Which of these paths the files of the repository ignore; what one user ignores on one machine does not count. */
function ignoredAmong(paths: readonly string[], { root, ports }: InitScene): ReadonlySet<string> {
  const args = ['-c', 'core.excludesFile=/dev/null', 'check-ignore', '--no-index', '--verbose', '--', ...paths];
  const lines = ports.git.run(args, root).output.split('\n');
  const ignored = lines.flatMap((line) => {
    const { source = '', pattern = '!', path = '' } = VERDICT.exec(line)?.groups ?? {};
    return source.endsWith('info/exclude') || pattern.startsWith('!') ? [] : [path];
  });
  return new Set(ignored);
}

function examples(scene: InitScene): readonly ReturnType<typeof planEdit>[] {
  const { tracked, untracked, ignored, read } = scene;
  const templates = [...tracked, ...untracked, ...ignored].filter(isEnvTemplate).map(folderOf);
  const bare = envFilesOf(scene).filter((path) => !templates.includes(folderOf(path)));
  return bare.slice(0, MOST_EXAMPLES).flatMap((path) => {
    const after = envExample(read(path) ?? '');
    return after === undefined ? [] : [planEdit(`${path}.example`, { after, lines: after.split('\n') }, scene)];
  });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
