import { VERDICTS } from '../../baseline/entry.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import type { AuditGroup, GroupState } from './audit-group.ts';
import { globCovers } from './glob-covers.ts';

/** A filter that was understood, or what is wrong with it. */
export type ParsedFilter =
  | { readonly kind: 'filter'; readonly matches: GroupTest; readonly isEmpty: boolean }
  | { readonly kind: 'wrong'; readonly problem: string };

/** Whether a group is wanted. */
export type GroupTest = (group: AuditGroup, state: GroupState) => boolean;

/** `rule:github* path:src/ "two words"`: a field and its value, or what is searched for. */
const TERM = /(?<not>-)?(?:(?<field>[a-z]+):)?(?:"(?<quoted>[^"]*)"?|(?<bare>[^\s"]\S*))/giu;

const CHOICES = {
  verdict: [...VERDICTS, 'mixed', 'open', 'decided'],
  severity: ['critical', 'high', 'medium', 'low'],
  confidence: ['high', 'medium', 'low'],
  is: ['stale', 'expired'],
} as const;

type ChoiceField = keyof typeof CHOICES;

/** The fields of a filter, for help. */
export const FILTER_FIELDS = ['rule', 'path', 'verdict', 'confidence', 'severity', 'is', 'by'] as const;

interface Term {
  /** Undefined: a word, which must be there whatever else is. */
  readonly field: string | undefined;
  readonly isNegated: boolean;
  readonly test: GroupTest;
}

/** Reads a filter: terms of the same field are alternatives, different fields and words must all hold. */
export function parseFilter(text: string): ParsedFilter {
  const terms: Term[] = [];
  for (const match of text.matchAll(TERM)) {
    const term = parseTerm(match.groups ?? {});
    if (typeof term === 'string') return { kind: 'wrong', problem: term };
    terms.push(term);
  }
  const [refused, wanted] = [terms.filter(({ isNegated }) => isNegated), terms.filter(({ isNegated }) => !isNegated)];
  const fields = [...new Set(wanted.flatMap(({ field }) => field ?? []))];
  return {
    kind: 'filter',
    isEmpty: terms.length === 0,
    matches: (group, state) =>
      refused.every(({ test }) => !test(group, state)) &&
      wanted.every(({ field, test }) => field !== undefined || test(group, state)) &&
      fields.every((name) => wanted.some(({ field, test }) => field === name && test(group, state))),
  };
}

function parseTerm({ not = '', field: given, quoted, bare }: Partial<Record<string, string>>): Term | string {
  const value = quoted ?? bare ?? '';
  const isNegated = not === '-';
  const field = given?.toLowerCase();
  if (field === undefined) return { field, isNegated, test: wordTest(value) };
  if (field === 'rule') return { field, isNegated, test: ruleTest(value) };
  if (field === 'path') return { field, isNegated, test: pathTest(value) };
  if (field === 'by') return { field, isNegated, test: (_, { entries }) => entries.some(({ by }) => by === value) };
  if (!isChoiceField(field)) {
    // An address, a Windows path: no field of ours.
    const close = closestWord(field, FILTER_FIELDS);
    if (close !== undefined) return `no field "${field}"; did you mean ${close}:?`;
    return { field: undefined, isNegated, test: wordTest(`${field}:${value}`) };
  }
  const choice = CHOICES[field].find((each) => each === value || (value.length > 2 && each.startsWith(value)));
  if (choice === undefined) return `${field}: takes one of ${CHOICES[field].join(', ')}`;
  return { field, isNegated, test: choiceTest(field, choice) };
}

function isChoiceField(field: string): field is ChoiceField {
  return Object.hasOwn(CHOICES, field);
}

function wordTest(value: string): GroupTest {
  const word = value.toLowerCase();
  return ({ haystack }, { entries }) =>
    haystack.includes(word) || entries.some(({ reason }) => reason?.toLowerCase().includes(word) === true);
}

function ruleTest(value: string): GroupTest {
  const covers = globCovers(value);
  return ({ keys }) => keys.some(({ rule }) => covers(rule));
}

function pathTest(value: string): GroupTest {
  const covers = globCovers(value);
  return ({ keys, places }) => keys.some(({ path }) => covers(path)) || places.some(({ path }) => covers(path));
}

function choiceTest(field: ChoiceField, choice: string): GroupTest {
  if (field === 'severity') return ({ severity }) => severity === choice;
  if (field === 'confidence') return ({ confidence }) => confidence === choice;
  if (field === 'is') return (group, state) => (choice === 'stale' ? group.places.length === 0 : state.isExpired);
  if (choice === 'open') return (_, { isOpen }) => isOpen;
  if (choice === 'decided') return (_, { isOpen }) => !isOpen;
  return (_, { verdict, entries }) =>
    choice === 'mixed' ? verdict === choice : entries.some((entry) => entry.verdict === choice);
}
