import path from 'node:path';
import type { LoadedBaseline } from '../baseline/baseline-file.ts';
import { ConfigError } from '../core/errors.ts';
import type { Ports } from '../port/ports.ts';
import { toPosix } from '../source/to-posix.ts';

/** Which baseline a scan obeys. */
export type BaselineChoice =
  /** The configuration's, or the one with the usual name, if there is one. */
  | { readonly kind: 'find' }
  /** `--baseline`; relative to the current folder. */
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'none' };

/** What a flag or an option says of the baseline; false: none. */
export function toBaselineChoice(option: string | false | undefined): BaselineChoice {
  if (option === false) return { kind: 'none' };
  return option === undefined ? { kind: 'find' } : { kind: 'file', file: option };
}

/** The usual name of a baseline. */
const BASELINE_NAME = '.leaklint.baseline.json';

/** Where a scan takes place. */
export interface BaselinePlace {
  /** Absolute; report paths are relative to it. */
  readonly root: string;
  readonly isRepository: boolean;
  /** Absolute. */
  readonly cwd: string;
}

/** Where a baseline is, or would be. */
export interface BaselineLocation {
  /** Absolute. */
  readonly file: string;
  /** For messages. */
  readonly label: string;
  /** Somebody named it: it must be there. */
  readonly isNamed: boolean;
  /** The folder that the paths of entries are relative to. */
  readonly base: string;
}

/** A baseline that takes part in a scan. */
export interface ScanBaseline extends BaselineLocation {
  readonly loaded: LoadedBaseline;
}

/** Finds out where the baseline is; undefined when none is wanted. */
export function locateBaseline(
  choice: BaselineChoice,
  configured: string | undefined,
  place: BaselinePlace,
  exists: (file: string) => boolean,
): BaselineLocation | undefined {
  if (choice.kind === 'none') return undefined;
  const named = choice.kind === 'file' ? path.resolve(place.cwd, choice.file) : configured;
  const file = toPosix(named ?? usualFile(place, exists));
  const folder = path.posix.dirname(file);
  const isAbove = isWithin(place.root, folder);
  return { file, label: labelOf(file, place.cwd), isNamed: named !== undefined, base: isAbove ? folder : place.root };
}

/** Loads the baseline of a scan; throws `ConfigError` where a named one is missing or any is wrong. */
export async function loadScanBaseline(
  choice: BaselineChoice,
  configured: string | undefined,
  place: BaselinePlace,
  { fileSystem }: Pick<Ports, 'fileSystem'>,
): Promise<ScanBaseline | undefined> {
  const location = locateBaseline(choice, configured, place, (file) => fileSystem.exists(file));
  if (location === undefined || (!location.isNamed && !fileSystem.exists(location.file))) return undefined;
  const { loadBaseline } = await import('../baseline/baseline-file.ts');
  const loaded = loadBaseline(location.file, location.label);
  if (loaded === undefined) {
    throw new ConfigError(`${location.label}: no such baseline; \`leaklint baseline create\` makes one`);
  }
  return { ...location, loaded };
}

/** Turns the path of a report into one of the baseline. */
export function baselinePathFrom({ base }: Pick<BaselineLocation, 'base'>, root: string): (path: string) => string {
  const prefix = toPosix(path.relative(base, root));
  return prefix === '' ? (name) => name : (name) => (name.startsWith('<') ? name : `${prefix}/${name}`);
}

/** At the root; outside of a repository also in the current folder, when that is above what is scanned. */
function usualFile({ root, cwd, isRepository }: BaselinePlace, exists: (file: string) => boolean): string {
  const atRoot = path.posix.join(root, BASELINE_NAME);
  const inFolder = path.posix.join(toPosix(cwd), BASELINE_NAME);
  const isOther = !isRepository && isWithin(root, toPosix(cwd)) && exists(inFolder) && !exists(atRoot);
  return isOther ? inFolder : atRoot;
}

function isWithin(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function labelOf(file: string, cwd: string): string {
  const relative = toPosix(path.relative(cwd, file));
  return relative.startsWith('..') ? file : relative;
}
