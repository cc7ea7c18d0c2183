import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gitEnvironment } from '../../adapter/git-environment.ts';
import { gitProgram } from '../../adapter/git-program.ts';
import { ScanError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/scan-result.ts';
import { parseBundleHeader, type BundleHeader } from '../../git/history/bundle-header.ts';

/** A bundle, laid out as a repository in a temporary folder. */
export interface OpenBundle {
  readonly folder: string;
  /** Adds what a reader of the report must know of the bundle. */
  readonly describe: (result: ScanResult) => ScanResult;
  readonly remove: () => void;
}

/** More refs than any bundle has. */
const LONGEST_HEADER = 1 << 24;

/** Unpacks a bundle into a folder of its own; throws `ScanError` for what is no bundle. */
export function openBundle(file: string, label: string): OpenBundle {
  const header = readHeader(file);
  if (header === undefined) throw new ScanError(`${label}: neither a git repository nor a git bundle`);
  const folder = mkdtempSync(path.join(tmpdir(), 'leaklint-bundle-'));
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const isWhole = unpack(file, folder, header);
    return { folder, remove, describe: (result) => describe(result, { label, header, isWhole }) };
  } catch (error) {
    remove();
    throw new ScanError(`${label}: the bundle cannot be unpacked`, { cause: error });
  }
}

function readHeader(file: string): BundleHeader | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(LONGEST_HEADER);
    const length = readSync(descriptor, bytes, 0, bytes.length, 0);
    return parseBundleHeader(bytes.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
}

/** False when some objects could not be had, because what they were made from is not in the bundle. */
function unpack(file: string, folder: string, { format, refs, packStart, prerequisites }: BundleHeader): boolean {
  runGit(['init', '--quiet', '--bare', `--object-format=${format}`, folder], folder, 'ignore');
  const lines = refs.filter(({ name }) => name.startsWith('refs/')).map(({ id, name }) => `${id} ${name}\n`);
  writeFileSync(path.join(folder, 'packed-refs'), lines.join(''));
  const head = refs.find(({ name }) => name === 'HEAD');
  if (head !== undefined) writeFileSync(path.join(folder, 'HEAD'), `${head.id}\n`);
  const pack = openSync(file, 'r');
  try {
    // Git begins where the descriptor stands.
    readSync(pack, new Uint8Array(packStart), 0, packStart, null);
    if (prerequisites.length === 0) {
      runGit(['index-pack', '--stdin'], folder, pack);
      return true;
    }
    return unpackThin(folder, pack);
  } finally {
    closeSync(pack);
  }
}

/** Takes the objects that need nothing from elsewhere. */
function unpackThin(folder: string, pack: number): boolean {
  try {
    runGit(['unpack-objects', '-r', '-q'], folder, pack);
    return true;
  } catch {
    // It ends with an error for each object that it could not make, after it has made all others.
    return false;
  }
}

function runGit(args: readonly string[], folder: string, input: number | 'ignore'): void {
  const program = gitProgram(process.env, process.platform);
  if (program === undefined) throw new ScanError('git is not installed, which a bundle needs');
  const env = { ...gitEnvironment(process.env), GIT_TEMPLATE_DIR: '', GIT_DIR: folder };
  execFileSync(program, [...args], { cwd: folder, env, stdio: [input, 'ignore', 'pipe'], windowsHide: true });
}

function describe(
  result: ScanResult,
  { label, header, isWhole }: { readonly label: string; readonly header: BundleHeader; readonly isWhole: boolean },
): ScanResult {
  const count = header.prerequisites.length;
  if (count === 0) return result;
  const what = isWhole
    ? 'what came before was not scanned'
    : 'what came before, and what is made from it, was not scanned';
  const warning = `${label}: the bundle builds on ${String(count)} commits that are not in it: ${what}`;
  return { ...result, complete: false, warnings: [warning, ...result.warnings] };
}
