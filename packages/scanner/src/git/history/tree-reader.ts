import { MODE_GITLINK, MODE_TREE, typeOfMode } from '../store/tree.ts';
import { NO_TARGET, type EntryLists } from './entry-lists.ts';

/** A tree in memory, and room for a table of its entries in the same memory. */
export interface TreeSpace {
  readonly bytes: Uint8Array;
  /** The same memory. */
  readonly words: Int32Array;
  readonly address: number;
  readonly size: number;
  /** The word at which the table begins. */
  readonly rows: number;
}

/** A tree that was read. */
export interface TreeRead {
  readonly rows: number;
  readonly count: number;
  /** The number of its list. */
  readonly list: number;
  /** It breaks off in the middle of an entry. */
  readonly isBroken: boolean;
}

/** How a tree was made of another one; see `PackedObject`. */
export interface TreeMaking {
  readonly base: TreeRead;
  readonly steps: { readonly address: number; readonly count: number };
}

/** What entries stand for. */
export interface Targets {
  readonly idLength: number;
  /** The number of a folder. */
  ofFolder(bytes: Uint8Array, idStart: number): number;
  /** `~number` of a file that is asked about, or `NO_TARGET`. */
  ofFile(bytes: Uint8Array, idStart: number): number;
}

/** Words of a row: where the entry begins, its target, its name's number. Behind the last row stands where that ends. */
const ROW = 3;
const WORD = 4;
const SPACE = 0x20;
const ZERO = 0x30;
/** Words of a step: its place, its place in the base, its length. */
const STEP = 3;
/** How a step says that nothing was copied, read as a signed number. */
const INSERTED = -1;

/** How many bytes the table of a tree of a size can take. */
export function roomForRows(size: number, idLength: number): number {
  return WORD * (ROW * Math.floor(size / (idLength + 2)) + 1);
}

/** The word behind the table of a tree. */
export function endOfRows({ rows, count }: TreeRead): number {
  return rows + ROW * count + 1;
}

/** Reads trees: of one that is made of another, only the entries that are not that one's. */
export class TreeReader {
  readonly #targets: Targets;
  readonly #lists: EntryLists;

  constructor(targets: Targets, lists: EntryLists) {
    this.#targets = targets;
    this.#lists = lists;
  }

  read(space: TreeSpace, making: TreeMaking | undefined): TreeRead {
    const { words, rows, size } = space;
    const place: Place = { position: 0, count: 0, step: 0 };
    words[rows] = 0;
    let isBroken = false;
    while (place.position < size && !isBroken) {
      if (making === undefined || !takeOver(space, making, place)) isBroken = !this.#parse(space, place);
    }
    const { count } = place;
    return { rows, count, isBroken, list: this.#listOf(words, { rows, count }, making?.base) };
  }

  /** Reads the entry at a place; false where the tree breaks off. */
  #parse({ bytes, words, address, size, rows }: TreeSpace, place: Place): boolean {
    const { idLength } = this.#targets;
    const end = address + size;
    let at = address + place.position;
    let mode = 0;
    for (; at < end && bytes[at] !== SPACE; at++) mode = mode * 8 + ((bytes[at] ?? 0) - ZERO);
    const nameStart = at + 1;
    while (at < end && bytes[at] !== 0) at++;
    const idStart = at + 1;
    if (idStart + idLength > end) return false;
    const target = this.#targetOf(mode, bytes, idStart);
    const row = rows + ROW * place.count++;
    words[row + 1] = target;
    words[row + 2] = target === NO_TARGET ? 0 : this.#lists.names.add(bytes, nameStart, at);
    place.position = idStart + idLength - address;
    words[row + ROW] = place.position;
    return true;
  }

  #targetOf(mode: number, bytes: Uint8Array, idStart: number): number {
    const type = typeOfMode(mode);
    if (type === MODE_TREE) return this.#targets.ofFolder(bytes, idStart);
    return type === MODE_GITLINK ? NO_TARGET : this.#targets.ofFile(bytes, idStart);
  }

  /** The list of what is asked about; that of the base where it is the same, and what differs where that is little. */
  #listOf(words: Int32Array, rows: Rows, base: TreeRead | undefined): number {
    const lists = this.#lists;
    const place = base === undefined ? MANY : findDifference(words, rows, base);
    if (base !== undefined && place === NONE) return base.list;
    const end = rows.rows + ROW * rows.count;
    let length = 0;
    for (let row = nextListed(words, rows.rows, end); row < end; row = nextListed(words, row + ROW, end)) {
      if (base !== undefined && length === place) {
        const list = lists.differ(base.list, place, wordAt(words, row + 1));
        if (list !== undefined) return list;
      }
      length++;
    }
    for (let row = nextListed(words, rows.rows, end); row < end; row = nextListed(words, row + ROW, end)) {
      lists.push(wordAt(words, row + 1), wordAt(words, row + 2));
    }
    return lists.end(length);
  }
}

type Rows = Pick<TreeRead, 'rows' | 'count'>;

/** No difference, and more than one. */
const NONE = -1;
const MANY = -2;

/** The place of the only one of what is listed in which two trees differ, by its target. */
function findDifference(words: Int32Array, own: Rows, base: Rows): number {
  const end = own.rows + ROW * own.count;
  const baseEnd = base.rows + ROW * base.count;
  let row = nextListed(words, own.rows, end);
  let other = nextListed(words, base.rows, baseEnd);
  let found = NONE;
  for (let place = 0; row < end && other < baseEnd; place++) {
    if (words[row + 2] !== words[other + 2]) return MANY;
    if (words[row + 1] !== words[other + 1]) {
      if (found !== NONE) return MANY;
      found = place;
    }
    row = nextListed(words, row + ROW, end);
    other = nextListed(words, other + ROW, baseEnd);
  }
  return row < end || other < baseEnd ? MANY : found;
}

/** The next row of an entry that is asked about. */
function nextListed(words: Int32Array, from: number, end: number): number {
  let row = from;
  while (row < end && words[row + 1] === NO_TARGET) row += ROW;
  return row;
}

interface Place {
  /** Where in the tree the next entry begins. */
  position: number;
  /** How many entries there are before it. */
  count: number;
  /** The step that it stands in, or one before that. */
  step: number;
}

/** Takes over the base's entries that stand here as a whole; false where there are none. */
function takeOver({ words, rows }: TreeSpace, { base, steps }: TreeMaking, place: Place): boolean {
  const { position, count } = place;
  const step = findStep(words, steps, place);
  const from = wordAt(words, step + 1);
  if (place.step >= steps.count || from === INSERTED) return false;
  const shift = wordAt(words, step) - from;
  const first = rowAt(words, base, position - shift);
  if (first >= base.count || words[base.rows + ROW * first] !== position - shift) return false;
  const last = rowAt(words, base, from + wordAt(words, step + 2) + 1) - 1;
  if (last <= first) return false;
  const start = rows + ROW * count;
  place.count += last - first;
  const end = rows + ROW * place.count;
  words.copyWithin(start, base.rows + ROW * first, base.rows + ROW * last + 1);
  if (shift !== 0) for (let at = start; at <= end; at += ROW) words[at] = wordAt(words, at) + shift;
  place.position = wordAt(words, end);
  return true;
}

/** The word of the step in which a place is. */
function findStep(words: Int32Array, steps: TreeMaking['steps'], place: Place): number {
  let step = steps.address / WORD + STEP * place.step;
  while (place.step < steps.count && place.position >= wordAt(words, step) + wordAt(words, step + 2)) {
    place.step++;
    step += STEP;
  }
  return step;
}

function wordAt(words: Int32Array, at: number): number {
  return words[at] ?? 0;
}

/** The first of the rows, with the one behind the last, that begins at a position or behind it. */
function rowAt(words: Int32Array, { rows, count }: TreeRead, position: number): number {
  let low = 0;
  let high = count + 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[rows + ROW * middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
