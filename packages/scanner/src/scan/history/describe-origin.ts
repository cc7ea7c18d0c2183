import type { GitOrigin } from '../../core/finding.ts';
import { compareText } from '../../core/text/compare-text.ts';
import type { Trace, TraceScene } from '../../git/history/trace-secrets.ts';
import { parseCommit } from '../../git/store/commit.ts';
import { toIsoDate, type Identity } from '../../git/store/identity.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { parseTag } from '../../git/store/tag.ts';
import type { HolderIds } from './read-holders.ts';
import type { Sighting, SightingPlace } from './sighting.ts';

/** What is needed to say where a secret comes from. */
export interface OriginScene extends TraceScene {
  readonly store: ObjectStore;
  /** In the order of `holders`. */
  readonly holderIds: readonly HolderIds[];
  /** Latin1, by the blob's number. */
  readonly paths: readonly (readonly string[])[];
  readonly commitId: (commit: number) => string;
}

export interface OriginRequest {
  readonly sightings: readonly Sighting[];
  readonly first: Sighting;
  /** The commit that introduced it; -1 where none did. */
  readonly commit: number;
  readonly trace: Trace;
}

/** A repository can have thousands of refs, and a finding each of them. */
const MOST_HOLDERS = 50;

/** Says who brought a secret when, who took it away, and what holds it still. */
export function describeOrigin(request: OriginRequest, scene: OriginScene): GitOrigin {
  const { first, commit, trace } = request;
  const held = holdersOf(request, scene);
  return {
    ...(commit < 0 ? {} : { commit: scene.commitId(commit) }),
    ...personOf(request, scene),
    kind: first.kind,
    reachableFrom: held.slice(0, MOST_HOLDERS),
    ...(held.length > MOST_HOLDERS ? { moreRefs: held.length - MOST_HOLDERS } : {}),
    inHead: trace.inHead,
    ...(trace.removedIn < 0 ? {} : { removedIn: scene.commitId(trace.removedIn) }),
    ...(trace.commits === 0 ? {} : { commits: trace.commits }),
  };
}

function personOf({ commit, first }: OriginRequest, { store, commitId }: OriginScene): Partial<GitOrigin> {
  if (first.place.in === 'ref' || first.place.in === 'reflog') return {};
  if (commit >= 0 && first.place.in !== 'tag') {
    const outcome = store.read(commitId(commit));
    const read = outcome.kind === 'object' ? parseCommit(outcome.bytes) : undefined;
    return read === undefined ? {} : describe(read.author);
  }
  if (first.place.in !== 'tag') return {};
  const outcome = store.read(first.place.id);
  const tagger = outcome.kind === 'object' ? parseTag(outcome.bytes)?.tagger : undefined;
  return tagger === undefined ? {} : describe(tagger);
}

function describe(person: Identity): Partial<GitOrigin> {
  return {
    ...(person.name === '' ? {} : { author: person.name }),
    ...(person.email === '' ? {} : { email: person.email }),
    date: toIsoDate(person),
  };
}

/** The holders of the highest rank that there is; those of lower ranks hold what the others do anyway. */
function holdersOf({ sightings, trace }: OriginRequest, { holderIds }: OriginScene): readonly string[] {
  const tags = new Set(sightings.flatMap(({ place }) => (place.in === 'tag' ? place.id : [])));
  const refs = new Set(sightings.flatMap(({ place }) => nameOf(place)));
  const traced = new Set(trace.holders);
  const held = holderIds.filter(
    (holder, index) => traced.has(index) || refs.has(holder.name) || holder.tags.some((id) => tags.has(id)),
  );
  const rank = Math.min(...held.map((holder) => holder.rank));
  const names = [...new Set(held.filter((holder) => holder.rank === rank).map(({ name }) => name))];
  return names.length === 0 ? ['dangling'] : names.toSorted(byImportance);
}

function nameOf(place: SightingPlace): readonly string[] {
  if (place.in === 'reflog') return [place.holder];
  return place.in === 'ref' ? [place.name] : [];
}

const IMPORTANCE = ['refs/heads/', 'refs/tags/', 'refs/remotes/'];

/** Branches first, then tags, remote branches, and the rest. */
function byImportance(a: string, b: string): number {
  const importance = (name: string): number => {
    const index = IMPORTANCE.findIndex((prefix) => name.startsWith(prefix));
    return index === -1 ? IMPORTANCE.length : index;
  };
  if (importance(a) !== importance(b)) return importance(a) - importance(b);
  return compareText(a, b);
}
