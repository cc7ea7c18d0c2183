import { ScanError } from '../../core/errors.ts';
import type { HookPorts } from '../hook-request.ts';
import { bypassFile, parseRecords, SKIP_TRAILER, type Bypass } from './bypass-record.ts';

/** How far back a history is looked through when no range is given. */
const COMMITS = 5000;

/** The bypasses that this clone has recorded. */
export function readRecorded(commonFolder: string, { files }: Pick<HookPorts, 'files'>): readonly Bypass[] {
  const bytes = files.read(bypassFile(commonFolder));
  return bytes === undefined ? [] : parseRecords(new TextDecoder().decode(bytes));
}

/** The bypasses that commits tell of, newest first; with a range, exactly its commits: what CI asks. */
export function readFromCommits(
  range: string | undefined,
  cwd: string,
  { git }: Pick<HookPorts, 'git'>,
): readonly Bypass[] {
  const trailer = `%(trailers:key=${SKIP_TRAILER},valueonly,unfold,separator=%x1f)`;
  const what = range === undefined ? [`--max-count=${String(COMMITS)}`, 'HEAD'] : [range];
  const format = `--format=%H%x1e%aI%x1e%an <%ae>%x1e${trailer}%x00`;
  const { isGood, output, messages } = git.run(
    ['log', '--no-show-signature', '--no-color', format, ...what, '--'],
    cwd,
  );
  if (!isGood) {
    if (range === undefined) return [];
    throw new ScanError(`${range}: ${messages.split('\n', 1)[0]?.replace(/^fatal: /, '') ?? 'is no range of commits'}`);
  }
  return output.split('\0').flatMap(fromCommit);
}

function fromCommit(record: string): readonly Bypass[] {
  const [commit = '', date = '', who = '', reasons = ''] = record.trim().split('\u001E');
  return reasons
    .split('\u001F')
    .filter((reason) => reason.trim() !== '')
    .map((reason) => ({ date, hook: 'commit-msg', reason: reason.trim(), who, commit }));
}
