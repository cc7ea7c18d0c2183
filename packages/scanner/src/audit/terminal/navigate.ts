import type { AuditGroup, GroupState } from '../model/audit-group.ts';
import type { AuditSession } from '../model/audit-session.ts';
import { testOf, type TerminalAudit, type TerminalState } from './terminal-state.ts';

type Wanted = (group: AuditGroup, state: GroupState) => boolean;

/** The groups that the filter lets through, in order. */
export function visibleGroups(
  { session }: TerminalAudit,
  { filter }: Pick<TerminalState, 'filter'>,
): readonly AuditGroup[] {
  if (filter.trim() === '') return session.groups();
  const matches = testOf(filter);
  return session.groups().filter((group) => matches(group, session.stateOf(group)));
}

/** Goes to the next (1) or previous (-1) group that is wanted, and round the end; undefined when there is no other. */
export function seek(
  audit: TerminalAudit,
  state: TerminalState,
  direction: 1 | -1,
  wanted: Wanted = () => true,
): string | undefined {
  const { session } = audit;
  const groups = session.groups();
  const matches = testOf(state.filter);
  const from = groups.findIndex(({ id }) => id === state.current);
  for (let step = 1; step <= groups.length; step++) {
    const at = (((from + direction * step) % groups.length) + groups.length) % groups.length;
    const group = groups[at];
    if (group === undefined || group.id === state.current) continue;
    const groupState = session.stateOf(group);
    if (matches(group, groupState) && wanted(group, groupState)) return group.id;
  }
  return undefined;
}

/** Shows another group. */
export function goTo(state: TerminalState, id: string | undefined): TerminalState {
  if (id === undefined || id === state.current) return state;
  return { ...state, current: id, scroll: 0, revealed: undefined, draft: {} };
}

/** The group to begin with: where the last review stopped if that is still open, else the first open one after it. */
export function whereToStart(session: AuditSession, stoppedAt: string | undefined): string | undefined {
  const groups = session.groups();
  const from = Math.max(
    0,
    groups.findIndex(({ id }) => id === stoppedAt),
  );
  const isOpen = (group: AuditGroup): boolean => session.stateOf(group).isOpen;
  return (groups.slice(from).find(isOpen) ?? groups.find(isOpen) ?? groups[from])?.id;
}

/** Keeps the screen on a group that is there and that the filter lets through. */
export function settle(audit: TerminalAudit, state: TerminalState): TerminalState {
  const groups = visibleGroups(audit, state);
  if (groups.some(({ id }) => id === state.current)) return state;
  const next = seek(audit, state, 1);
  return next === undefined ? { ...state, current: undefined, revealed: undefined } : goTo(state, next);
}
