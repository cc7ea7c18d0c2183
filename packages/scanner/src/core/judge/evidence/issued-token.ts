import { splitWords } from '../../text/words.ts';
import type { Candidate } from '../candidate.ts';
import { nameKind, namesIssuer } from './name-evidence.ts';
import { isExample, isTest, isTranslation } from './path-evidence.ts';

/** What machines draw: runs of letters and digits, with the few signs that tokens are put together with. */
const ALPHABET = /^[\w.+=:~-]{16,220}$/;
/** Letters and digits in turn, as names with a number behind them do not have. */
const RUN = /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{16,}/;
/** Alone, or behind a prefix that says what it is: `sk_live_` and a UUID. */
const UUID = /(?:^|[_:-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const MOST_LETTERS = 0.75;
/** `2024`, `v2`: so many digits stand in names as well. */
const FEWEST_DIGITS = 5;

/**
 * Whether a value is built as the keys and tokens are that services issue, under a name that says which service: then
 * letters and digits that count or repeat are a key that looks so, for what people make up they write as words.
 */
export function isIssuedToken({ name = '', value, path }: Candidate): boolean {
  if (!ALPHABET.test(value) || !(RUN.test(value) || UUID.test(value)) || !isKeyName(name)) return false;
  const digits = value.replace(/\D/g, '').length;
  const letters = value.replace(/[^A-Za-z]/g, '').length;
  if (digits < FEWEST_DIGITS || letters > value.length * MOST_LETTERS) return false;
  return namesIssuer(name) && !isExample(path) && !isTest(path) && !isTranslation(path);
}

function isKeyName(name: string): boolean {
  const kind = nameKind(name);
  if (kind === 'token' || kind === 'secret' || kind === 'key') return true;
  return kind === 'weak' && /^keys?$/.test(splitWords(name).at(-1) ?? '');
}
