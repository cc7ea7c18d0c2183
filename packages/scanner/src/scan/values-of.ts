import type { LocatedSecret } from './located-secret.ts';

/** The secrets themselves; problems of code have none. */
export function valuesOf(secrets: readonly LocatedSecret[]): string[] {
  return secrets.flatMap(({ value, code }) => (code === undefined ? [value] : []));
}
