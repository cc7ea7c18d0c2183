import type { Skip } from '../core/scan-result.ts';

const UNREADABLE_FOLDER =
  /^warning: (?:could not|unable to) (?:open|access) (?:directory )?'(?<path>.*)': (?<reason>.*)$/;

/** What git could not look into, from what it says beside a listing; anything else that it says is no loss of files. */
export function readGitWarnings(warnings: string): readonly Skip[] {
  return warnings.split('\n').flatMap((line) => {
    const groups = UNREADABLE_FOLDER.exec(line)?.groups;
    if (groups?.['path'] === undefined || groups['reason'] === undefined) return [];
    return [{ path: groups['path'], reason: `cannot be read (${groups['reason']})`, incomplete: true as const }];
  });
}
