const SPECIAL = /[.+^$()|[\]\\]/g;
const TOKEN = /\*\*\/|\*\*|[*?{},]|[^*?{},]+/g;

/**
 * A glob of a rule's `paths` as a regular expression over POSIX paths: `*`, `**`, `?` and `{a,b}`.
 * A glob without a slash matches the file name in any folder.
 */
export function globToRegExp(glob: string): RegExp {
  let depth = 0;
  let source = '';
  for (const [token] of glob.matchAll(TOKEN)) {
    if (token === '{') depth++;
    if (token === '}' && depth > 0) depth--;
    source += translate(token, depth);
  }
  return new RegExp(`^${glob.includes('/') ? '' : '(?:.*/)?'}${source}$`, 'i');
}

function translate(token: string, depth: number): string {
  switch (token) {
    case '**/':
      return '(?:.*/)?';
    case '**':
      return '.*';
    case '*':
      return '[^/]*';
    case '?':
      return '[^/]';
    case '{':
      return '(?:';
    case '}':
      return ')';
    case ',':
      return depth > 0 ? '|' : ',';
    default:
      return token.replace(SPECIAL, String.raw`\$&`);
  }
}
