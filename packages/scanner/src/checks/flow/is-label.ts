import { splitWords } from '../../core/text/words.ts';
import { secretKind } from '../vocabulary/secret-name.ts';

/** Words that stand in labels, headers and prompts beside the name of a secret. */
const LABEL_WORDS = new Set(
  'x the a an your my please enter current new old confirm field input header type name key id bearer basic auth api access refresh user'.split(
    ' ',
  ),
);

/** Whether a text names a secret, or stands in its place, rather than being one: `password`, `X-Api-Key`, `***`. */
export function isLabel(text: string): boolean {
  if (text.trim().length < 4 || /^[\W_]*$/.test(text) || /^(.)\1+$/.test(text)) return true;
  if (
    /\s/.test(text) ||
    /^<.*>$/.test(text) ||
    /^(?:none|null|undefined|unset|missing|redacted|hidden|string|unknown)$/i.test(text)
  )
    return true;
  if (/\d/.test(text)) return false;
  const words = splitWords(text);
  const last = secretKind(text) !== undefined || words.every((word) => LABEL_WORDS.has(word));
  return last && words.length <= 4;
}
