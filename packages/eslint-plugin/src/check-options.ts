import type { CheckOptions } from '@leaklint/scanner/checks';
import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';

/** What a rule can be told; the same lists stand in `settings.leaklint`, and in the configuration of the command. */
export type RuleOptions = CheckOptions;

const names = (description: string): JSONSchema4 => ({
  type: 'array',
  items: { type: 'string', minLength: 1 },
  uniqueItems: true,
  description,
});

const LISTS = {
  secretNames: names('Names of variables and fields that hold secrets; "*" stands for anything.'),
  harmlessNames: names('Names that hold no secrets, though they sound like it.'),
  secretSources: names('Functions that give secrets.'),
  loggers: names('Functions and objects that log.'),
  masks: names('Functions whose result may be seen.'),
} as const;

/** The schema of a rule that takes some of the lists. */
export function optionSchema(lists: readonly (keyof typeof LISTS)[]): readonly JSONSchema4[] {
  const properties = Object.fromEntries(lists.map((list) => [list, LISTS[list]]));
  return [{ type: 'object', properties, additionalProperties: false }];
}
