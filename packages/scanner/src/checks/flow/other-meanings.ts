import type { Expression, Member } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import { expressionsOf, partsOf, walk } from './walk.ts';

/** What tokens of languages have, and credentials have not. */
const SYNTAX_PROPERTY =
  /^(?:type|kind|value|text|range|loc|pos|position|lexeme|line|column|literal|raw|lemma|start|startIndex|offset|balance|decimals|symbol|address|is_punct)$/i;
const SYNTAX_NAME = /lex(?:er|eme|ical)|tokeni[sz]|\bparser\b|vocab|embedding|logit|erc20|erc721|stopword|nlp|\bAST\b/i;

/** What parsers complain of. */
const SYNTAX_TEXT = /\bunexpected (?:\w+ )?token\b|\bexpected token\b|\btoken (?:stream|type|kind)\b/i;

/** Tells the names of secrets that mean something else in a unit of code: pieces of text, names of secrets, handles. */
export function createOtherMeanings(facts: Facts): (name: string) => boolean {
  const readsText = once(() => hasSyntaxTokens(facts));
  const looksUp = once(() => hasSecretValues(facts));
  const hasHandles = once(() => usesWebCrypto(facts));
  return (name) => {
    if (isBareToken(name)) return /tokens$/i.test(name) || readsText();
    if (/^secret_?key$/i.test(name)) return looksUp();
    return /^private_?key$/i.test(name) && hasHandles();
  };
}

function once(find: () => boolean): () => boolean {
  let found: boolean | undefined;
  return () => (found ??= find());
}

/** Keys of Web Crypto are handles, which show nothing of the key. */
function usesWebCrypto(facts: Facts): boolean {
  if (facts.language !== 'javascript') return false;
  let isFound = false;
  for (const fact of facts.facts)
    for (const expression of expressionsOf(fact))
      walk(expression, (each) => {
        isFound ||= each.kind === 'member' && each.property === 'subtle';
      });
  return isFound;
}

/** Beside `secretValue`, `secretKey` is the name under which a secret is found. */
function hasSecretValues(facts: Facts): boolean {
  return facts.facts.some((fact) => fact.kind === 'binding' && /^secret_?values?$/i.test(fact.path.at(-1) ?? ''));
}

/** Whether `token` means a piece of text here, as in parsers and language models. */
function hasSyntaxTokens(facts: Facts): boolean {
  return (
    facts.facts.some(
      (fact) => (fact.kind === 'import' && SYNTAX_NAME.test(fact.module)) || expressionsOf(fact).some(isAboutSyntax),
    ) || facts.scopes.some(({ name }) => name !== undefined && SYNTAX_NAME.test(name))
  );
}

/** Parsers of command lines are none of languages. */
function readsArguments({ object, property = '' }: Member): boolean {
  return object.kind === 'name' && /^(?:add_\w+|parse_\w*args|error|exit|print_help)$/.test(property);
}

/** `scan.token`, `token.lexeme`. */
function isOfSyntax({ object, property }: Member): boolean {
  if (property === undefined) return false;
  const isReader = object.kind === 'name' && /^(?:scan|scanner|lex|lexer|parser|ps?|reader)$/.test(object.name);
  if (property === 'token' && isReader) return true;
  const owner = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : undefined;
  return owner !== undefined && /^tok(?:en)?s?$/i.test(owner) && SYNTAX_PROPERTY.test(property);
}

function isAboutSyntax(expression: Expression): boolean {
  if (expression.kind === 'name' && SYNTAX_NAME.test(expression.name)) return true;
  if (expression.kind === 'literal') return typeof expression.value === 'string' && SYNTAX_TEXT.test(expression.value);
  if (expression.kind === 'member') {
    if (readsArguments(expression)) return false;
    if (isOfSyntax(expression)) return true;
  }
  return partsOf(expression).some(isAboutSyntax);
}
