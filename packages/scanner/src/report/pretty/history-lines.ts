import type { Finding, GitOrigin } from '../../core/finding.ts';
import { printable } from '../printable.ts';
import { plural } from '../wording/plural.ts';

const SHORT_COMMIT = 9;
const SHOWN_REFS = 3;

/** Where a secret comes from, what became of it, and what holds it still; nothing for a finding without a history. */
export function historyLines({ git, occurrences }: Finding): readonly string[] {
  if (git === undefined || git.reachableFrom.length === 0) return [];
  const places = occurrences.length > 1 ? [plural(occurrences.length, 'place')] : [];
  const commits = (git.commits ?? 0) > 1 ? [plural(git.commits ?? 0, 'commit')] : [];
  const count = [...places, ...commits].join(' and ');
  return [`${whence(git)}; ${fate(git)}`, `${holders(git)}${count === '' ? '' : `; in ${count}`}`].map(printable);
}

function whence({ commit, author, email, date, kind }: GitOrigin): string {
  const who = author === undefined ? '' : ` by ${author}${email === undefined ? '' : ` <${email}>`}`;
  const when = date === undefined ? '' : ` on ${date.slice(0, 'yyyy-mm-dd'.length)}`;
  const what = KINDS[kind];
  if (commit !== undefined) return `${what} ${commit.slice(0, SHORT_COMMIT)}${who}${when}`;
  return kind === 'blob' ? 'in no commit' : `${what.replace(/ (?:of|in|on)$/, '')}${who}${when}`;
}

const KINDS: Readonly<Record<GitOrigin['kind'], string>> = {
  blob: 'introduced in',
  note: 'a note, written in',
  'commit-message': 'the message of',
  'tag-message': 'the message of a tag on',
  author: 'a name or address in',
  'ref-name': 'the name of a ref to',
  'reflog-message': 'a message in a reflog on',
};

function fate({ inHead, removedIn }: GitOrigin): string {
  if (inHead) return 'still in HEAD';
  return removedIn === undefined ? 'not in HEAD' : `not in HEAD, removed in ${removedIn.slice(0, SHORT_COMMIT)}`;
}

function holders({ reachableFrom, moreRefs = 0 }: GitOrigin): string {
  const [only] = reachableFrom;
  if (only === 'dangling') return 'nothing refers to it, but git keeps it until it prunes';
  const names = reachableFrom.map((name) => name.replace(/^refs\/(?:heads\/|(?=tags\/|remotes\/))/, ''));
  const hidden = names.length - SHOWN_REFS + moreRefs;
  const shown = names.slice(0, SHOWN_REFS).join(', ');
  return `held by ${shown}${hidden > 0 ? ` and ${plural(hidden, 'other ref')}` : ''}`;
}
