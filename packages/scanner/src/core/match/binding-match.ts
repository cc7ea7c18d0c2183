import { findBindings, type BindingOptions } from '../binding/find-bindings.ts';
import { hasDigitsAhead } from './has-digits-ahead.ts';
import { mayBind } from './may-bind.ts';
import type { Item } from './item.ts';
import type { KeywordHit } from './pattern-match.ts';
import type { RawMatch } from './raw-match.ts';
import type { BookRule } from './rule-book.ts';

const BEFORE = 200;
const AFTER = 600;
const NONE: readonly RawMatch[] = [];

/** A path by which a file's lines are settings. */
const SETTINGS = 'a.env';

/** The values bound to the name in which the keyword stands. */
export function matchBinding(item: Item, book: BookRule, hit: KeywordHit): readonly RawMatch[] {
  if (!mayHold(item, book, hit)) return NONE;
  return matchIn(windowAt(item, hit), book, { path: item.path });
}

/** The same for any path: what is bound elsewhere than in settings, and then, where it ends otherwise, in those. */
export function* matchBindingAnywhere(item: Item, book: BookRule, hit: KeywordHit): Generator<RawMatch> {
  if (!mayHold(item, book, hit)) return;
  const window = windowAt(item, hit);
  const others = new Set<string>();
  const onOtherEnd = (): void => {
    others.add(SETTINGS);
  };
  yield* matchIn(window, book, { path: item.path, onOtherEnd });
  for (const path of others) yield* matchIn(window, book, { path });
}

function mayHold(item: Item, book: BookRule, hit: KeywordHit): boolean {
  if (!mayBind(item, hit)) return false;
  return book.rule.needsDigits !== true || hasDigitsAhead(item.bytes, item.length, hit);
}

interface BindingWindow {
  readonly text: string;
  readonly from: number;
  readonly hit: KeywordHit;
}

function windowAt({ bytes, length, latin1 }: Item, hit: KeywordHit): BindingWindow {
  const from = Math.max(0, hit.start - BEFORE);
  return { text: latin1(bytes, from, Math.min(length, hit.end + AFTER)), from, hit };
}

function matchIn({ text, from, hit }: BindingWindow, book: BookRule, options: BindingOptions): RawMatch[] {
  return findBindings(text, hit.start - from, hit.end - from, options).map((binding) => ({
    book,
    start: from + binding.start,
    end: from + binding.end,
    value: binding.value,
    name: binding.name,
    syntax: binding.syntax,
    quoted: binding.quoted,
  }));
}
