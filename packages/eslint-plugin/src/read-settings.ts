import type { CheckOptions } from '@leaklint/scanner/checks';
import { property, texts } from './project/read-record.ts';

/** `settings.leaklint` of an ESLint configuration. */
export interface LeaklintSettings extends CheckOptions {
  /** Whether the comments with which other scanners are told to look away count here too. */
  readonly foreignPragmas: boolean;
  /** Whether the configuration and the baseline of the command hold in ESLint. */
  readonly isProjectRead: boolean;
}

const LISTS = ['secretNames', 'harmlessNames', 'secretSources', 'loggers', 'masks'] as const;

/** Reads the settings with care: they come from a configuration that nothing has checked. */
export function readSettings(settings: unknown): LeaklintSettings {
  const own = property(settings, 'leaklint');
  const lists = LISTS.flatMap((list) => {
    const names = property(own, list);
    return Array.isArray(names) ? [[list, texts(names)] as const] : [];
  });
  return {
    ...Object.fromEntries(lists),
    foreignPragmas: property(own, 'foreignPragmas') === true,
    isProjectRead: property(own, 'project') !== false,
  };
}

/** The lists of several places together. */
export function mergeOptions(...all: readonly CheckOptions[]): CheckOptions {
  const lists = LISTS.map((list) => [list, all.flatMap((options) => options[list] ?? [])] as const);
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}
