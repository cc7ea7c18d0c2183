export {
  BUCKET_SHIFT,
  buildKeywordTables,
  CHECK_HASH,
  CHECK_SHIFT,
  END_OF_CHAIN,
  ENTRY_WORDS,
  FILTER_HASH,
  FILTER_SHIFT,
  FNV_OFFSET,
  FNV_PRIME,
  FOLD,
  HASH,
  readKeywordTables,
  tablePlaces,
  THREE_BYTES,
} from './keywords/keyword-tables.ts';
export type { KeywordTables, TableParts } from './keywords/keyword-tables.ts';
export { byteKinds, KIND } from './keywords/byte-kinds.ts';
export { outlineRoom } from './keywords/outline-room.ts';
export { NAME_KEYS } from './keywords/name-keys.ts';
export type { PlacedNeed, Sieve } from './keywords/sieve.ts';
export { MARKS } from './keywords/marks.ts';
