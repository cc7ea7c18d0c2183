import type { Filter } from '../candidate.ts';
import { looksRandom } from '../language/looks-random.ts';

/** What people write where a reader shall put a value of their own. */
const STAND_INS: readonly RegExp[] = [
  /change[-_ .]?(?:me|it|this)|replace[-_ ]?(?:me|this|with|it)|place[-_]?holder|example|exmaple/i,
  /dummy|fake|sample|redacted|removed|obfuscated|sanitized|x{5}|not[-_ ]?a[-_ ]?(?:real|secret)|no[t_ -]{0,2}real/i,
  /(?:insert|put|enter|paste|to[-_ ]?be)[-_ ]|fill[-_ ]?(?:me|in)|generate[-_ ](?:with|an?|your|one|me|random)/i,
  /whatever|lorem|ipsum|foo[-_]?bar|blah|\bdefault[-_]|[-_]here$|^(?:some|any|new|old|the|an?)[-_ ]|todo|fixme|\btbd\b/i,
  /^(?:none|null|nil|undefined|unset|empty|missing|unknown|hidden|secret|invalid|optional|required|disabled|enabled|n\/a|tiger)$/i,
];

/** `your-key`, `YOUR_KEY`, `yourKey`: the word at a border, since four letters occur in random text. */
const YOURS =
  /(?:^|[^a-z])(?:your|ur|my)[-_ ][a-z]|(?:^|[^A-Za-z])(?:your|my)[A-Z]|(?:^|[^A-Z])YOUR[A-Z_ -]|(?:^|[^a-z])your[a-z]/;

/** `Kq7fakeX2m`: without a border on either side. */
const DEFACED = /(?<=[a-z\d])fake(?=[a-z\d])/gi;
const LONG = 24;

const BRACKETED = /^<[^<>]*>?$|^\[[A-Za-z][^[\]]*\]?$|<[A-Za-z][\w .-]*>|^\{[A-Za-z_][\w .-]*\}$|^\([A-Za-z][^()]*\)$/;

/** As UTF-8 seen as latin1. */
const ELLIPSIS_CHARACTER = '\u00e2\u0080\u00a6';

/** `sk-proj-NEW-KEY`: a prefix and words in place of the random part. */
const NAMED_TAIL =
  /^[A-Za-z]{2,12}(?:[-_][A-Za-z]{2,12})*[-_](?:(?:NEW|OLD|MY|YOUR|API|TEST|SECRET|ACCESS|PROJECT|USER)[-_])*(?:KEY|TOKEN|SECRET|PASSWORD|ID)$/;

/** Says when a value stands in for one that the reader shall put there. */
export const placeholder: Filter = ({ value, text, end }) => {
  return isElided(text.slice(end, end + 3)) ? 'is cut short with an ellipsis' : placeholderReason(value);
};

/** Why a value by itself stands in for one that the reader shall put there; undefined where it does not. */
export function placeholderReason(value: string): string | undefined {
  if (isElided(value)) return 'is cut short with an ellipsis';
  if (saysStandIn(value) && !looksRandom(value) && !isDefaced(value)) return 'reads as a placeholder';
  if (BRACKETED.test(value) && !looksRandom(value)) return 'stands in brackets as placeholders do';
  return NAMED_TAIL.test(value) ? 'names a key where its random part should be' : undefined;
}

/** Whether the word stands in the middle of what is random before and behind it: somebody made a real token harmless. */
function isDefaced(value: string): boolean {
  const rest = value.replace(DEFACED, '');
  return rest.length >= LONG && rest.length < value.length && !saysStandIn(rest) && looksRandom(rest);
}

function saysStandIn(value: string): boolean {
  return STAND_INS.some((standIn) => standIn.test(value)) || YOURS.test(value);
}

function isElided(text: string): boolean {
  return text.includes('...') || text.includes(ELLIPSIS_CHARACTER);
}
