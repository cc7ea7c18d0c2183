import type { Verdict } from '../../baseline/entry.ts';
import type { Decision } from '../../baseline/set-verdict.ts';
import { isExpectedError } from '../../core/errors.ts';
import { plural } from '../../report/wording/plural.ts';
import type { Outcome } from '../model/apply-changes.ts';
import { describeOutcome, describeState } from '../model/audit-words.ts';
import { goTo, seek, settle, visibleGroups } from './navigate.ts';
import { say, type TerminalAudit, type TerminalState } from './terminal-state.ts';

/** Decides over the group on the screen, with the reason and last day that were typed for it, and goes on. */
export async function decideCurrent(
  audit: TerminalAudit,
  state: TerminalState,
  verdict: Verdict,
): Promise<TerminalState> {
  const { reason, expires } = state.draft;
  return decideAs(audit, state, {
    verdict,
    ...(reason === undefined ? {} : { reason }),
    ...(expires === undefined ? {} : { expires }),
  });
}

/** Makes a decision over the group on the screen. */
export async function decideAs(audit: TerminalAudit, state: TerminalState, decision: Decision): Promise<TerminalState> {
  const { current } = state;
  if (current === undefined) return say(state, 'nothing to decide here', 'warning');
  return decide(audit, state, { ids: [current], decision: signed(audit, decision), isBulk: false });
}

/** Decides over all groups of the filter. */
export function decideAll(audit: TerminalAudit, state: TerminalState, decision: Decision): Promise<TerminalState> {
  const ids = visibleGroups(audit, state).map(({ id }) => id);
  return decide(audit, state, { ids, decision: signed(audit, decision), isBulk: true });
}

/** Decides all the same, over what somebody else has judged meanwhile. */
export function decideAgain(
  audit: TerminalAudit,
  state: TerminalState,
  { ids, decision }: { readonly ids: readonly string[]; readonly decision: Decision },
): Promise<TerminalState> {
  return decide(audit, { ...state, mode: { kind: 'review' } }, { ids, decision, isBulk: ids.length > 1 });
}

/** Takes back the last decision, or makes it again. */
export async function step(audit: TerminalAudit, state: TerminalState, which: 'undo' | 'redo'): Promise<TerminalState> {
  return guarded(state, async () => {
    const outcome = await audit.session[which]();
    const what = which === 'undo' ? 'taken back' : 'made again';
    if (outcome === undefined)
      return say(state, which === 'undo' ? 'nothing to take back' : 'nothing to make again', 'warning');
    const shown = goTo(state, outcome.applied[0]?.group);
    return settle(audit, say(shown, describeOutcome(what, outcome), styleOf(outcome)));
  });
}

/** Runs what may fail because of the file; the decision is not lost without a word. */
async function guarded(state: TerminalState, run: () => Promise<TerminalState>): Promise<TerminalState> {
  try {
    return await run();
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    return say({ ...state, mode: { kind: 'review' } }, `not written: ${error.message}`, 'danger');
  }
}

interface Deed {
  readonly ids: readonly string[];
  readonly decision: Decision;
  readonly isBulk: boolean;
}

async function decide(
  audit: TerminalAudit,
  state: TerminalState,
  { ids, decision, isBulk }: Deed,
): Promise<TerminalState> {
  return guarded(state, async () => {
    const outcome = await audit.session.decide(ids, decision);
    const rested = { ...state, draft: {}, last: decision };
    const said = say(rested, describeOutcome(decision.verdict, outcome), styleOf(outcome));
    if (outcome.conflicts.length > 0) return askOverConflict(audit, said, { outcome, decision });
    if (isBulk) return settle(audit, said);
    const next = seek(audit, said, 1, (_, { isOpen }) => isOpen);
    if (next !== undefined) return goTo(said, next);
    return settle(
      audit,
      say(said, `${said.notice?.text ?? ''}; nothing left to decide${state.filter === '' ? '' : ' in this filter'}`),
    );
  });
}

function askOverConflict(
  { session }: TerminalAudit,
  state: TerminalState,
  { outcome: { conflicts }, decision }: { readonly outcome: Outcome; readonly decision: Decision },
): TerminalState {
  const [first] = conflicts.flatMap((id) => session.group(id) ?? []);
  const theirs = first === undefined ? '' : `: ${describeState(session.stateOf(first))}`;
  const what =
    conflicts.length === 1
      ? 'somebody else judged it meanwhile'
      : `somebody else judged ${plural(conflicts.length, 'secret')} meanwhile`;
  return {
    ...say(state, `${what}${conflicts.length === 1 ? theirs : ''}`, 'danger'),
    mode: { kind: 'ask-conflict', decision, ids: conflicts },
  };
}

function styleOf({ conflicts, gone, applied }: Outcome): 'good' | 'warning' {
  return conflicts.length + gone > 0 || applied.length === 0 ? 'warning' : 'good';
}

function signed({ by }: TerminalAudit, decision: Decision): Decision {
  return by === undefined || decision.verdict === 'unaudited' ? decision : { ...decision, by };
}
