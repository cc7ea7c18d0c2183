import type { Finding, Standing, StandingState } from '../../core/finding.ts';
import type { ScanResult, Skip } from '../../core/scan-result.ts';
import { Secret } from '../../core/secret.ts';
import { toIdBytes, toObjectId } from '../../git/store/object.ts';
import { sum } from '../sum.ts';
import type { DetailsById } from '../to-finding.ts';
import { compareFindings, compareSkips } from '../compare-findings.ts';
import { historyFindings } from './history-findings.ts';
import { repositoryWarnings } from './repository-warnings.ts';
import type { HistoryOutcome } from './history-outcome.ts';
import { lossSkips } from './search-suspects.ts';

/** Puts what was found in a repository into the one result that every report is made from. */
export async function toHistoryResult(outcome: HistoryOutcome): Promise<ScanResult> {
  const { request, prepared, pass, found, prefix } = outcome;
  const details = found.sightings.length === 0 ? new Map<string, never>() : await prepared.rules.details();
  const findings = findingsOf(outcome, details);
  const skipped = skipsOf(outcome);
  const warnings = repositoryWarnings(outcome);
  return {
    toolVersion: request.toolVersion,
    ruleCount: prepared.rules.count,
    complete: warnings.isComplete && skipped.every((skip) => skip.incomplete !== true),
    counts: { files: 0, bytes: pass.bytes, commits: pass.commits, blobs: pass.blobs },
    skipped: skipped.map((skip) => ({ ...skip, path: prefix + skip.path })),
    suppressed: { baseline: 0, pragma: total(found.byPragma), config: total(found.byConfig) },
    ...(outcome.isStopped ? { isInterrupted: true as const } : {}),
    unused: [],
    warnings: warnings.texts.map((text) => (prefix === '' ? text : `${prefix} ${text}`)),
    findings: findings.map((finding) => below(prefix, finding)).toSorted(compareFindings),
    secrets: [...found.hidden].map((value) => new Secret(value)),
    rules: [...new Set(findings.map(({ ruleId }) => ruleId))].sort().flatMap((id) => details.get(id) ?? []),
  };
}

function findingsOf({ store, holding, placed, found }: HistoryOutcome, details: DetailsById): readonly Finding[] {
  const { ids } = placed.graph;
  const head = holding.refs.head.id;
  return historyFindings(
    found.sightings,
    {
      ...placed,
      head: head === undefined ? -1 : ids.find(toIdBytes(head), 0),
      store,
      holderIds: holding.holders,
      commitId: (commit) => toObjectId(ids.bytes(), commit * ids.idLength, ids.idLength),
    },
    details,
  );
}

function skipsOf({ pass, holding, placed, found, entries, request }: HistoryOutcome): readonly Skip[] {
  const submodules = request.recurseSubmodules ? [] : entries.submodules;
  const skips: readonly Skip[] = [
    ...pass.skipped,
    ...holding.skipped,
    ...lossSkips(placed.losses),
    ...found.skipped.values(),
    ...submodules.map((path) => ({ path: `${path}/`, reason: 'submodule: not scanned without --recurse-submodules' })),
  ];
  const unique = new Map(skips.map((skip) => [`${skip.path}\0${skip.reason}`, skip]));
  return [...unique.values()].toSorted(compareSkips);
}

function below(prefix: string, finding: Finding): Finding {
  if (prefix === '') return finding;
  const { location, occurrences, standing } = finding;
  return {
    ...finding,
    location: { ...location, path: prefix + location.path },
    occurrences: occurrences.map((occurrence) => ({ ...occurrence, path: prefix + occurrence.path })),
    ...(standing === undefined ? {} : { standing: standingBelow(prefix, standing) }),
  };
}

function standingBelow(prefix: string, { ruleIds, states }: Standing): Standing {
  const below = (state: StandingState): StandingState => ({
    ...state,
    places: state.places.map((place) => ({ ...place, path: prefix + place.path })),
  });
  return { ruleIds, states: () => states().map(below) };
}

function total(counts: ReadonlyMap<string, number>): number {
  return sum([...counts.values()], (count) => count);
}
