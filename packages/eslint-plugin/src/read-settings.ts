import type { CheckOptions } from '@leaklint/scanner/checks';

/** `settings.leaklint` of an ESLint configuration. */
export interface LeaklintSettings extends CheckOptions {
  /** Whether the comments with which other scanners are told to look away count here too. */
  readonly foreignPragmas: boolean;
}

const LISTS = ['secretNames', 'harmlessNames', 'secretSources', 'loggers', 'masks'] as const;

/** Reads the settings with care: they come from a configuration that nothing has checked. */
export function readSettings(settings: unknown): LeaklintSettings {
  const own = property(settings, 'leaklint');
  const lists = LISTS.flatMap((list) => {
    const names = property(own, list);
    return Array.isArray(names) ? [[list, names.filter((name) => typeof name === 'string')] as const] : [];
  });
  return { ...Object.fromEntries(lists), foreignPragmas: property(own, 'foreignPragmas') === true };
}

/** The lists of settings and of a rule's options together. */
export function mergeOptions(settings: CheckOptions, options: CheckOptions): CheckOptions {
  const lists = LISTS.map((list) => [list, [...(settings[list] ?? []), ...(options[list] ?? [])]] as const);
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
