import type { Finding, GitOrigin, Occurrence } from '../../core/finding.ts';
import { fingerprint } from '../../core/fingerprint.ts';
import { createPathProbe } from '../../git/history/blob-paths.ts';
import { traceSecrets, type Trace, type TraceScene } from '../../git/history/trace-secrets.ts';
import type { DetailsById } from '../to-finding.ts';
import { toFinding } from '../to-finding.ts';
import { describeOrigin, type OriginScene } from './describe-origin.ts';
import type { Sighting } from './sighting.ts';
import { createStates, type StatesOf } from './standing-states.ts';
import { compareText } from '../../core/text/compare-text.ts';

/** One secret, and everywhere that it was seen. */
interface Group {
  readonly fingerprint: string;
  readonly sightings: readonly Sighting[];
}

/** A sighting with the commit that brought it there. */
interface Dated extends Sighting {
  readonly commit: number;
  /** The commit's turn in history; what no commit brought comes last. */
  readonly turn: number;
}

/** Makes one finding of each secret, with all places in which it was seen. */
export function historyFindings(
  sightings: readonly Sighting[],
  scene: OriginScene,
  details: DetailsById,
): readonly Finding[] {
  const groups = groupBySecret(sightings);
  const traces = traceSecrets(
    groups.map(({ sightings: seen }) => ({
      blobs: unique(seen.flatMap(({ place }) => (place.in === 'blob' ? place.blob : []))),
      commits: unique(seen.flatMap(({ place }) => (place.in === 'commit' ? place.commit : []))),
    })),
    scene,
  );
  const turns = turnsOf(scene);
  const date = createDating(scene, turns);
  const statesOf = createStates(scene);
  return groups.flatMap((group, index) => {
    const trace = traces[index];
    return trace === undefined ? [] : toHistoryFinding({ group, trace, scene, details, date, statesOf });
  });
}

function groupBySecret(sightings: readonly Sighting[]): readonly Group[] {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = fingerprint(sighting.secret.family, sighting.secret.value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sighting]);
    else group.push(sighting);
  }
  return Array.from(groups, ([key, seen]) => ({ fingerprint: key, sightings: seen }));
}

function toHistoryFinding({
  group,
  trace,
  scene,
  details,
  date,
  statesOf,
}: {
  readonly group: Group;
  readonly trace: Trace;
  readonly scene: OriginScene;
  readonly details: DetailsById;
  readonly date: (sighting: Sighting) => Dated;
  readonly statesOf: StatesOf;
}): readonly Finding[] {
  const seen = group.sightings.map(date).toSorted(byTurn);
  const [first] = seen;
  if (first === undefined) return [];
  const introduced = first.place.in === 'blob' && trace.introducedIn >= 0 ? trace.introducedIn : first.commit;
  const git: GitOrigin = describeOrigin({ sightings: seen, first, commit: introduced, trace }, scene);
  const finding = toFinding(first.secret, { path: first.path, details: details.get(first.secret.ruleId) });
  // No comment in today's file speaks for yesterday's: what lets it pass is the configuration or the baseline.
  const { allow: _, ...help } = finding.help;
  const ruleIds = [...new Set(group.sightings.map(({ secret }) => secret.ruleId))];
  const standing = { ruleIds, states: () => statesOf(group.sightings) };
  return [{ ...finding, help, occurrences: occurrencesOf(seen, scene), git, standing }];
}

/** The place where it was first seen, the surest of several: that is where the finding is. */
function byTurn(a: Dated, b: Dated): number {
  return (
    a.turn - b.turn ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    CONFIDENCES.indexOf(a.secret.confidence) - CONFIDENCES.indexOf(b.secret.confidence) ||
    compareText(a.path, b.path) ||
    a.secret.region.startLine - b.secret.region.startLine ||
    a.secret.region.startColumn - b.secret.region.startColumn ||
    compareText(a.secret.ruleId, b.secret.ruleId)
  );
}

const KINDS: readonly GitOrigin['kind'][] = [
  'blob',
  'note',
  'commit-message',
  'tag-message',
  'author',
  'ref-name',
  'reflog-message',
];
const CONFIDENCES = ['high', 'medium', 'low'];

/** Each place once, with the first commit that has it there; sightings come in the order of history. */
function occurrencesOf(seen: readonly Dated[], { commitId }: OriginScene): readonly Occurrence[] {
  const places = new Map<string, Occurrence>();
  for (const { path, commit, secret } of seen) {
    const { startLine } = secret.region;
    const key = `${path}\0${String(startLine)}`;
    if (places.has(key)) continue;
    places.set(key, { path, startLine, ...(commit < 0 ? {} : { commit: commitId(commit) }) });
  }
  return [...places.values()].toSorted((a, b) => compareText(a.path, b.path) || a.startLine - b.startLine);
}

function turnsOf({ graph }: TraceScene): Int32Array {
  const turns = new Int32Array(graph.order.length);
  for (const [turn, commit] of graph.order.entries()) turns[commit] = turn;
  return turns;
}

/** Finds the first commit that has a blob at a path; most blobs stand at one path, and were met there first. */
function createDating(scene: OriginScene, turns: Int32Array): (sighting: Sighting) => Dated {
  const known = new Map<string, number>();
  const firstAt = (blob: number, path: string): number => {
    const first = scene.trees.firstSeen[blob] ?? -1;
    if (first < 0 || (scene.paths[blob]?.length ?? 0) < 2) return first;
    const key = `${String(blob)} ${path}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const stands = createPathProbe(scene.trees, path, blob);
    const { order } = scene.graph;
    let turn = turns[first] ?? 0;
    while (turn < order.length && !stands(scene.roots[order[turn] ?? 0] ?? 0)) turn++;
    const commit = order[turn] ?? -1;
    known.set(key, commit);
    return commit;
  };
  return (sighting) => {
    const { place } = sighting;
    const commit =
      place.in !== 'blob' ? place.commit : place.rawPath === undefined ? -1 : firstAt(place.blob, place.rawPath);
    return { ...sighting, commit, turn: commit < 0 ? Infinity : (turns[commit] ?? 0) };
  };
}

function unique(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}
