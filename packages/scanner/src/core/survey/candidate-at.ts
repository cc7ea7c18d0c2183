import { matchBinding } from '../match/binding-match.ts';
import type { Item } from '../match/item.ts';
import { toCandidate } from '../match/judge-match.ts';
import { matchPattern, type KeywordHit } from '../match/pattern-match.ts';
import type { BookRule } from '../match/rule-book.ts';
import { mayBeSecret } from '../judge/may-be-secret.ts';

/** In settings a bare value runs to the end of its line, elsewhere to the end of the word. */
const SETTINGS = 'a.env';

/** Whether what a rule claims at a hit might be a secret at some path. */
export function candidateAt(item: Item, book: BookRule, hit: KeywordHit): boolean {
  if (book.rule.detector !== 'binding') {
    const match = matchPattern(item, book, hit);
    return match !== undefined && mayBeSecret(toCandidate(item, match));
  }
  const found = matchBinding(item, book, hit);
  if (found.some((match) => mayBeSecret(toCandidate(item, match)))) return true;
  if (found.length > 0 && found.every(({ quoted }) => quoted)) return false;
  return matchBinding({ ...item, path: SETTINGS }, book, hit).some((match) => mayBeSecret(toCandidate(item, match)));
}
