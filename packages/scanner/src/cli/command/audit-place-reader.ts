import path from 'node:path';
import type { PlaceReader } from '../../audit/context/audit-material.ts';
import type { Ports } from '../../port/ports.ts';
import type { Git } from '../../port/git.ts';
import { describeBlame } from '../../audit/context/describe-blame.ts';

const LARGEST = 8_000_000;
const REMEMBERED = 32;
/** Blame that takes longer makes every key press wait: then it is not asked again. */
const PATIENCE = 2000;

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
    historyOf: git === undefined ? () => [] : createHistory(git, root),
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
  const known = new Map<string, readonly string[]>();
  let isSlow = false;
  return (name, line) => {
    const place = `${String(line)} ${name}`;
    const lines = known.get(place);
    if (lines !== undefined || isSlow) return lines ?? [];
    const start = performance.now();
    const range = `${String(line)},${String(line)}`;
    const outcome = git.run({ repository: root, args: ['blame', '--line-porcelain', '-L', range, '--', name] });
    isSlow = performance.now() - start > PATIENCE;
    const described = outcome.kind === 'done' ? describeBlame(new TextDecoder().decode(outcome.output)) : [];
    known.set(place, described);
    return described;
  };
}
