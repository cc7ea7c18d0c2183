/** What to scan for one run of a CI system. */
export type CiTarget =
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'history' }
  /** The event adds nothing, such as the deletion of a branch. */
  | { readonly kind: 'nothing' };

/** What a run of a CI system asks for, and how to say so. */
export interface CiPlan {
  readonly system: string;
  /** What happened, in words. */
  readonly event: string;
  readonly target: CiTarget;
  /** What to change where the clone does not hold enough, as an imperative. */
  readonly depthAdvice: string;
}

/** What there is to plan with. */
export interface CiScene {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The payload of GitHub's event; undefined elsewhere. */
  readonly event: unknown;
  /** What a change is held against where the system does not say: `--base` or `LEAKLINT_BASE`. */
  readonly base: string | undefined;
  /** The commit that a revision names, if it is in the clone. */
  readonly find: (revision: string) => Promise<string | undefined>;
}

/** A CI system, known by its variables. */
export interface CiSystem {
  readonly name: string;
  readonly isRunning: (environment: CiScene['environment']) => boolean;
  readonly depthAdvice: string;
  readonly plan: (scene: CiScene) => Promise<Pick<CiPlan, 'event' | 'target'>>;
}
