import { placeholderReason } from '../../../core/judge/filter/placeholder.ts';
import { isLabel } from '../../flow/is-label.ts';

const SHORTEST = 6;
const LONG = 16;
/** What points at a secret, or is written around one. */
const REFERENCE =
  /\s|^[./~<{$%@*]|[{}<>]|:\/\/|^(?:arn|env|file|vault|op|ssm|projects)[:/]|%[sdv]|^[a-z_]+(?::[^|\s]*)?\|[a-z_]/;

/** Whether a text at a place for a secret may be one, rather than name it or stand in its place. */
export function mayBeCredential(text: string): boolean {
  return text.length >= SHORTEST && !isLabel(text) && placeholderReason(text) === undefined;
}

/** Whether a text under a secret's name looks like a password that somebody chose, or like a key. */
export function looksChosen(text: string): boolean {
  if (!mayBeCredential(text) || REFERENCE.test(text) || !/\d/.test(text) || !/[A-Za-z]/.test(text)) return false;
  const groups = text.match(/\d+/g) ?? [];
  return groups.length > 1 || (/[a-z]/.test(text) && /[A-Z]/.test(text)) || /[^\w.-]/.test(text);
}

/** Whether a text is long and mixed as only keys are. */
export function looksDrawn(text: string): boolean {
  if (text.length < LONG || !looksChosen(text)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\w\s.-]/].filter((kind) => kind.test(text)).length;
  return kinds >= 3 && (text.match(/\d+/g) ?? []).length > 2;
}
