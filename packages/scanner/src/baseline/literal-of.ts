import type { Finding } from '../core/finding.ts';

/** What another tool would take for the secret of a finding: that itself, or the literal that a problem of code is about. */
export function literalOf({ secret, snippet }: Pick<Finding, 'secret' | 'snippet'>): string | undefined {
  if (secret !== undefined) return secret.reveal();
  const [part] = snippet.flatMap(({ text, highlight }) => (highlight === undefined ? [] : text.slice(...highlight)));
  return part?.replace(/^(["'`])(.*)\1$/s, '$2');
}
