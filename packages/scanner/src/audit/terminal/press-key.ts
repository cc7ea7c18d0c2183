import { isExpectedError } from '../../core/errors.ts';
import { verdictOfKey } from '../model/decision-keys.ts';
import { decideAgain, decideAs, decideCurrent, step } from './decide-keys.ts';
import { nextTest, openInput, pressInInput } from './input-keys.ts';
import type { KeyPress } from './key-press.ts';
import { goTo, seek, settle, visibleGroups } from './navigate.ts';
import { say, type TerminalAudit, type TerminalState } from './terminal-state.ts';

/** What the screen is after a key; decisions are written before it returns. */
export async function pressKey(audit: TerminalAudit, state: TerminalState, key: KeyPress): Promise<TerminalState> {
  const { mode } = state;
  switch (mode.kind) {
    case 'input':
      return pressInInput(audit, state, { mode, key });
    case 'help':
      return { ...state, mode: { kind: 'review' }, isOver: key.name === 'ctrl-c' };
    case 'ask-reveal': {
      const rested: TerminalState = { ...state, mode: { kind: 'review' }, notice: undefined };
      return key.name === 'y' ? reveal({ ...rested, mayReveal: true }) : rested;
    }
    case 'ask-bulk':
      return askBulk(audit, state, key);
    case 'ask-conflict':
      if (key.name === 'm') return decideAgain(audit, state, mode);
      return say({ ...state, mode: { kind: 'review' } }, 'left as the others decided', 'note');
    case 'review':
      return pressInReview(audit, { ...state, notice: undefined }, key);
  }
}

/** Takes over what somebody else has written, and says so. */
function withNews(audit: TerminalAudit, state: TerminalState): TerminalState {
  try {
    const changed = audit.session.refresh();
    if (changed.length === 0) return state;
    return settle(audit, say(state, 'the baseline was changed by somebody else; this is how it is now', 'warning'));
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    return say(state, error.message, 'danger');
  }
}

const LINES = new Map([
  [' ', 10],
  ['pagedown', 10],
  ['pageup', -10],
  ['right', 1],
  ['left', -1],
]);

async function pressInReview(audit: TerminalAudit, seen: TerminalState, { name }: KeyPress): Promise<TerminalState> {
  const verdict = verdictOfKey(name);
  // A decision is about what is on the screen: what others wrote since is a conflict, not news.
  if (verdict !== undefined) return decideCurrent(audit, seen, verdict);
  if (name === '.' && seen.last !== undefined) return decideAs(audit, seen, seen.last);
  const state = withNews(audit, seen);
  const lines = LINES.get(name);
  if (lines !== undefined) return { ...state, scroll: Math.max(0, state.scroll + lines) };
  const move = movement(audit, state, name);
  if (move !== undefined) return move;
  switch (name) {
    case 'u':
      return step(audit, state, 'undo');
    case 'U':
      return step(audit, state, 'redo');
    case '.':
      return say(state, 'no decision to repeat yet', 'warning');
    case 's':
      return toggleSecret(audit, state);
    case 'b':
      return { ...state, mode: { kind: 'ask-bulk' } };
    default:
      return open(audit, state, name);
  }
}

function open(audit: TerminalAudit, state: TerminalState, name: string): TerminalState {
  switch (name) {
    case '/':
      return openInput(audit, state, 'search');
    case 'F':
      return openInput(audit, state, 'filter');
    case 'e':
      return openInput(audit, state, 'reason');
    case 'x':
      return openInput(audit, state, 'expires');
    case '?':
    case 'h':
      return { ...state, mode: { kind: 'help' } };
    case 'q':
    case 'ctrl-c':
    case 'ctrl-d':
      return { ...state, isOver: true };
    case 'escape':
      return { ...state, search: '', revealed: undefined };
    default:
      return say(state, 'no such key; ? shows all', 'warning');
  }
}

function movement(audit: TerminalAudit, state: TerminalState, name: string): TerminalState | undefined {
  const groups = (): readonly { readonly id: string }[] => visibleGroups(audit, state);
  switch (name) {
    case 'j':
    case 'down':
      return goTo(state, seek(audit, state, 1));
    case 'k':
    case 'up':
      return goTo(state, seek(audit, state, -1));
    case 'n':
    case 'N': {
      const next = seek(audit, state, name === 'n' ? 1 : -1, nextTest(state));
      if (next !== undefined) return goTo(state, next);
      return say(state, state.search === '' ? 'nothing else is open' : 'no other match', 'warning');
    }
    case 'g':
    case 'home':
      return goTo(state, groups()[0]?.id);
    case 'G':
    case 'end':
      return goTo(state, groups().at(-1)?.id);
    default:
      return undefined;
  }
}

function toggleSecret({ session }: TerminalAudit, state: TerminalState): TerminalState {
  if (state.revealed !== undefined) return { ...state, revealed: undefined };
  const group = session.group(state.current ?? '');
  if (group === undefined || group.redacted === '') return say(state, 'there is no secret to show here', 'warning');
  return state.mayReveal ? reveal(state) : { ...state, mode: { kind: 'ask-reveal' } };
}

function reveal(state: TerminalState): TerminalState {
  return { ...state, revealed: state.current };
}

function askBulk(audit: TerminalAudit, state: TerminalState, { name }: KeyPress): TerminalState {
  const verdict = verdictOfKey(name);
  if (verdict === undefined) return { ...state, mode: { kind: 'review' } };
  return { ...openInput(audit, state, 'bulk-reason'), bulkVerdict: verdict };
}
