/** A file that would be added or changed. */
export interface FileEdit {
  /** POSIX, relative to the root of the repository. */
  readonly path: string;
  /** Undefined: there is none yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** A script or data of ours, of which nobody wants to read the lines: how it is called instead. */
  readonly summary?: string;
}

/** What only the user can do. */
export interface ByHand {
  readonly what: string;
  /** Commands, or lines for a file. */
  readonly lines: readonly string[];
}

export type ProposalName = 'ignore' | 'config' | 'baseline' | 'hook' | 'eslint' | 'ci';

/** One thing to set up: it is asked for, and done, as a whole. */
export interface Proposal {
  readonly name: ProposalName;
  readonly title: string;
  readonly edits: readonly FileEdit[];
  /** Commands of leaklint and git that would be run, as a user would type them. */
  readonly commands: readonly string[];
  readonly byHand: readonly ByHand[];
  readonly notes: readonly string[];
}

/** Whether there is something to do that init can do itself. */
export function isDoable({ edits, commands }: Proposal): boolean {
  return edits.length + commands.length > 0;
}

/** Whether there is anything to say at all. */
export function isWorthShowing(proposal: Proposal): boolean {
  return isDoable(proposal) || proposal.byHand.length > 0;
}
