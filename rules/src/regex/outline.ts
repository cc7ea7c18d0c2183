import { range, type CharSet } from './char-set.ts';
import { measure } from './measure.ts';
import type { RegexNode } from './node.ts';

/** How often the bytes of a step may stand: in an open step the last of them may come again and again. */
export type StepKind = 'exact' | 'optional' | 'open' | 'any';

/** So many bytes of a set in a row; `optional` ones may be left out one by one, of `any` there may be none or many. */
export interface OutlineStep {
  readonly set: CharSet;
  readonly count: number;
  readonly kind: StepKind;
}

const EVERY_BYTE: CharSet = range(0, 255);
/** One bit each of a 64-bit word, and one for the start. */
const MOST_PLACES = 63;
/** How many bytes of a run are counted one by one: the most that fits is taken. */
const COUNTED = [32, 24, 16, 12, 8, 6, 4, 2, 1];
/** A span of lengths that is followed exactly; wider ones are left open. */
const EXACT_SPAN = 3;
/** A repeated group of so many places is written out round by round. */
const MOST_ROUNDS = 24;

/**
 * A pattern as a plain row of steps, which lets everything through that the pattern matches, and a little more: choices
 * become runs of all their bytes, assertions are left out. The kernel follows it a byte at a time with a few bit
 * operations, so that hardly any place without a match is left for the regular expression.
 */
export function outlineOf(node: RegexNode): readonly OutlineStep[] | undefined {
  return fitting((counted) => stepsOf(node, counted));
}

/** The same for all that comes before the first lookahead which every match must fulfil, and what that one asks for. */
export function lookOutlineOf(node: RegexNode): readonly OutlineStep[] | undefined {
  return fitting((counted) => stepsToLook(node, counted) ?? []);
}

function fitting(stepsFor: (counted: number) => readonly OutlineStep[]): readonly OutlineStep[] | undefined {
  for (const counted of COUNTED) {
    const steps = merge(stepsFor(counted));
    if (placesOf(steps) <= MOST_PLACES) return steps.length === 0 ? undefined : steps;
  }
  return undefined;
}

/** How many bits a row of steps needs. */
function placesOf(steps: readonly OutlineStep[]): number {
  return steps.reduce((sum, { count }) => sum + count, 0);
}

function stepsToLook(node: RegexNode, counted: number): readonly OutlineStep[] | undefined {
  switch (node.kind) {
    case 'look':
      return node.behind || node.negative ? undefined : stepsOf(node.item, counted);
    case 'group':
      return stepsToLook(node.item, counted);
    case 'sequence':
      return sequenceToLook(node.items, counted);
    default:
      return undefined;
  }
}

function sequenceToLook(items: readonly RegexNode[], counted: number): readonly OutlineStep[] | undefined {
  const before: OutlineStep[] = [];
  for (const item of items) {
    const look = stepsToLook(item, counted);
    if (look !== undefined) return [...before, ...look];
    before.push(...stepsOf(item, counted));
  }
  return undefined;
}

function stepsOf(node: RegexNode, counted: number): readonly OutlineStep[] {
  switch (node.kind) {
    case 'set':
      return [{ set: node.set, count: 1, kind: 'exact' }];
    case 'group':
      return stepsOf(node.item, counted);
    case 'sequence':
      return node.items.flatMap((item) => stepsOf(item, counted));
    case 'choice':
      return asRun(node, counted);
    case 'repeat':
      return repeated(node, counted);
    case 'reference':
      return [{ set: EVERY_BYTE, count: 1, kind: 'any' }];
    default:
      return [];
  }
}

function repeated(node: RegexNode & { kind: 'repeat' }, counted: number): readonly OutlineStep[] {
  const { item, min, max } = node;
  if (measure(item).max <= 1) return asRun(node, counted);
  const round = stepsOf(item, counted);
  if (placesOf(round) * max > MOST_ROUNDS) return asRun(node, counted);
  const free = round.map(loosened);
  return Array.from({ length: max }, (_, index) => (index < min ? round : free)).flat();
}

function loosened(step: OutlineStep): OutlineStep {
  if (step.kind === 'exact') return { ...step, kind: 'optional' };
  return step.kind === 'open' ? { ...step, count: 1, kind: 'any' } : step;
}

/** All that the node can take, as one run of any of its bytes. */
function asRun(node: RegexNode, counted: number): readonly OutlineStep[] {
  const { min, max } = measure(node);
  const set = bytesOf(node);
  if (max === 0) return [];
  const sure: OutlineStep = { set, count: Math.min(min, counted), kind: 'exact' };
  if (min <= counted && max - min <= EXACT_SPAN)
    return [sure, { set, count: max - min, kind: 'optional' } as const].filter(({ count }) => count > 0);
  return [sure.count === 0 ? { set, count: 1, kind: 'any' } : { ...sure, kind: 'open' }];
}

function bytesOf(node: RegexNode): CharSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'group':
    case 'repeat':
      return bytesOf(node.item);
    case 'sequence':
      return node.items.reduce((all, item) => all | bytesOf(item), 0n);
    case 'choice':
      return node.options.reduce((all, option) => all | bytesOf(option), 0n);
    case 'reference':
      return EVERY_BYTE;
    default:
      return 0n;
  }
}

/** Joins steps of the same bytes; an open run takes up the one before it. */
function merge(steps: readonly OutlineStep[]): readonly OutlineStep[] {
  const merged: OutlineStep[] = [];
  for (const step of steps) {
    const last = merged.at(-1);
    const isLonger = last?.kind === 'exact' && last.set === step.set && (step.kind === 'exact' || step.kind === 'open');
    if (last !== undefined && isLonger) merged[merged.length - 1] = { ...step, count: last.count + step.count };
    else merged.push(step);
  }
  return merged;
}
