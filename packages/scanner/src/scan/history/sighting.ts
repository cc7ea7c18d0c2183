import type { GitOrigin } from '../../core/finding.ts';
import type { LocatedSecret } from '../located-secret.ts';

/** Where a secret was seen, by the numbers of the graph and of the wanted blobs. */
export type SightingPlace =
  | {
      readonly in: 'blob';
      readonly blob: number;
      /** As the trees have it, latin1; undefined in no tree. */ readonly rawPath: string | undefined;
    }
  | { readonly in: 'commit'; readonly commit: number }
  | {
      readonly in: 'tag';
      readonly id: string;
      /** What it was put on; -1 where that is no commit. */ readonly commit: number;
    }
  | {
      readonly in: 'reflog';
      /** What holds it: the reflog of the stash is the stash. */ readonly holder: 'reflog' | 'stash';
      /** What the ref was put on; -1 where that is no commit. */ readonly commit: number;
    }
  | {
      readonly in: 'ref';
      readonly name: string;
      /** Where it points; -1 where that is no commit. */ readonly commit: number;
    };

/** A secret in an object of the history. */
export interface Sighting {
  readonly secret: LocatedSecret;
  readonly kind: GitOrigin['kind'];
  /** As reports show it. */
  readonly path: string;
  readonly place: SightingPlace;
}
