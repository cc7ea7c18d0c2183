import { parseFilter } from '../model/audit-filter.ts';
import { readDay } from '../model/read-day.ts';
import { decideAll, decideAs } from './decide-keys.ts';
import type { KeyPress } from './key-press.ts';
import { goTo, seek, settle, visibleGroups } from './navigate.ts';
import { say, testOf, type InputPurpose, type Mode, type TerminalAudit, type TerminalState } from './terminal-state.ts';

type InputMode = Extract<Mode, { readonly kind: 'input' }>;

/** A key while a line is being typed. */
export async function pressInInput(
  audit: TerminalAudit,
  state: TerminalState,
  { mode, key }: { readonly mode: InputMode; readonly key: KeyPress },
): Promise<TerminalState> {
  switch (key.name) {
    case 'escape':
    case 'ctrl-c':
      return { ...state, mode: { kind: 'review' }, bulkVerdict: undefined };
    case 'return':
      return accept(audit, { ...state, mode: { kind: 'review' } }, mode);
    case 'backspace':
      return typed(state, mode, Array.from(mode.text).slice(0, -1).join(''));
    case 'ctrl-u':
      return typed(state, mode, '');
    case 'ctrl-w':
      return typed(state, mode, mode.text.replace(/\S*\s*$/, ''));
    default:
      return key.text === '' ? state : typed(state, mode, mode.text + key.text);
  }
}

function typed(state: TerminalState, { purpose }: InputMode, text: string): TerminalState {
  return { ...state, mode: { kind: 'input', purpose, text } };
}

async function accept(audit: TerminalAudit, state: TerminalState, mode: InputMode): Promise<TerminalState> {
  const text = mode.text.trim();
  const again = (problem: string): TerminalState => ({ ...state, mode: { ...mode, problem } });
  switch (mode.purpose) {
    case 'search':
      return search(audit, state, text, again);
    case 'filter':
      return filter(audit, state, text, again);
    case 'reason':
      return note(audit, state, text === '' ? { reason: undefined } : { reason: text });
    case 'expires': {
      const expires = readDay(text, audit.today);
      if (text !== '' && expires === undefined) return again('a day such as 2027-01-31, or 90d, 6m, 1y from today');
      return note(audit, state, { expires });
    }
    case 'bulk-reason': {
      const { bulkVerdict: verdict = 'unaudited' } = state;
      const rested = { ...state, bulkVerdict: undefined };
      return decideAll(audit, rested, { verdict, ...(text === '' ? {} : { reason: text }) });
    }
  }
}

type Again = (problem: string) => TerminalState;

function search(audit: TerminalAudit, state: TerminalState, text: string, again: Again): TerminalState {
  if (text === '') return { ...state, search: '' };
  const parsed = parseFilter(text);
  if (parsed.kind === 'wrong') return again(parsed.problem);
  const next = seek(audit, state, 1, parsed.matches);
  const [current] = audit.session.groups().filter(({ id }) => id === state.current);
  const isHere = current !== undefined && parsed.matches(current, audit.session.stateOf(current));
  if (next === undefined && !isHere) return again('found nowhere');
  return say(goTo({ ...state, search: text }, next), `searching for ${text}: n and N go on, Esc ends it`, 'note');
}

function filter(audit: TerminalAudit, state: TerminalState, text: string, again: Again): TerminalState {
  const parsed = parseFilter(text);
  if (parsed.kind === 'wrong') return again(parsed.problem);
  const next = { ...state, filter: text };
  if (visibleGroups(audit, next).length === 0) return again('nothing fits');
  const settled = settle(audit, next);
  return { ...settled, notice: undefined };
}

/** A reason or last day: of the decision that stands, else of the next one. */
async function note(
  audit: TerminalAudit,
  state: TerminalState,
  part: { readonly reason?: string | undefined; readonly expires?: string | undefined },
): Promise<TerminalState> {
  const group = audit.session.group(state.current ?? '');
  if (group === undefined) return state;
  const { verdict, isOpen, reason, expires } = audit.session.stateOf(group);
  const draft = clean({ reason, expires, ...state.draft, ...part });
  if (isOpen || verdict === 'mixed') return say({ ...state, draft }, 'kept for the next decision here', 'note');
  // It was decided already: stay here to see what came of it.
  const decided = await decideAs(audit, state, { verdict, ...draft });
  return decided.mode.kind === 'review' ? goTo({ ...decided, scroll: 0 }, state.current) : decided;
}

function clean({
  reason,
  expires,
}: {
  readonly reason: string | undefined;
  readonly expires: string | undefined;
}): TerminalState['draft'] {
  return { ...(reason === undefined ? {} : { reason }), ...(expires === undefined ? {} : { expires }) };
}

/** What stands in a line of input when it opens. */
export function openInput(audit: TerminalAudit, state: TerminalState, purpose: InputPurpose): TerminalState {
  const group = audit.session.group(state.current ?? '');
  const now = group === undefined ? undefined : audit.session.stateOf(group);
  const texts: Readonly<Record<InputPurpose, string>> = {
    search: '',
    filter: state.filter,
    reason: state.draft.reason ?? now?.reason ?? '',
    expires: state.draft.expires ?? now?.expires ?? '',
    'bulk-reason': '',
  };
  return { ...state, notice: undefined, mode: { kind: 'input', purpose, text: texts[purpose] } };
}

/** What `n` looks for: a match of the search, or else what is open. */
export function nextTest({ search: text }: TerminalState): Parameters<typeof seek>[3] {
  return text === '' ? (_, { isOpen }) => isOpen : testOf(text);
}
