import { itemOf, type HitJudge } from '../../core/survey/hit-judge.ts';
import { PLACE_KIND, VERDICT, type Found, type PlaceLists, type PlaceSurvey } from '../../core/survey/place-survey.ts';
import type { Surveyor } from '../../core/survey/surveyor.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { mayBeSecretManifest } from '../../decode/manifest-values.ts';
import { STEP_BYTES, type Inflater } from '../../git/pack/inflater.ts';
import type { Kept, PackedObject } from '../../git/pack/walk-families.ts';
import { takeOverMarks, type InheritedMarks, type Place } from './inherited-marks.ts';
import { searchAll, searchEncoded, type EncodedPlace } from './search-encoded.ts';

/** What is known of an object when those that are built from it are searched. */
export interface Searched extends Kept {
  readonly lists: PlaceLists;
  /** What was decoded, ascending. */
  readonly marks: readonly Place[];
  /** It holds NULs, or begins as UTF-16 does: what changes in it has to be seen as a whole. */
  readonly isOpaque: boolean;
  /** A manifest of Secrets: words that stand anywhere in it tell what is encoded. */
  readonly isManifest: boolean;
  readonly isSuspect: boolean;
}

/** How much was looked at. */
export interface SearchCounts {
  /** Places that had to be judged. */
  judged: number;
  /** Bytes in which something encoded was looked for once more. */
  decoded: number;
  whole: number;
}

/** What objects are searched with. */
export interface SearchMeans {
  readonly places: PlaceSurvey;
  readonly judge: HitJudge;
  /** Undefined where nothing is to be decoded. */
  readonly surveyor: Surveyor | undefined;
  readonly inflater: Inflater;
  readonly text: PlatformText;
  readonly counts: SearchCounts;
}

type Packed = PackedObject<Searched>;
type Base = NonNullable<Packed['base']>;

/** Searches an object where it differs from its base, and takes over what was found in the base where it does not. */
export function searchObject(object: Packed, means: SearchMeans): Searched {
  const given = object.base?.state.isOpaque === true ? undefined : object.base;
  const found = findPlaces(object, given, means);
  const isOpaque = found.hasNul || startsAsUtf16(object.bytes());
  if (!isOpaque || given === undefined) return search(object, { base: given, isOpaque, found }, means);
  return search(object, { base: undefined, isOpaque, found: findPlaces(object, undefined, means) }, means);
}

interface View {
  readonly base: Base | undefined;
  readonly isOpaque: boolean;
  readonly found: Found;
}

function search(object: Packed, { base, isOpaque, found }: View, means: SearchMeans): Searched {
  const { places, text, counts } = means;
  if (base === undefined) counts.whole++;
  const count = places.decide(isOpaque && itemOf(object.bytes(), text).binary);
  const bytes = text.view(object.bytes(), object.size);
  const judged = judgePending(bytes, count, means);
  const isManifest = (base?.state.isManifest === true || found.saysManifest) && mayBeSecretManifest(bytes);
  const inherited = base === undefined ? NO_MARKS : inherit(object, base, means);
  const isWhole = isOpaque || isManifest || inherited === undefined;
  const marks = decode(bytes, { places: judged.encoded, inherited: isWhole ? undefined : inherited }, means);
  return {
    end: places.end,
    lists: places.lists,
    marks,
    isOpaque,
    isManifest,
    isSuspect: judged.hasCandidate || places.hasCandidates || marks.some(({ isCandidate }) => isCandidate),
  };
}

const NO_MARKS: InheritedMarks = { untouched: [], near: [] };

function inherit({ size, steps }: Packed, base: Base, { inflater }: SearchMeans): InheritedMarks | undefined {
  return takeOverMarks({ size, baseSize: base.size, steps, memory: inflater.memory(0) }, base.state.marks);
}

/** Of what stands whole, all is inserted. */
function findPlaces(object: Packed, base: Base | undefined, { places, inflater }: SearchMeans): Found {
  const { address, size, steps, free } = object;
  if (base !== undefined) {
    const known = { size: base.size, lists: base.state.lists };
    return places.find({ address, size, steps, base: known, free });
  }
  const end = free + STEP_BYTES;
  const view = new DataView(inflater.memory(end).buffer, free, STEP_BYTES);
  for (const [word, value] of [0, INSERTED, size].entries()) view.setUint32(word * 4, value, true);
  return places.find({ address, size, steps: { address: free, count: 1 }, base: undefined, free: end });
}

const INSERTED = 0xffffffff;

function startsAsUtf16(bytes: Uint8Array): boolean {
  const first = bytes[0] ?? 0;
  return first >= 0xfe && first + (bytes[1] ?? 0) === 0xff + 0xfe;
}

interface Judged {
  readonly hasCandidate: boolean;
  readonly encoded: readonly EncodedPlace[];
}

function judgePending(bytes: Uint8Array, count: number, { places, judge, text, counts }: SearchMeans): Judged {
  if (count === 0) return NOTHING_JUDGED;
  const item = itemOf(bytes, text);
  const encoded: EncodedPlace[] = [];
  let hasCandidate = false;
  for (let index = 0; index < count; index++) {
    const { kind, start, keyword } = places.pending(index);
    if (kind !== PLACE_KIND.keyword) {
      encoded.push({ index, start });
      continue;
    }
    counts.judged++;
    const isCandidate = judge.isCandidate(item, keyword, start);
    hasCandidate ||= isCandidate;
    places.settle(index, isCandidate ? VERDICT.candidate : VERDICT.clear, true);
  }
  return { hasCandidate, encoded };
}

const NOTHING_JUDGED: Judged = { hasCandidate: false, encoded: [] };

interface ToDecode {
  readonly places: readonly EncodedPlace[];
  /** Undefined when all of the object has to be decoded. */
  readonly inherited: InheritedMarks | undefined;
}

function decode(bytes: Uint8Array, { places, inherited }: ToDecode, means: SearchMeans): readonly Place[] {
  for (const { index } of places) means.places.settle(index, VERDICT.clear, false);
  const { surveyor, counts } = means;
  if (surveyor === undefined) return [];
  if (inherited === undefined) {
    const { marks, searched } = searchAll(bytes, surveyor);
    counts.decoded += searched;
    return marks.toSorted(byStart);
  }
  if (places.length + inherited.near.length === 0) return inherited.untouched.toSorted(byStart);
  const { marks, clear, searched } = searchEncoded(bytes, { places, others: inherited.near }, surveyor);
  counts.decoded += searched;
  for (const { index } of clear) means.places.settle(index, VERDICT.clear, true);
  return withoutCopies([...inherited.untouched, ...marks].sort(byStart));
}

function withoutCopies(marks: readonly Place[]): readonly Place[] {
  return marks.filter(({ from, to, start, isCandidate }, at) => {
    const last = marks[at - 1];
    return last?.from !== from || last.to !== to || last.start !== start || last.isCandidate !== isCandidate;
  });
}

function byStart(a: Place, b: Place): number {
  return a.start - b.start || a.end - b.end;
}
