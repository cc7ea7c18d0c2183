import type { EntryIndex } from './entry-index.ts';
import { isExpired, isInScope } from './entry.ts';

interface ReportedPlace {
  readonly ruleId: string;
  readonly path: string;
  readonly hash: string | undefined;
  /** The finding itself is reported in another place. */
  readonly isElsewhere?: boolean;
}

/** Says why a place is reported though the baseline knows the secret; undefined where it does not. */
export function whyReported(
  place: ReportedPlace | undefined,
  index: EntryIndex,
  { today }: { readonly today: string },
): string | undefined {
  if (place?.hash === undefined) return undefined;
  const entries = index.find(place.hash, place.ruleId);
  const here = entries.filter((entry) => isInScope(place.path, entry.path));
  const expired = here.find((entry) => isExpired(entry, today));
  if (expired !== undefined) return `its entry in the baseline expired after ${expired.expires ?? ''}`;
  const [known] = here;
  if (known !== undefined)
    return `the baseline counts ${String(known.count)} of it in ${known.path}, and this is one more`;
  const [elsewhere] = entries;
  const where = place.isElsewhere === true ? `in ${place.path}` : 'here';
  return elsewhere === undefined ? undefined : `the baseline knows it in ${elsewhere.path}, not ${where}`;
}
