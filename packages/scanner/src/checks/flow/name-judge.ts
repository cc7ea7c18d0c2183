import type { CheckOptions } from '../check-options.ts';
import type { Facts } from '../fact/facts.ts';
import { secretKind, type SecretKind } from '../vocabulary/secret-name.ts';
import { isMask } from '../vocabulary/masks.ts';
import { expressionsOf, walk } from './walk.ts';
import { createOtherMeanings } from './other-meanings.ts';

/** Tells secrets by their names, as far as the code around lets them be told. */
export interface NameJudge {
  kindOf(name: string): SecretKind | undefined;
  isMask(name: string): boolean;
  isSource(name: string): boolean;
  isLogger(name: string): boolean;
}

/** Where `pwd` is a password. */
const PWD_IS_PASSWORD: ReadonlySet<string> = new Set(['java', 'kotlin', 'csharp', 'php', 'javascript']);

/** Keys that are compared, where the code speaks of keys of an API. */
const EXPECTED_KEY = /^_?(?:expected|provided|given|supplied|presented|configured|incoming|received|valid)_?key$/i;

function namesApiKeys({ facts }: Facts): boolean {
  let isFound = false;
  for (const fact of facts)
    for (const expression of expressionsOf(fact))
      walk(expression, (each) => {
        isFound ||= each.kind === 'literal' && /\b(?:x-)?api[-_ ]?key\b/i.test(String(each.value));
      });
  return isFound;
}

/** Judges names in one unit of code, with what the user says of names. */
export function createNameJudge(facts: Facts, options: CheckOptions): NameJudge {
  const own = matcherOf(options.secretNames);
  const harmless = matcherOf(options.harmlessNames);
  const masks = matcherOf(options.masks);
  const sources = matcherOf(options.secretSources);
  const loggers = matcherOf(options.loggers);
  const meansOther = createOtherMeanings(facts);
  let isAboutKeys: boolean | undefined;
  const speaksOfKeys = (): boolean => (isAboutKeys ??= namesApiKeys(facts));
  const judge = (name: string): SecretKind | undefined => {
    if (harmless(name)) return undefined;
    if (own(name)) return 'secret';
    // The working directory, other than where people shorten passwords like that.
    if (/^(?:old)?pwd$/i.test(name) && !PWD_IS_PASSWORD.has(facts.language)) return undefined;
    // Fields of the user database: `pw_uid`, `pw_dir`.
    if (/^pw_(?:uid|gid|name|dir|shell|gecos)$/.test(name)) return undefined;
    const kind = secretKind(name) ?? (EXPECTED_KEY.test(name) && speaksOfKeys() ? 'key' : undefined);
    return kind === undefined || meansOther(name) ? undefined : kind;
  };
  const known = new Map<string, SecretKind | undefined>();
  return {
    kindOf: (name) => {
      const before = known.get(name);
      if (before !== undefined || known.has(name)) return before;
      const kind = judge(name);
      known.set(name, kind);
      return kind;
    },
    isMask: (name) => masks(name) || isMask(name),
    isSource: sources,
    isLogger: loggers,
  };
}

/** Names as users write them: whole, or with `*`; letter case and separators do not count. */
export function matcherOf(patterns: readonly string[] | undefined): (name: string) => boolean {
  if (patterns === undefined || patterns.length === 0) return () => false;
  const expressions = patterns.map((pattern) => {
    const escaped = pattern.replace(/[\\^$+?.()|[\]{}]/g, String.raw`\$&`).replaceAll('*', '.*');
    return new RegExp(`^(?:.*\\.)?${escaped}$`, 'i');
  });
  return (name) => expressions.some((expression) => expression.test(name));
}
