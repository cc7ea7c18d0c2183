import type { Pack } from '@leaklint/rules';
import type { Detection } from '../detection.ts';
import type { Item } from './item.ts';
import { contradictionOf } from './contradiction.ts';
import { judgeMatch } from './judge-match.ts';
import { matchStretch } from './pattern-match.ts';
import type { BookRule, RuleBook } from './rule-book.ts';

const NEWLINE = 10;
/** A line can be a whole minified file: beyond this, things on one line are no longer together. */
const LONGEST_LINE = 1000;

/** Brings together what belongs together: drops what lacks a required part, and searches near the parts found. */
export function matchParts(
  item: Item,
  detections: readonly Detection[],
  book: RuleBook,
  dependents: Dependents,
): Detection[] {
  const plausible = detections.flatMap((detection) => unlessContradicted(item, detection, book) ?? []);
  const found = plausible.filter((detection) => hasRequiredParts(item, detection, plausible));
  const searched = found.flatMap((part) => searchNear(item, part, book, dependents));
  return [...found, ...searched.filter((detection) => hasRequiredParts(item, detection, found))];
}

/** Drops what is no token of the vendor that its name speaks of; what may be of an unknown kind stays as a low guess. */
function unlessContradicted(item: Item, detection: Detection, book: RuleBook): Detection | undefined {
  const contradiction = contradictionOf(detection, textBefore(item, detection), book);
  if (contradiction === undefined) return detection;
  if (contradiction === 'no-token') return undefined;
  const reason = 'against: the vendor that its name speaks of is not known to issue such values';
  return { ...detection, confidence: 'low', reasons: [...detection.reasons, reason] };
}

/** For a rule's id, the rules without keywords of their own that are searched near its matches. */
export type Dependents = ReadonlyMap<string, readonly { readonly index: number; readonly lines: number }[]>;

/** Finds out which rules wait for which others. */
export function findDependents(book: RuleBook, { ruleCount, keywordRules }: Pack): Dependents {
  const searchedByKeyword = new Set(keywordRules.flat());
  const dependents = new Map<string, { index: number; lines: number }[]>();
  for (let index = 0; index < ruleCount; index++) {
    if (searchedByKeyword.has(index)) continue;
    for (const part of book.get(index).rule.parts ?? []) {
      const waiting = dependents.get(part.rule) ?? [];
      waiting.push({ index, lines: part.lines });
      dependents.set(part.rule, waiting);
    }
  }
  return dependents;
}

function searchNear(item: Item, part: Detection, book: RuleBook, dependents: Dependents): Detection[] {
  return (dependents.get(part.rule.id) ?? []).flatMap(({ index, lines }) => {
    const rule: BookRule = book.get(index);
    if (!rule.appliesTo(item.path)) return [];
    const stretch = { start: linesBefore(item, part.start, lines), end: linesAfter(item, part.end, lines) };
    return matchStretch(item, rule, stretch).flatMap((match) => judgeMatch(item, match) ?? []);
  });
}

function hasRequiredParts(item: Item, detection: Detection, all: readonly Detection[]): boolean {
  return (detection.rule.parts ?? []).every((part) => {
    if (!part.required) return true;
    const start = linesBefore(item, detection.start, part.lines);
    const end = linesAfter(item, detection.end, part.lines);
    return all.some((other) => other.rule.id === part.rule && other.start < end && other.end > start);
  });
}

/** What stands before a detection on its line and the one above. */
function textBefore(item: Item, detection: Detection): string {
  return item.latin1(item.bytes, linesBefore(item, detection.start, 1), detection.start);
}

function linesBefore({ bytes }: Item, offset: number, lines: number): number {
  const floor = Math.max(0, offset - (lines + 1) * LONGEST_LINE);
  let at = offset;
  for (let line = 0; line <= lines; line++) {
    if (at <= floor) return floor;
    at = bytes.lastIndexOf(NEWLINE, at - 1);
  }
  return Math.max(floor, at + 1);
}

function linesAfter({ bytes, length }: Item, offset: number, lines: number): number {
  const ceiling = Math.min(length, offset + (lines + 1) * LONGEST_LINE);
  let at = offset - 1;
  for (let line = 0; line <= lines; line++) {
    at = bytes.indexOf(NEWLINE, at + 1);
    if (at === -1 || at >= ceiling) return ceiling;
  }
  return at;
}
