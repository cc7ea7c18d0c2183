import type { CharSet } from './char-set.ts';

/** The syntax tree of a regular expression, as far as lengths, edges and literals ask for it. */
export type RegexNode =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly item: RegexNode; readonly min: number; readonly max: number }
  | { readonly kind: 'group'; readonly item: RegexNode; readonly name: string | undefined }
  | { readonly kind: 'look'; readonly item: RegexNode; readonly behind: boolean; readonly negative: boolean }
  | { readonly kind: 'anchor'; readonly source: string }
  | { readonly kind: 'word-edge' }
  | { readonly kind: 'reference'; readonly source: string };
