import type { HistoryOutcome } from './history-outcome.ts';

/** What a reader of the report must know of the repository itself. */
export interface RepositoryWarnings {
  readonly texts: readonly string[];
  readonly isComplete: boolean;
}

/** Says what of the history this clone does not have. */
export function repositoryWarnings({
  repository,
  isStopped,
  placed,
  hasGrafts,
  warnings,
}: Pick<HistoryOutcome, 'repository' | 'isStopped' | 'placed' | 'hasGrafts' | 'warnings'>): RepositoryWarnings {
  const missing = [
    ...(repository.shallow.size === 0
      ? []
      : ['shallow clone: older history is not here and was not scanned; `git fetch --unshallow` brings it']),
    ...(repository.isPartial
      ? ['partial clone: objects that were not fetched were not scanned; a clone without --filter has them all']
      : []),
    ...(hasGrafts
      ? [
          'grafts hide a part of history from git; what is here was scanned, what they cut off may never have been fetched',
        ]
      : []),
    ...(isStopped ? ['interrupted: this is what had been found by then'] : []),
  ];
  const more = placed.morePaths ? ['some blobs stand at more than 500 paths; not all of them are named'] : [];
  return { texts: [...missing, ...more, ...warnings], isComplete: missing.length === 0 };
}
