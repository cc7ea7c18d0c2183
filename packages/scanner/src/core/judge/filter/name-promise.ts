import type { Filter } from '../candidate.ts';
import { nameKind } from '../evidence/name-evidence.ts';

/** Says when the name of a bound value promises no credential: `tokenizer`, `password_field`, `keyboard`. */
export const namePromise: Filter = ({ name }) =>
  nameKind(name) === 'other' ? 'its name promises no credential' : undefined;
