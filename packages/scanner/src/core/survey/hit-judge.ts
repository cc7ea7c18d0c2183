import type { Pack } from '@leaklint/rules';
import type { KeywordTables } from '@leaklint/rules/keywords';
import { isBinary, type Item } from '../match/item.ts';
import { createRuleBook, type RuleBook } from '../match/rule-book.ts';
import type { PlatformText } from '../text/platform-text.ts';
import { candidateAt } from './candidate-at.ts';
import { findSights } from './far-rules.ts';
import type { KeywordSight } from './place-survey.ts';

/** Says of a keyword's places whether one of its rules may have found a secret there. */
export interface HitJudge {
  readonly sights: readonly KeywordSight[];
  isCandidate(item: Item, keyword: number, start: number): boolean;
}

/** Builds a judge; rules are compiled as they are asked. */
export function createHitJudge(pack: Pack, tables: KeywordTables): HitJudge {
  const book: RuleBook = createRuleBook(pack);
  return {
    sights: findSights(pack, book.rules, tables),
    isCandidate(item, keyword, start) {
      const hit = { start, end: start + (pack.keywords[keyword] ?? '').length };
      return (pack.keywordRules[keyword] ?? []).some((rule) => candidateAt(item, book.get(rule), hit));
    },
  };
}

/** All of an object, of which the path is not known. */
export function itemOf(bytes: Uint8Array, { latin1 }: PlatformText): Item {
  const { length } = bytes;
  return { bytes, length, path: '', binary: isBinary(bytes, length), latin1, isSource: false };
}
