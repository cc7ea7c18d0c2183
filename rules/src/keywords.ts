export {
  BUCKET_SHIFT,
  buildKeywordTables,
  CHECK_HASH,
  CHECK_SHIFT,
  END_OF_CHAIN,
  ENTRY_WORDS,
  FILTER_SHIFT,
  FOLD,
  HASH,
  readKeywordTables,
  THREE_BYTES,
} from './keywords/keyword-tables.ts';
export type { KeywordTables, TableParts } from './keywords/keyword-tables.ts';
export { MARKS } from './keywords/marks.ts';
