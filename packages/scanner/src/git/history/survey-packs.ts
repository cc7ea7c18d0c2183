import type { OpenFile } from '../../port/random-access.ts';
import { cacheBlocks } from '../pack/cache-blocks.ts';
import { createEntrySource } from '../pack/entry-source.ts';
import { ENTRY } from '../pack/entry.ts';
import { createInflater, type Inflater } from '../pack/inflater.ts';
import type { PackLayout } from '../pack/pack-layout.ts';
import {
  createFamilyWalk,
  findChildren,
  type FamilyVisitor,
  type Kept,
  type PackedObject,
} from '../pack/walk-families.ts';
import type { ObjectTable } from './object-table.ts';
import { endOfRows, roomForRows, type TreeRead } from './tree-reader.ts';

/** What is known of a pack before anything in it is unpacked. */
export interface PackOutline {
  /** Absolute path. */
  readonly file: string;
  readonly layout: PackLayout;
  /** What each entry is, its delta resolved. */
  readonly resolved: Uint8Array;
}

export interface SurveyPorts {
  readonly openFile: OpenFile;
  /** Lets others have a turn; true ends the survey. */
  readonly pause: (done: number, total: number) => Promise<boolean>;
}

/** Larger ones are read one by one, if anything leads to them. */
const LARGEST = 1 << 24;
/** How many families are looked at between two pauses. */
const STRIDE = 64;

/** Reads all commits and trees of packs, in the order in which they lie there: of deltas, what they change. */
export async function surveyPacks(
  packs: readonly PackOutline[],
  table: ObjectTable,
  ports: SurveyPorts,
): Promise<void> {
  const inflater = createInflater();
  for (const pack of packs) {
    const file = ports.openFile(pack.file);
    if (file === undefined || 'reason' in file) continue;
    const { layout, resolved } = pack;
    const numbers = numberAll(pack, table);
    const walk = createFamilyWalk({
      layout,
      children: findChildren(layout),
      source: createEntrySource(cacheBlocks(file), layout, { inflater, base: inflater.freeFrom }),
      inflater,
      visitor: createVisitor({ table, inflater, resolved, numbers }),
      maxSize: LARGEST,
    });
    const roots = rootsOf(pack);
    for (const [done, root] of roots.entries()) {
      if (done % STRIDE === 0 && (await ports.pause(done, roots.length))) break;
      walk(root);
    }
    file.close();
  }
}

/** The number of each entry's object. */
function numberAll({ layout: { ids, idLength, idPlaces }, resolved }: PackOutline, table: ObjectTable): Int32Array {
  const byPlace = new Int32Array(resolved.length);
  // In the order of the ids, which is quickest.
  for (let place = 0; place < byPlace.length; place++) byPlace[place] = table.ids.add(ids, place * idLength);
  return Int32Array.from(idPlaces, (place, entry) => {
    const number = byPlace[place] ?? 0;
    if (resolved[entry] !== ENTRY.damaged) table.setThere(number);
    return number;
  });
}

/** What stands whole, and what is built from it, is of one kind. */
function rootsOf({ layout: { kinds } }: PackOutline): Int32Array {
  const roots: number[] = [];
  for (const [entry, kind] of kinds.entries()) if (kind === ENTRY.commit || kind === ENTRY.tree) roots.push(entry);
  return Int32Array.from(roots);
}

type Surveyed = Kept & { readonly tree: TreeRead };

interface Survey {
  readonly table: ObjectTable;
  readonly inflater: Inflater;
  readonly resolved: Uint8Array;
  readonly numbers: Int32Array;
}

const NO_TREE: TreeRead = { rows: 0, count: 0, list: 0, isBroken: false };

function createVisitor({ table, inflater, resolved, numbers }: Survey): FamilyVisitor<Surveyed> {
  let words: Int32Array = new Int32Array();
  const readTree = ({ base, steps, address, size, free }: PackedObject<Surveyed>): Surveyed => {
    const room = roomForRows(size, table.ids.idLength);
    const bytes = inflater.memory(free + room);
    if (words.buffer !== bytes.buffer) words = new Int32Array(bytes.buffer);
    const making = base === undefined ? undefined : { base: base.state.tree, steps };
    const tree = table.reader.read({ bytes, words, address, size, rows: free / 4 }, making);
    return { end: 4 * endOfRows(tree), tree };
  };
  return {
    visit(object) {
      const number = numbers[object.entry] ?? 0;
      if (resolved[object.entry] === ENTRY.commit) {
        if (!table.hasCommit(number)) table.setCommit(number, object.bytes());
        return { end: object.free, tree: NO_TREE };
      }
      const surveyed = readTree(object);
      if (!table.hasTree(number)) table.setTree(number, surveyed.tree);
      return surveyed;
    },
    fail: () => undefined,
  };
}
