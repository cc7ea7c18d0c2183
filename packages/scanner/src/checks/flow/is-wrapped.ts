import type { Binding } from '../fact/fact.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';

/** Types that print as stars, and things other than texts under the name of a token. */
export function isWrapped({ type, path }: Binding): boolean {
  if (type !== undefined && isBareToken(path.at(-1) ?? '') && NO_TEXT.test(type) && !TEXT.test(type)) return true;
  return (
    type !== undefined &&
    /\b(?:SecretStr|SecretBytes|SecretString|Secret<|ProtectedString|bool|boolean|int|number|Boolean)\b/.test(type)
  );
}

const NO_TEXT = /^[*&?]*(?:\w+(?:\.|::))*[A-Z]\w*[?!]?$/;
const TEXT = /str|byte|text|char|secret|option|maybe|null|value|buffer|cow|arc|jwt|bearer|access|auth|credential|T$/i;
