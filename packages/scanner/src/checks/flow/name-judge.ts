import type { CheckOptions } from '../check-options.ts';
import type { Expression } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import { isBareToken, secretKind, type SecretKind } from '../vocabulary/secret-name.ts';
import { isMask } from '../vocabulary/masks.ts';
import { expressionsOf, partsOf } from './walk.ts';

/** Tells secrets by their names, as far as the code around lets them be told. */
export interface NameJudge {
  kindOf(name: string): SecretKind | undefined;
  isMask(name: string): boolean;
  isSource(name: string): boolean;
  isLogger(name: string): boolean;
}

/** What tokens of languages have, and credentials have not. */
const SYNTAX_PROPERTY =
  /^(?:type|kind|value|text|range|loc|pos|position|lexeme|line|column|literal|raw|lemma|start|startIndex|offset|balance|decimals|symbol|address|is_punct)$/i;
const SYNTAX_NAME =
  /lex(?:er|eme|ical)|tokeni[sz]|\bparser?\b|vocab|embedding|logit|erc20|erc721|stopword|nlp|\bAST\b/i;

/** What parsers complain of. */
const SYNTAX_TEXT = /\bunexpected (?:\w+ )?token\b|\bexpected token\b|\btoken (?:stream|type|kind)\b/i;

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
      // Fields of the user database: `pw_uid`, `pw_dir`.
      if (/^pw_(?:uid|gid|name|dir|shell|gecos)$/.test(name)) return undefined;
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
  return (
    facts.facts.some(
      (fact) => (fact.kind === 'import' && SYNTAX_NAME.test(fact.module)) || expressionsOf(fact).some(isAboutSyntax),
    ) || facts.scopes.some(({ name }) => name !== undefined && SYNTAX_NAME.test(name))
  );
}

function isAboutSyntax(expression: Expression): boolean {
  if (expression.kind === 'name' && SYNTAX_NAME.test(expression.name)) return true;
  if (expression.kind === 'literal') return typeof expression.value === 'string' && SYNTAX_TEXT.test(expression.value);
  if (expression.kind === 'member') {
    const { object, property } = expression;
    const owner = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : undefined;
    const isOfToken = owner !== undefined && /^tok(?:en)?s?$/i.test(owner) && property !== undefined;
    if (isOfToken && SYNTAX_PROPERTY.test(property)) return true;
  }
  return partsOf(expression).some(isAboutSyntax);
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
