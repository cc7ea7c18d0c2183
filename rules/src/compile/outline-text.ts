import type { CharSet } from '../regex/char-set.ts';
import type { OutlineStep, StepKind } from '../regex/outline.ts';
import { rangesOf } from './ranges-of.ts';

/** A step of an outline with its bytes as ranges: first and last of each, one after the other. */
export interface RangedStep {
  readonly ranges: readonly number[];
  readonly count: number;
  readonly kind: StepKind;
}

const SIGNS: Readonly<Record<StepKind, string>> = { exact: '.', optional: '?', open: '+', any: '*' };

/** A step in short: how many, a sign of its kind, and the first and last character of each range. */
export function writeStep({ set, count, kind }: OutlineStep): string {
  return `${count === 1 ? '' : String(count)}${SIGNS[kind]}${charactersOf(set)}`;
}

/** Reads what `writeStep` wrote. */
export function readStep(text: string): RangedStep {
  const [head, count, sign] = /^(\d*)([.?+*])/.exec(text) ?? [];
  const kind = kinds.find((name) => SIGNS[name] === sign);
  if (head === undefined || kind === undefined) throw new TypeError('an outline has a step that is none');
  const ranges = Array.from(text.slice(head.length), (character) => character.charCodeAt(0));
  return { ranges, count: count === '' ? 1 : Number(count), kind };
}

const kinds: readonly StepKind[] = ['exact', 'optional', 'open', 'any'];

function charactersOf(set: CharSet): string {
  return String.fromCharCode(...rangesOf(set));
}
