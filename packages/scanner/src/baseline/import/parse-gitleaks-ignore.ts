import { ConfigError } from '../../core/errors.ts';
import { toForeignPath, type ForeignEntry } from './foreign-entry.ts';

/** `commit:file:rule:line`, or without the commit; a file may have colons in its name, a rule has none. */
const LINE = /^(?:(?<commit>[0-9a-f]{40}):)?(?<path>.+):(?<rule>[^:]+):(?<line>\d+)$/;

/** Reads a `.gitleaksignore`; throws `ConfigError` with the line of what is no fingerprint of gitleaks. */
export function parseGitleaksIgnore(text: string, label: string): readonly ForeignEntry[] {
  return text.split(/\r?\n/).flatMap((raw, index): ForeignEntry | [] => {
    const line = raw.replace(/\s+#.*$/, '').trim();
    if (line === '' || line.startsWith('#')) return [];
    const { commit, path, rule = '', line: number } = LINE.exec(line)?.groups ?? {};
    if (path === undefined) {
      throw new ConfigError(
        `${label}:${String(index + 1)}: expected a fingerprint of gitleaks: [commit:]file:rule:line`,
      );
    }
    return {
      path: toForeignPath(path),
      line: Number(number),
      ...(commit === undefined ? {} : { commit }),
      verdict: 'accepted',
      reason: 'was in .gitleaksignore',
      origin: `${rule} in ${path}:${number ?? ''}`,
    };
  });
}
