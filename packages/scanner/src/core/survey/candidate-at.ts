import { mayBeSecret } from '../judge/may-be-secret.ts';
import { matchBindingAnywhere } from '../match/binding-match.ts';
import type { Item } from '../match/item.ts';
import { toCandidate } from '../match/judge-match.ts';
import { matchPattern, type KeywordHit } from '../match/pattern-match.ts';
import type { BookRule } from '../match/rule-book.ts';

/** Whether what a rule claims at a hit might be a secret at some path. */
export function candidateAt(item: Item, book: BookRule, hit: KeywordHit): boolean {
  if (book.rule.detector !== 'binding') {
    const match = matchPattern(item, book, hit);
    return match !== undefined && mayBeSecret(toCandidate(item, match));
  }
  for (const match of matchBindingAnywhere(item, book, hit)) if (mayBeSecret(toCandidate(item, match))) return true;
  return false;
}
