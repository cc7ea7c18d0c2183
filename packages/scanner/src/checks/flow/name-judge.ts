import type { CheckOptions } from '../check-options.ts';
import type { Facts } from '../fact/facts.ts';
import { isBareToken, secretKind, type SecretKind } from '../vocabulary/secret-name.ts';
import { isMask } from '../vocabulary/masks.ts';
import { expressionsOf, walk } from './walk.ts';

/** Tells secrets by their names, as far as the code around lets them be told. */
export interface NameJudge {
  kindOf(name: string): SecretKind | undefined;
  isMask(name: string): boolean;
  isSource(name: string): boolean;
  isLogger(name: string): boolean;
}

/** What tokens of languages have, and credentials have not. */
const SYNTAX_PROPERTY =
  /^(?:type|kind|value|text|range|loc|pos|position|lexeme|line|column|literal|raw|lemma|start|startIndex|offset|balance|decimals|symbol|address|is_punct)$/;
const SYNTAX_NAME =
  /lex(?:er|eme|ical)|tokeni[sz]|\bparser?\b|vocab|embedding|logit|erc20|erc721|stopword|nlp|\bAST\b/i;

/** Where `pwd` is a password. */
const PWD_IS_PASSWORD: ReadonlySet<string> = new Set(['java', 'kotlin', 'csharp', 'php', 'javascript']);

/** Judges names in one unit of code, with what the user says of names. */
export function createNameJudge(facts: Facts, options: CheckOptions): NameJudge {
  const own = matcherOf(options.secretNames);
  const harmless = matcherOf(options.harmlessNames);
  const masks = matcherOf(options.masks);
  const sources = matcherOf(options.secretSources);
  const loggers = matcherOf(options.loggers);
  let syntax: boolean | undefined;
  return {
    kindOf: (name) => {
      if (harmless(name)) return undefined;
      if (own(name)) return 'secret';
      // The working directory, other than where people shorten passwords like that.
      if (/^(?:old)?pwd$/i.test(name) && !PWD_IS_PASSWORD.has(facts.language)) return undefined;
      const kind = secretKind(name);
      if (kind === undefined || !isBareToken(name)) return kind;
      syntax ??= hasSyntaxTokens(facts);
      return syntax || /tokens$/i.test(name) ? undefined : kind;
    },
    isMask: (name) => masks(name) || isMask(name),
    isSource: sources,
    isLogger: loggers,
  };
}

/** Whether `token` means a piece of text here, as in parsers and language models. */
function hasSyntaxTokens(facts: Facts): boolean {
  let found = false;
  for (const fact of facts.facts) {
    if (fact.kind === 'import' && SYNTAX_NAME.test(fact.module)) return true;
    for (const expression of expressionsOf(fact)) {
      walk(expression, (each) => {
        if (each.kind === 'name' && SYNTAX_NAME.test(each.name)) found = true;
        if (each.kind !== 'member' || each.object.kind !== 'name' || !/^tok(?:en)?s?$/i.test(each.object.name)) return;
        if (each.property !== undefined && SYNTAX_PROPERTY.test(each.property)) found = true;
      });
    }
    if (found) return true;
  }
  return facts.scopes.some(({ name }) => name !== undefined && SYNTAX_NAME.test(name));
}

/** Names as users write them: whole, or with `*`; letter case and separators do not count. */
function matcherOf(patterns: readonly string[] | undefined): (name: string) => boolean {
  if (patterns === undefined || patterns.length === 0) return () => false;
  const expressions = patterns.map((pattern) => {
    const escaped = pattern.replace(/[\\^$+?.()|[\]{}]/g, String.raw`\$&`).replaceAll('*', '.*');
    return new RegExp(`^(?:.*\\.)?${escaped}$`, 'i');
  });
  return (name) => expressions.some((expression) => expression.test(name));
}
