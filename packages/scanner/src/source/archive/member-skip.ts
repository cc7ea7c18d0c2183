import type { Skip } from '../../core/scan-result.ts';
import type { NotUnpacked } from './archive-member.ts';

/** A file of an archive that is not looked into, as reports name it. */
export function memberSkip({ name, reason, incomplete }: NotUnpacked): Skip {
  return { path: name, reason, ...(incomplete ? { incomplete } : {}) };
}
