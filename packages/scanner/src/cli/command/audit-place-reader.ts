import path from 'node:path';
import type { PlaceHistory, PlaceReader } from '../../audit/context/audit-material.ts';
import type { Ports } from '../../port/ports.ts';
import type { Git } from '../../port/git.ts';
import { blamedPlace, describeBlame } from '../../audit/context/describe-blame.ts';
import { LINE_HISTORY_FORMAT, parseLineHistory } from '../../audit/context/parse-line-history.ts';
import type { GitOrigin } from '../../core/finding.ts';

const LARGEST = 8_000_000;
const REMEMBERED = 32;
/** Blame that takes longer makes every key press wait: then it is not asked again. */
const PATIENCE = 2000;
const MOST_REFS = 50;
const NOTHING: PlaceHistory = { origin: undefined, lines: [] };

/** Reads files and their past from this machine. */
export async function createPlaceReader(
  { root, isRepository }: { readonly root: string; readonly isRepository: boolean },
  ports: Pick<Ports, 'fileSystem' | 'git'>,
): Promise<PlaceReader> {
  const files = new Map<string, readonly string[] | undefined>();
  const git = isRepository ? await ports.git() : undefined;
  return {
    readLines: (name) => {
      if (!files.has(name)) {
        if (files.size >= REMEMBERED) files.clear();
        files.set(name, readLines(path.posix.join(root, name), ports));
      }
      return files.get(name);
    },
    historyOf: git === undefined ? () => NOTHING : createHistory(git, root),
  };
}

function readLines(file: string, { fileSystem }: Pick<Ports, 'fileSystem'>): readonly string[] | undefined {
  const outcome = fileSystem.readFile(file, { maxSize: LARGEST });
  return outcome.kind === 'bytes' ? decode(outcome.bytes).split('\n') : undefined;
}

function decode(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes);
}

function createHistory(git: Git, root: string): PlaceReader['historyOf'] {
  const known = new Map<string, PlaceHistory>();
  let isSlow = false;
  const ask = (...args: readonly string[]): string => {
    const outcome = git.run({ repository: root, args });
    return outcome.kind === 'done' ? new TextDecoder().decode(outcome.output) : '';
  };
  return (name, line, secret) => {
    const place = `${String(line)} ${name}`;
    const before = known.get(place);
    if (before !== undefined || isSlow) return before ?? NOTHING;
    const start = performance.now();
    const range = `${String(line)},${String(line)}`;
    const blame = ask('blame', '--line-porcelain', '-L', range, '--', name);
    // The line's own past takes several times as long as its blame.
    const isQuick = performance.now() - start < PATIENCE / 8;
    const history = { lines: describeBlame(blame), origin: isQuick ? originOf(ask, blame, secret) : undefined };
    isSlow = performance.now() - start > PATIENCE;
    known.set(place, history);
    return history;
  };
}

/** The secret is compared here, and never on a command line, where others could read it. */
function originOf(
  ask: (...args: readonly string[]) => string,
  blame: string,
  secret: string | undefined,
): GitOrigin | undefined {
  const blamed = blamedPlace(blame);
  if (blamed === undefined || secret === undefined) return undefined;
  const { commit, path: name, line } = blamed;
  const lines = `-L${String(line)},${String(line)}:${name}`;
  const log = ask('log', `--format=${LINE_HISTORY_FORMAT}`, '--no-ext-diff', '--no-textconv', lines, commit, '--');
  const origin = parseLineHistory(log, secret);
  if (origin === undefined) return undefined;
  const refs = ask('for-each-ref', `--count=${String(MOST_REFS)}`, '--format=%(refname)', '--contains', origin.commit);
  const reachableFrom = refs.split('\n').filter((ref) => ref !== '');
  return {
    ...origin,
    kind: 'blob',
    inHead: true,
    reachableFrom: reachableFrom.length === 0 ? ['HEAD'] : reachableFrom,
  };
}
