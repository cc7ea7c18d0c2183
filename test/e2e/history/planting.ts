import { fillTemplate } from '../../../rules/src/templates.ts';
import type { Workshop } from './workshop.ts';

/** A secret in a place of a repository's history, and what a scan must say of it. */
export interface Planted {
  /** What kind of place it is. */
  readonly place: string;
  readonly secret: string;
  readonly kind: 'blob' | 'commit-message' | 'tag-message' | 'note' | 'ref-name' | 'author';
  /** The commit that brought it; undefined where there is none. */
  readonly commit: string | undefined;
  /** What must be among those that hold it. */
  readonly heldBy: string;
  readonly inHead?: boolean;
  readonly removedIn?: string;
}

/** The branch that most is planted on. */
export const MAIN = 'refs/heads/main';

/** A live key of Stripe's form, another one for each place. */
export function key(place: string): string {
  return fillTemplate(`${['sk', 'live'].join('_')}_{{base62:24}}`, place).text;
}

/** A workshop in which secrets are hidden. */
export interface Planting extends Workshop {
  readonly planted: Planted[];
  /** Commits a file on the current branch; its secret is in main unless said otherwise. */
  readonly plant: (
    place: string,
    path: string | Buffer,
    content: (secret: string) => string | Buffer,
    more?: Partial<Planted>,
  ) => string;
}
