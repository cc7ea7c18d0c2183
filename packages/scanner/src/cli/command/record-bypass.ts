import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeUserGit } from '../../adapter/node-user-git.ts';
import { errorCode } from '../../adapter/error-code.ts';
import { ScanError } from '../../core/errors.ts';
import { bypassFile, parseRecords, SKIP_TRAILER, toRecordLine, type Bypass } from '../../hook/bypass/bypass-record.ts';
import { parsePushLines } from '../../hook/push-lines.ts';
import { readStream } from '../../source/read-stream.ts';
import type { HookRunCommand } from '../flags/parsed-command.ts';
import { printError } from '../output/print.ts';

const LARGEST_INPUT = 1 << 26;

/** Writes down that a commit or a push was let pass, and why; where that fails, it is not let pass. */
export async function recordBypass({ hook, args }: HookRunCommand, reason: string): Promise<void> {
  const folder = need(['rev-parse', '--git-common-dir'], 'not a git repository');
  const file = bypassFile(path.resolve(folder));
  const bypass: Bypass = {
    date: new Date().toISOString(),
    hook,
    reason,
    who: need(['var', 'GIT_COMMITTER_IDENT'], 'git does not know who you are').replace(/ \d+ [+-]\d+$/, ''),
    ...optional('branch', ask(['symbolic-ref', '--quiet', '--short', 'HEAD'])),
    ...optional('parent', ask(['rev-parse', '--verify', '--quiet', 'HEAD'])),
    ...(hook === 'pre-push' ? { updates: await readUpdates() } : {}),
  };
  if (!isRecorded(file, bypass)) append(file, bypass);
  const [message] = args;
  if (hook === 'commit-msg' && message !== undefined) addTrailer(message, reason);
  if (hook !== 'commit-msg')
    printError(`leaklint: not scanned, on purpose: ${reason} (recorded; leaklint hook status)`);
}

function append(file: string, bypass: Bypass): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, toRecordLine(bypass));
  } catch (error) {
    throw new ScanError(`the bypass could not be recorded (${errorCode(error)})`, { cause: error });
  }
}

/** The message of a commit belongs to the bypass that its pre-commit hook has recorded. */
function isRecorded(file: string, { hook, reason, parent }: Bypass): boolean {
  if (hook !== 'commit-msg') return false;
  const last = readRecords(file).at(-1);
  return last?.hook === 'pre-commit' && last.reason === reason && last.parent === parent;
}

function readRecords(file: string): readonly Bypass[] {
  try {
    return parseRecords(readFileSync(file, 'utf8'));
  } catch {
    // There is none yet; a file that cannot be read will not be written either, which is said then.
    return [];
  }
}

async function readUpdates(): Promise<readonly string[]> {
  const text = new TextDecoder().decode(await readStream(process.stdin, LARGEST_INPUT));
  return parsePushLines(text).map(({ localId, remoteRef }) => `${localId} ${remoteRef}`);
}

function addTrailer(file: string, reason: string): void {
  const trailer = ['--if-exists', 'addIfDifferent', '--trailer', `${SKIP_TRAILER}: ${reason}`];
  const { isGood } = nodeUserGit.run(
    ['interpret-trailers', '--in-place', '--no-divider', ...trailer, file],
    process.cwd(),
  );
  if (!isGood) throw new ScanError('the bypass could not be written into the message of the commit');
}

function need(args: readonly string[], problem: string): string {
  const answer = ask(args);
  if (answer === undefined) throw new ScanError(problem);
  return answer;
}

function ask(args: readonly string[]): string | undefined {
  const { isGood, output } = nodeUserGit.run(args, process.cwd());
  return isGood && output.trim() !== '' ? output.trim() : undefined;
}

function optional(name: 'branch' | 'parent', value: string | undefined): Partial<Bypass> {
  return value === undefined ? {} : { [name]: value };
}
