/**
 * Words that are no rule's, but that the same search looks for: the pragmas. They stand behind the rules' keywords in
 * every pack, so that a file without a pragma costs nothing. Lower case, met in any case.
 */
export const MARKS: readonly string[] = [
  'allowlist',
  'whitelist',
  'leaklint',
  'gitleaks:allow',
  'trufflehog:ignore',
  'ggignore',
  'nosec',
];
