import type { ScanResult, Skip } from '../../core/scan-result.ts';
import { INCOMPLETE } from '../wording/message.ts';
import { plural } from '../wording/plural.ts';
import { describeSkips } from '../wording/skip-groups.ts';
import { artifactLocation } from './artifact-location.ts';

type Json = Readonly<Record<string, unknown>>;

/** GitHub rejects a run with more results. */
export const MOST_RESULTS = 25_000;
const MOST_SKIPS = 1000;

/** What a reader must know besides the results: an incomplete scan, warnings, and each thing that was skipped. */
export function notificationsOf({ complete, warnings, skipped, findings }: ScanResult): readonly Json[] {
  const cut = findings.length - MOST_RESULTS;
  const cutText = `Left out, because GitHub takes only ${MOST_RESULTS} results: ${plural(cut, 'finding')} of least severity. The JSON report has all.`;
  const sorted = skipped.toSorted((a, b) => Number(b.incomplete ?? false) - Number(a.incomplete ?? false));
  const more = sorted.slice(MOST_SKIPS);
  return [
    ...(complete ? [] : [notification('incomplete', 'error', INCOMPLETE)]),
    ...(cut > 0 ? [notification('results-left-out', 'warning', cutText)] : []),
    ...warnings.map((warning) => notification('warning', 'warning', warning)),
    ...sorted.slice(0, MOST_SKIPS).map(skipNotification),
    ...(more.length === 0 ? [] : [notification('skipped', 'note', `And more: ${describeSkips(more)}`)]),
  ];
}

function skipNotification({ path, reason, incomplete }: Skip): Json {
  const locations = [{ physicalLocation: { artifactLocation: artifactLocation(path) } }];
  const [level, text] = incomplete ? (['warning', 'Not scanned'] as const) : (['note', 'Skipped'] as const);
  return { ...notification('skipped', level, `${text}: ${reason}`), locations };
}

function notification(id: string, level: 'error' | 'warning' | 'note', text: string): Json {
  return { descriptor: { id }, level, message: { text } };
}
