import { createKeywordAutomaton } from './keyword-automaton.ts';
import type { KeywordAutomaton } from './keyword-automaton.ts';
import { measure } from './measure.ts';
import type { RegexNode } from './node.ts';

/** Where the first keyword of a match can stand. */
export interface KeywordPlace {
  /** The most characters of the match before it. */
  readonly before: number;
  /** The most characters of the match after it. */
  readonly after: number;
  /** A sketch of a match without any keyword; undefined where there is none. */
  readonly missing: string | undefined;
}

/** One way of reaching a state of the automaton without having met a keyword. */
interface Path {
  readonly length: number;
  readonly sketch: string;
}

/** The ways of reaching each state. */
type Paths = ReadonlyMap<string, Path>;

interface Walk {
  readonly automaton: KeywordAutomaton;
  before: number;
  after: number;
}

const LONGEST_SKETCH = 80;
/** So many of the rounds that a repetition must make are followed one by one, so that none of them is a way out. */
const SURE_ROUNDS = 4;

/** Sets of how many members may be part of a keyword: first the letters themselves, then digits and the like, then all. */
const WIDTHS = [2, 16, Infinity];

/**
 * Walks through everything that a pattern can match, with an automaton of the keywords, and notes where a first keyword
 * is met. Assertions are taken as fulfilled, so the answer is safe: a keyword that is certain is certain.
 */
export function locateKeywords(node: RegexNode, keywords: readonly string[]): KeywordPlace {
  let place: KeywordPlace = { before: 0, after: 0, missing: '' };
  for (const width of WIDTHS) {
    place = locate(node, createKeywordAutomaton(keywords, width));
    if (place.missing === undefined) break;
  }
  return place;
}

function locate(node: RegexNode, automaton: KeywordAutomaton): KeywordPlace {
  const walk: Walk = { automaton, before: 0, after: 0 };
  const escaped = follow(walk, node, new Map([['', { length: 0, sketch: '' }]]), 0);
  const [missing] = [...escaped.values()].map((path) => path.sketch).sort((left, right) => left.length - right.length);
  return { before: walk.before, after: walk.after, missing };
}

/** The paths after a node; `rest` is the most that can still follow it. */
function follow(walk: Walk, node: RegexNode, paths: Paths, rest: number): Paths {
  switch (node.kind) {
    case 'set':
      return followSet(walk, node, paths, rest);
    case 'group':
      return follow(walk, node.item, paths, rest);
    case 'choice':
      return union(node.options.map((option) => follow(walk, option, paths, rest)));
    case 'sequence':
      return followSequence(walk, node.items, paths, rest);
    case 'repeat':
      return followRepeat(walk, node, paths, rest);
    default:
      return paths;
  }
}

function followSet(walk: Walk, node: RegexNode & { kind: 'set' }, paths: Paths, rest: number): Paths {
  const next = new Map<string, Path>();
  const moves = walk.automaton.moves(node.set);
  for (const [from, path] of paths) {
    const length = path.length + 1;
    for (const { char, sign } of moves) {
      const { state, met } = walk.automaton.step(from, char);
      if (met === undefined) keepLongest(next, state, { length, sketch: draw(path.sketch, sign) });
      else note(walk, length - met.length, rest);
    }
  }
  return next;
}

function followSequence(walk: Walk, items: readonly RegexNode[], paths: Paths, rest: number): Paths {
  const sizes = items.map((item) => measure(item).max);
  let remaining = sizes.reduce((sum, size) => sum + size, rest);
  let current = paths;
  for (const [index, item] of items.entries()) {
    remaining -= sizes[index] ?? 0;
    current = follow(walk, item, current, remaining);
  }
  return current;
}

/** Goes round until a round brings no new state; the rounds that are left then only add length. */
function followRepeat(walk: Walk, node: RegexNode & { kind: 'repeat' }, paths: Paths, rest: number): Paths {
  const { item, min, max } = node;
  const size = measure(item).max;
  const goRound = (from: Paths, round: number): Paths => follow(walk, item, from, rest + size * (max - round));
  const sure = Math.min(min, SURE_ROUNDS);
  let current = paths;
  for (let round = 1; round <= sure; round++) current = goRound(current, round);
  let all = current;
  let exits = sure === min ? current : union([]);
  for (let round = sure + 1; round <= max; round++) {
    current = goRound(current, round);
    if (current.size === 0) break;
    if (round >= min) exits = union([exits, current]);
    const grown = union([all, current]);
    if (grown.size === all.size) {
      if (round < max) follow(walk, item, lengthen(grown, size * (max - round - 1)), rest);
      return union([exits, lengthen(grown, size * (max - round))]);
    }
    all = grown;
  }
  return exits;
}

function lengthen(paths: Paths, by: number): Paths {
  return new Map([...paths].map(([state, path]) => [state, { ...path, length: path.length + by }]));
}

function note(walk: Walk, before: number, after: number): void {
  walk.before = Math.max(walk.before, before);
  walk.after = Math.max(walk.after, after);
}

function union(all: readonly Paths[]): Paths {
  const joined = new Map<string, Path>();
  for (const paths of all) for (const [state, path] of paths) keepLongest(joined, state, path);
  return joined;
}

function keepLongest(paths: Map<string, Path>, state: string, path: Path): void {
  const known = paths.get(state);
  if (known === undefined || path.length > known.length) paths.set(state, path);
}

function draw(sketch: string, sign: string): string {
  if (sketch.length >= LONGEST_SKETCH || (sign === '…' && sketch.endsWith('…'))) return sketch;
  return sketch + sign;
}
