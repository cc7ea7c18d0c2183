import { closeSync, fstatSync, openSync, readFileSync, realpathSync, constants } from 'node:fs';
import { ConfigError } from '../core/errors.ts';
import { isRecord, parseBaseline, refuseConflict } from './parse-baseline.ts';
import { parseDetectSecrets, type DetectSecretsBaseline } from './detect-secrets/parse-detect-secrets.ts';
import type { Baseline } from './entry.ts';
import { formatBaseline } from './format-baseline.ts';
import { readLines } from './read-lines.ts';
import { FileLockedError, replaceFile } from './replace-file.ts';

/** A baseline of ours, and the file that it was read from. */
export interface BaselineFile {
  readonly kind: 'own';
  /** Absolute path. */
  readonly file: string;
  /** How messages call it. */
  readonly label: string;
  readonly baseline: Baseline;
  /** The file as it was when it was read; empty before it is written for the first time. */
  readonly text: string;
}

/** A baseline of detect-secrets, which is only read. */
export interface ForeignBaselineFile {
  readonly kind: 'detect-secrets';
  readonly file: string;
  readonly label: string;
  readonly baseline: DetectSecretsBaseline;
}

export type LoadedBaseline = BaselineFile | ForeignBaselineFile;

/** The file is no longer as it was when it was read: what stands in it now must not be overwritten. */
export class BaselineChangedError extends ConfigError {}

const LARGEST = 1 << 26;
const DEFAULT_MODE = 0o644;

/** Reads a baseline, ours or one of detect-secrets; throws `ConfigError` for what is none; undefined when there is no file. */
export function loadBaseline(file: string, label: string): LoadedBaseline | undefined {
  const text = readText(file, label);
  if (text === undefined) return undefined;
  const asWritten = readLines(text);
  if (asWritten !== undefined) return { kind: 'own', file, label, text, baseline: asWritten };
  refuseConflict(text, label);
  if (isOfDetectSecrets(text)) {
    return { kind: 'detect-secrets', file, label, baseline: parseDetectSecrets(text, label) };
  }
  return { kind: 'own', file, label, text, baseline: parseBaseline(text, label) };
}

/** Reads a baseline that is going to be changed: it must be ours. */
export function loadOwnBaseline(file: string, label: string): BaselineFile | undefined {
  const loaded = loadBaseline(file, label);
  if (loaded?.kind !== 'detect-secrets') return loaded;
  throw new ConfigError(
    `${label}: a baseline of detect-secrets, which leaklint reads but does not write; \`leaklint baseline import ${label}\` makes it one of leaklint`,
  );
}

/**
 * Writes a baseline in one step; a file that would say the same is left alone. Throws `BaselineChangedError` when the
 * file was changed by somebody else since it was read.
 */
export function saveBaseline(read: BaselineFile, baseline: Baseline): BaselineFile {
  const newline = read.text.includes('\r\n') ? '\r\n' : '\n';
  const text = formatBaseline(baseline, newline);
  const isSame = read.text !== '' && formatBaseline(read.baseline, newline) === text && !hasRepeats(read);
  if (isSame) return { ...read, baseline };
  const target = realFile(read.file);
  try {
    replaceFile(target, text, modeOf(target), () => {
      refuseChanged(read);
    });
  } catch (error) {
    if (error instanceof FileLockedError) {
      throw new BaselineChangedError(`${read.label}: another leaklint is writing it just now; try again`, {
        cause: error,
      });
    }
    if (error instanceof ConfigError) throw error;
    throw new ConfigError(`${read.label}: cannot be written (${codeOf(error)})`, { cause: error });
  }
  return { ...read, baseline, text };
}

/** Whether the file still says what it said when it was read. */
export function isUnchanged({ file, label, text }: BaselineFile): boolean {
  return (readText(file, label) ?? '') === text;
}

function refuseChanged(read: BaselineFile): void {
  if (isUnchanged(read)) return;
  throw new BaselineChangedError(
    `${read.label}: changed by somebody else meanwhile; nothing was written, run it again`,
  );
}

/** A merge of both sides can leave an entry twice: worth writing anew, though it says the same. */
function hasRepeats({ text, baseline }: BaselineFile): boolean {
  return text.split('"fingerprint"').length - 1 > baseline.entries.length;
}

function isOfDetectSecrets(text: string): boolean {
  if (!text.includes('"results"') && !text.includes('"plugins_used"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) && 'results' in value && !('entries' in value);
  } catch {
    // Whoever parses it as ours will say what is wrong with it.
    return false;
  }
}

function readText(file: string, label: string): string | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new ConfigError(`${label}: no regular file`);
    if (stats.size > LARGEST) throw new ConfigError(`${label}: larger than ${String(LARGEST)} bytes`);
    return decode(readFileSync(descriptor), label);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new ConfigError(`${label}: cannot be read (${code})`, { cause: error });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** PowerShell's redirection writes UTF-16. */
function decode(bytes: Buffer, label: string): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ConfigError(`${label}: not UTF-8`, { cause: error });
  }
}

/** A symlink stays one. */
function realFile(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function modeOf(file: string): number {
  try {
    const descriptor = openSync(file, 'r');
    const { mode } = fstatSync(descriptor);
    closeSync(descriptor);
    return mode & 0o777;
  } catch {
    return DEFAULT_MODE;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
