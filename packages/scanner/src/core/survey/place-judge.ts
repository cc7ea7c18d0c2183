import type { Confidence, Pack } from '@leaklint/rules';
import type { Detection } from '../detection.ts';
import { isSourceCode } from '../judge/evidence/path-evidence.ts';
import { matchBinding } from '../match/binding-match.ts';
import type { Item } from '../match/item.ts';
import { judgeMatch } from '../match/judge-match.ts';
import { findDependents, type Dependents } from '../match/part-match.ts';
import { matchPattern, type KeywordHit } from '../match/pattern-match.ts';
import { createRuleBook, type BookRule } from '../match/rule-book.ts';
import type { PlatformText } from '../text/platform-text.ts';
import { itemOf } from './hit-judge.ts';

/** Places of keywords in bytes whose path is known at last. */
export interface KnownPlaces {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Pairs of an offset and a keyword's number. */
  readonly places: readonly number[];
}

/** Decides over places of keywords. */
export interface PlaceJudge {
  /** Whether an engine may find something that is sure enough; false only where none of the places leads to anything. */
  mayFind(known: KnownPlaces, isSure: (confidence: Confidence) => boolean): boolean;
}

/** Builds a judge; rules are compiled as they are asked. */
export function createPlaceJudge(pack: Pack, text: PlatformText): PlaceJudge {
  const book = createRuleBook(pack);
  let dependents: Dependents | undefined;
  return {
    mayFind({ bytes, path, places }, isSure) {
      const item = { ...itemOf(text.view(bytes, bytes.length), text), path, isSource: isSourceCode(path) };
      // What is not sure enough counts where another rule waits for it.
      const counts = ({ confidence, rule }: Detection): boolean =>
        isSure(confidence) || (dependents ??= findDependents(book, pack)).has(rule.id);
      for (let at = 0; at < places.length; at += 2) {
        const [start = 0, keyword = 0] = places.slice(at, at + 2);
        const hit = { start, end: start + (pack.keywords[keyword] ?? '').length };
        for (const rule of pack.keywordRules[keyword] ?? [])
          if (findAt(item, book.get(rule), hit).some(counts)) return true;
      }
      return false;
    },
  };
}

function findAt(item: Item, book: BookRule, hit: KeywordHit): readonly Detection[] {
  if (!book.appliesTo(item.path)) return [];
  const matches = book.rule.detector === 'binding' ? matchBinding(item, book, hit) : [matchPattern(item, book, hit)];
  return matches.flatMap((match) => (match === undefined ? [] : (judgeMatch(item, match) ?? [])));
}
