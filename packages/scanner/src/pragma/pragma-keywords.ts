/** What the engine's search looks for so that a file without a pragma costs nothing; `pragma` itself is not among them: every C header holds one. */
export { MARKS as PRAGMA_KEYWORDS } from '@leaklint/rules/keywords';
