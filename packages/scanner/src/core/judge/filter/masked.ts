import type { Filter } from '../candidate.ts';

/** Says when a value was made unreadable: `****`, `XXXX`, bullets. */
export const masked: Filter = ({ value }) =>
  /\*{3,}|x{5,}|X{5,}|(?:\u00e2\u0080\u00a2){3,}|(?:\u00e2\u0097\u008f){3,}|#{4,}|^[xX]{2,}$|^[-_.*?#]+$/.test(value)
    ? 'is masked'
    : undefined;
