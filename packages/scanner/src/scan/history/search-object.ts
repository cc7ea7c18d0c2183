import { itemOf, type HitJudge } from '../../core/survey/hit-judge.ts';
import { FOUND, PLACE_KIND, VERDICT, type PlaceSurvey } from '../../core/survey/place-survey.ts';
import type { Surveyor } from '../../core/survey/surveyor.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { mayBeSecretManifest } from '../../decode/manifest-values.ts';
import type { Inflater } from '../../git/pack/inflater.ts';
import type { Kept, PackedObject } from '../../git/pack/walk-families.ts';
import { takeOverMarks, type InheritedMarks, type Place } from './inherited-marks.ts';
import { searchAll, searchEncoded, type EncodedPlace } from './search-encoded.ts';

/** What is known of an object when those that are built from it are searched. */
export interface Searched extends Kept {
  /** Where in memory its places are written down. */
  readonly record: number;
  /** What was decoded, ascending. */
  readonly marks: readonly Place[];
  /** A manifest of Secrets: words that stand anywhere in it tell what is encoded. */
  readonly isManifest: boolean;
  readonly isSuspect: boolean;
  /** Nothing but the keywords' places can make it suspect. */
  readonly isPlain: boolean;
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
  const { places, counts } = means;
  const count = places.search(object, object.base?.state.record);
  const { flags, record, end, hasCandidates } = places;
  const isAlone = (flags & FOUND.isWhole) !== 0;
  if (isAlone) counts.whole++;
  const base = isAlone ? undefined : object.base;
  const hasNews = count > 0 || (flags & (FOUND.isOpaque | FOUND.saysManifest)) !== 0;
  // Nearly always there is nothing to be looked at any closer.
  if (!hasNews && (base === undefined || (base.state.marks.length === 0 && !base.state.isManifest))) {
    return { end, record, marks: NO_PLACES, isManifest: false, isSuspect: hasCandidates, isPlain: true };
  }
  const { marks, isManifest, hasCandidate } = lookCloser(object, { base, count, flags }, means);
  const isEncoded = marks.some(({ isCandidate }) => isCandidate);
  const isPlain = !isEncoded && !isManifest && (flags & FOUND.isOpaque) === 0;
  return { end, record, marks, isManifest, isSuspect: isEncoded || hasCandidate || hasCandidates, isPlain };
}

interface View {
  readonly base: Base | undefined;
  /** How many places have to be judged. */
  readonly count: number;
  readonly flags: number;
}

function lookCloser(
  object: Packed,
  { base, count, flags }: View,
  means: SearchMeans,
): Pick<Searched, 'marks' | 'isManifest'> & Pick<Judged, 'hasCandidate'> {
  const bytes = means.text.view(object.bytes(), object.size);
  const judged = judgePending(bytes, count, means);
  const saysManifest = base?.state.isManifest === true || (flags & FOUND.saysManifest) !== 0;
  const isManifest = saysManifest && mayBeSecretManifest(bytes);
  const inherited = base === undefined ? NO_MARKS : inherit(object, base, means);
  const isWhole = isManifest || (flags & FOUND.isOpaque) !== 0;
  const marks = decode(bytes, { places: judged.encoded, inherited: isWhole ? undefined : inherited }, means);
  return { marks, isManifest, hasCandidate: judged.hasCandidate };
}

const NO_PLACES: readonly Place[] = [];
const NO_MARKS: InheritedMarks = { untouched: [], near: [] };

function inherit({ size, steps }: Packed, base: Base, { inflater }: SearchMeans): InheritedMarks | undefined {
  return takeOverMarks({ size, baseSize: base.size, steps, memory: inflater.memory(0) }, base.state.marks);
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
