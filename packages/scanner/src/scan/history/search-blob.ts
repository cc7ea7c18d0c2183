import type { Engine } from '../../core/engine.ts';
import type { Skip } from '../../core/scan-result.ts';
import type { PathMatcher } from '../../port/globs.ts';
import { displayPath } from '../../source/display-path.ts';
import { excludedSkip } from '../../source/exclude-files.ts';
import { whyOwnFile } from '../../source/why-own-file.ts';
import { applyPolicy, type Policy } from '../apply-policy.ts';
import type { FileReport } from '../located-secret.ts';
import type { SearchSettings } from '../search-settings.ts';
import type { Sighting, SightingPlace } from './sighting.ts';

/** What decides over everything that is found in history. */
export interface Judgement {
  readonly engine: Engine;
  readonly settings: SearchSettings;
  readonly policy: Policy;
  readonly excluded: PathMatcher | undefined;
}

/** What all searches together have brought so far. */
export interface Found {
  readonly sightings: Sighting[];
  readonly skipped: Map<string, Skip>;
  readonly hidden: Set<string>;
  /** Of each path, the most that one version of it had suppressed. */
  readonly byPragma: Map<string, number>;
  readonly byConfig: Map<string, number>;
}

/** Nothing yet. */
export function createFound(): Found {
  return { sightings: [], skipped: new Map(), hidden: new Set(), byPragma: new Map(), byConfig: new Map() };
}

/** A blob, and one place of it. */
export interface BlobPlace {
  readonly blob: number;
  readonly rawPath: string | undefined;
  readonly id: string;
}

/** Notes are blobs whose path is the id of what they speak of, cut into folders. */
const NOTE = /^[0-9a-f]{2}(?:\/?[0-9a-f]{2}){19}(?:(?:\/?[0-9a-f]{2}){12})?$/;

/** The path at which a blob is to be searched; undefined, and a skip, where nobody wants that. */
export function pathOfBlob({ rawPath, id }: BlobPlace, found: Found, { excluded }: Judgement): string | undefined {
  if (rawPath === undefined) return `<blob ${id}>`;
  const path = displayPath(toBytes(rawPath));
  const match = excluded?.(path);
  const own = match === undefined ? whyOwnFile(path, undefined) : undefined;
  if (match !== undefined) addSkip(found, excludedSkip(path, match));
  if (own !== undefined) addSkip(found, { path, reason: own });
  return match === undefined && own === undefined ? path : undefined;
}

/** Takes over what the search of a blob at one of its places brought. */
export function addBlobReport(
  found: Found,
  report: FileReport,
  { by, blob, rawPath }: { readonly by: Judgement } & Pick<BlobPlace, 'blob' | 'rawPath'>,
): void {
  const isNote = rawPath !== undefined && NOTE.test(rawPath);
  addReport(found, report, { by, place: { in: 'blob', blob, rawPath }, isNote });
}

/** Takes over what a search brought and the policy lets pass. */
export function addReport(
  found: Found,
  report: FileReport,
  { by, place, isNote = false }: { readonly by: Judgement; readonly place: SightingPlace; readonly isNote?: boolean },
): void {
  const decided = applyPolicy(report, by.policy);
  for (const secret of decided.reported) {
    found.sightings.push({ secret, kind: isNote ? 'note' : kindOf(place), path: report.path, place });
  }
  for (const skip of report.skipped) addSkip(found, skip);
  for (const value of decided.hidden) found.hidden.add(value);
  addMost(found.byPragma, report.path, report.suppressedByPragma);
  addMost(found.byConfig, report.path, decided.allowed);
}

/** Names what was left out, once. */
export function addSkip({ skipped }: Found, skip: Skip): void {
  skipped.set(`${skip.path}\0${skip.reason}`, skip);
}

function kindOf(place: SightingPlace): Sighting['kind'] {
  if (place.in === 'blob') return 'blob';
  if (place.in === 'ref') return 'ref-name';
  if (place.in === 'reflog') return 'reflog-message';
  return place.in === 'tag' ? 'tag-message' : 'commit-message';
}

function addMost(counts: Map<string, number>, path: string, count: number): void {
  if (count > (counts.get(path) ?? 0)) counts.set(path, count);
}

function toBytes(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (character) => character.charCodeAt(0));
}
