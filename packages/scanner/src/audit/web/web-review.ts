import { isExpectedError } from '../../core/errors.ts';
import type { AuditMaterial } from '../context/audit-material.ts';
import type { Outcome } from '../model/apply-changes.ts';
import type { AuditSession } from '../model/audit-session.ts';
import { describeOutcome } from '../model/audit-words.ts';
import { rowView, type RowView } from './group-view.ts';

/** What the page works with. */
export interface WebAudit {
  readonly session: AuditSession;
  readonly material: AuditMaterial;
  /** The baseline's file, for people. */
  readonly label: string;
  readonly by: string | undefined;
  readonly today: string;
  readonly welcome: string | undefined;
  /** The filter that the page starts with. */
  readonly filter: string;
  /** Tells the person at the terminal what the browser did. */
  readonly log: (line: string) => void;
}

/** Something that every open page is told. */
export interface News {
  /** Rows as they are now; undefined: all of them must be asked for anew. */
  readonly rows: readonly RowView[] | undefined;
  readonly progress: object;
  readonly steps: object;
  /** For people; empty when there is nothing to say. */
  readonly message: string;
  readonly isTrouble?: true;
}

/** An answer of the page's server. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** How far the review is. */
export function standing({ session }: Pick<WebAudit, 'session'>): Pick<News, 'progress' | 'steps'> {
  return { progress: session.progress(), steps: session.steps() };
}

/** The rows of these groups. */
export function rowsOf({ session }: Pick<WebAudit, 'session'>, ids: Iterable<string>): readonly RowView[] {
  return Array.from(new Set(ids)).flatMap((id) => {
    const group = session.group(id);
    return group === undefined ? [] : rowView(group, session.stateOf(group));
  });
}

/** What a decision changed, for the page that made it and for the others. */
export function newsOf(audit: WebAudit, what: string, outcome: Outcome): News {
  const ids = [...outcome.applied.map(({ group }) => group), ...outcome.changedElsewhere, ...outcome.conflicts];
  const hasLeft = ids.some((id) => audit.session.group(id) === undefined);
  return {
    rows: hasLeft ? undefined : rowsOf(audit, ids),
    ...standing(audit),
    message: describeOutcome(what, outcome),
  };
}

/** Looks for what somebody else has written; undefined when nobody has. */
export function lookForNews(audit: WebAudit): News | undefined {
  try {
    const before = audit.session.groups();
    const changed = audit.session.refresh();
    if (changed.length === 0) return undefined;
    const isSameList =
      before.length === audit.session.groups().length && changed.every((id) => audit.session.group(id));
    const rows = isSameList ? rowsOf(audit, changed) : undefined;
    return { rows, ...standing(audit), message: 'The baseline was changed by somebody else; this is how it is now.' };
  } catch (error) {
    if (!isExpectedError(error)) throw error;
    return { rows: [], ...standing(audit), message: error.message, isTrouble: true };
  }
}
