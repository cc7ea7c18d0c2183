import { findBindings } from '../binding/find-bindings.ts';
import { hasDigitsAhead } from './has-digits-ahead.ts';
import { mayBind } from './may-bind.ts';
import type { Item } from './item.ts';
import type { KeywordHit } from './pattern-match.ts';
import type { RawMatch } from './raw-match.ts';
import type { BookRule } from './rule-book.ts';

const BEFORE = 200;
const AFTER = 600;
const NONE: readonly RawMatch[] = [];

/** The values bound to the name in which the keyword stands. */
export function matchBinding(item: Item, book: BookRule, hit: KeywordHit): readonly RawMatch[] {
  if (!mayBind(item, hit)) return NONE;
  if (book.rule.needsDigits === true && !hasDigitsAhead(item.bytes, item.length, hit)) return NONE;
  const from = Math.max(0, hit.start - BEFORE);
  const to = Math.min(item.length, hit.end + AFTER);
  const text = item.latin1(item.bytes, from, to);
  return findBindings(text, hit.start - from, hit.end - from, { path: item.path }).map((binding) => ({
    book,
    start: from + binding.start,
    end: from + binding.end,
    value: binding.value,
    name: binding.name,
    syntax: binding.syntax,
    quoted: binding.quoted,
  }));
}
