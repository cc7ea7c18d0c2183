import type { Filter } from '../candidate.ts';
import { looksRandom } from '../language/looks-random.ts';

/** Brackets and signs that only templates have. */
const TEMPLATES: readonly RegExp[] = [
  /\$\{|\$\(|\$\[|#\{|\{\{|\}\}|<%|%>|\{%|@\{|\\\(\w+\)/,
  /^%[A-Z_]\w*%$|%\(\w+\)[a-z]|(?:^|[\s:/=_-])%[sdvq](?=$|[\s:/&_@-])|\{\d*\}|\{[a-z_]\w*(?:\.\w+)*\}/i,
];

/** A sign before a name: random text can begin so, too. */
const SIGILS: readonly RegExp[] = [
  /^\$\$?[A-Z_][\w.:>-]*$|^@[A-Z_]\w*@?$|^:[a-z_]\w*$|^&[a-z]\w*;?$/i,
  /^\$[A-Z_][A-Z\d_]+(?![A-Za-z\d])/,
  /^__\w+__$|^@@\w+@@$/,
];

/** References to other stores: `vault:secret/data`, `ssm://name`, `op://vault/item`. */
const STORES =
  /^(?:env|vault|secret|ssm|op|ref|file|aws|gcp|azure|sops|awskms|keyring|cred|config|secretref|param|var|local|data|module|resource)(?:\.|:\/\/|[:(])/i;

/** Says when a value is filled in by a template or looked up elsewhere. */
export const templateReference: Filter = ({ value }) => {
  const isTemplate = TEMPLATES.some((template) => template.test(value)) || STORES.test(value);
  const isReference = isTemplate || (SIGILS.some((sigil) => sigil.test(value)) && !looksRandom(value));
  return isReference ? 'refers to a value that is filled in elsewhere' : undefined;
};
