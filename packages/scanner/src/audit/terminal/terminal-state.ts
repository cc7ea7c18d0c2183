import type { Decision } from '../../baseline/set-verdict.ts';
import type { AuditMaterial } from '../context/audit-material.ts';
import { parseFilter, type GroupTest } from '../model/audit-filter.ts';
import type { AuditSession } from '../model/audit-session.ts';
import type { TextStyle } from './style-text.ts';

/** What the terminal works with. */
export interface TerminalAudit {
  readonly session: AuditSession;
  readonly material: AuditMaterial;
  /** Who decides; undefined where nobody knows. */
  readonly by: string | undefined;
  /** `2027-01-31`. */
  readonly today: string;
  /** What was said before the first decision, such as that findings are not in the baseline. */
  readonly welcome: string | undefined;
}

/** What an open line of input is for. */
export type InputPurpose = 'search' | 'filter' | 'reason' | 'expires' | 'bulk-reason';

/** What the next key means. */
export type Mode =
  | { readonly kind: 'review' }
  | { readonly kind: 'help' }
  | { readonly kind: 'input'; readonly purpose: InputPurpose; readonly text: string; readonly problem?: string }
  | { readonly kind: 'ask-reveal' }
  | { readonly kind: 'ask-bulk' }
  | { readonly kind: 'ask-conflict'; readonly decision: Decision; readonly ids: readonly string[] };

/** Everything that is on the screen, and what the keys have left behind. */
export interface TerminalState {
  /** Undefined when there is nothing to review, or nothing fits the filter. */
  readonly current: string | undefined;
  readonly filter: string;
  readonly search: string;
  readonly mode: Mode;
  readonly notice: { readonly text: string; readonly style: TextStyle } | undefined;
  /** How many lines of the group's description are above the screen. */
  readonly scroll: number;
  /** The group whose secret is shown. */
  readonly revealed: string | undefined;
  readonly mayReveal: boolean;
  /** What the next decision over this group will say besides its verdict. */
  readonly draft: Pick<Decision, 'reason' | 'expires'>;
  /** What `.` does again. */
  readonly last: Decision | undefined;
  readonly bulkVerdict: Decision['verdict'] | undefined;
  readonly isOver: boolean;
}

/** The first screen. */
export function startState(current: string | undefined, { welcome }: TerminalAudit, filter = ''): TerminalState {
  return {
    current,
    filter,
    search: '',
    mode: { kind: 'review' },
    notice: welcome === undefined ? undefined : { text: welcome, style: 'note' },
    scroll: 0,
    revealed: undefined,
    mayReveal: false,
    draft: {},
    last: undefined,
    bulkVerdict: undefined,
    isOver: false,
  };
}

/** The filter of the state as a test; one that is wrong never gets into a state. */
export function testOf(filter: string): GroupTest {
  const parsed = parseFilter(filter);
  return parsed.kind === 'filter' ? parsed.matches : () => true;
}

/** The state with something to say. */
export function say(state: TerminalState, text: string, style: TextStyle = 'good'): TerminalState {
  return { ...state, notice: { text, style } };
}
