import type { Filter } from '../candidate.ts';
import { PUBLISHED_EXAMPLES } from './published-example-list.ts';

/** Vendors mark the keys of their documentation with this word. */
const MARKED = /EXAMPLE(?:KEY|TOKEN|ID)?(?![A-Za-z])|(?:^|[-_])(?:test|sandbox|demo)[-_]?(?:key|token|secret)?$/;

/** Says when a value is one that a vendor or a standard prints as an example. */
export const vendorExample: Filter = ({ value }) => {
  if (MARKED.test(value)) return 'is marked as an example';
  return PUBLISHED_EXAMPLES.some((part) => value.includes(part)) ? 'is a published example' : undefined;
};
