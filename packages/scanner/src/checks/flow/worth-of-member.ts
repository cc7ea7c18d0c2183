import { dottedName } from '../fact/dotted-name.ts';
import type { Expression, Member, ObjectLiteral } from '../fact/expression.ts';
import { passesReceiver } from '../vocabulary/pass-through.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import { isAboutSecret, isTerraformSecret } from '../vocabulary/secret-sources.ts';
import { environmentRead } from './environment-read.ts';
import type { Evaluator } from './evaluator.ts';
import { isPlainAddress, isStarred } from './own-field.ts';
import { filledHolder, holderOf } from './filled-holder.ts';
import { headerWorth } from './request-headers.ts';
import { listedNames } from './listed-names.ts';
import { resolveObject } from './resolve-object.ts';
import { worthByName } from './worth-by-name.ts';
import { worthOfBindings } from './worth-of-binding.ts';
import { isSecret, type Worth } from './worth.ts';

/** Objects whose properties are about fields of the same names: messages, labels, styles, types. */
const ABOUT_FIELDS =
  /(?:^|\.)(?:errors?|errs?|formErrors|fieldErrors|touched|labels?|messages?|msgs?|styles?|css|classes|theme|types?|t|i18n|strings|texts|constants?|consts|routes?|paths?|columns?|fields|schema|schemas|validators?|rules|icons|colors|enums?|actions?|ActionTypes|Permission\w*|SyntaxKind|ts|TokenType|TokenKind|tokens?|headers?Names?|names?|keys?|\w*(?:Keys|Names|Fields|Columns|Labels|Constants|Consts|Attributes))$/i;

/** Records of a business, whose `token` is what others call an id. */
const RECORD = /(?:^|[._])(?:item|transaction|order|checkout|cart|line|row|node)$/i;

/** What a property holds. */
export function worthOfMember(evaluator: Evaluator, expression: Member, scope: number): Worth {
  const { property } = expression;
  const reading = environmentRead(evaluator, expression, scope);
  if (reading !== undefined) return worthByName(evaluator, reading.variable, expression, 'environment') ?? 'unknown';
  const path = dottedName(expression);
  if (evaluator.facts.language === 'hcl' && path !== undefined && isTerraformSecret(path))
    return { kind: 'secret', name: path, source: 'store', start: expression.start, end: expression.end };
  const bindings = path === undefined ? [] : evaluator.index.bindingsOf(path, scope);
  const own = worthOfBindings(evaluator, bindings, path ?? '');
  if (own !== 'unknown') return own === 'harmless' ? own : { ...own, start: expression.start, end: expression.end };
  const entry = worthInLiteral(evaluator, expression, scope);
  if (entry !== undefined) return entry;
  if (property === 'length' || property === 'size') return 'harmless';
  return property === undefined
    ? worthOfItem(evaluator, expression, scope)
    : worthOfProperty(evaluator, expression, scope);
}

/** Of what an object literal holds; a dictionary that is empty at first holds what is put into it. */
function worthInLiteral(evaluator: Evaluator, expression: Member, scope: number): Worth | undefined {
  const { object, property } = expression;
  const literal = property === undefined ? undefined : resolveObject(evaluator, object, scope);
  const entry = literal === undefined ? undefined : worthOfEntry(evaluator, literal, property ?? '');
  if (entry === 'harmless') return filledProperty(evaluator, expression, scope) ?? entry;
  return entry === undefined ? undefined : placed(entry, expression);
}

function worthOfEntry(
  evaluator: Evaluator,
  { object, scope }: { readonly object: ObjectLiteral; readonly scope: number },
  key: string,
): Worth | undefined {
  const entry = object.entries.findLast((each) => each.key === key);
  if (entry === undefined) return object.entries.some(({ isSpread }) => isSpread === true) ? undefined : 'unknown';
  const worth = evaluator.worth(entry.value, scope);
  return worth === 'unknown' ? undefined : worth;
}

/** `object[something]`. */
function worthOfItem(evaluator: Evaluator, { object, index, start, end }: Member, scope: number): Worth {
  const worth = evaluator.worth(object, scope);
  if (!isSecret(worth)) return worth === 'harmless' ? worth : 'unknown';
  // A dynamic variable of the environment may be any; a loop goes through all.
  if (worth.holder !== 'environment' || index === undefined) return { ...worth, start, end };
  const variable = listedNames(evaluator, index, scope).find((each) => evaluator.names.kindOf(each) !== undefined);
  return variable === undefined ? 'unknown' : { kind: 'secret', name: variable, source: 'environment', start, end };
}

function worthOfProperty(
  evaluator: Evaluator,
  expression: Member & { readonly property?: string | undefined },
  scope: number,
): Worth {
  const { object, start, end } = expression;
  const property = expression.property ?? '';
  if (evaluator.facts.language === 'rust' && /^[A-Z][a-z]\w*[a-z]$/.test(property)) return 'harmless';
  const isIndex = /^\d+$/.test(property);
  const worth = isIndex || !isThis(object) ? evaluator.worth(object, scope) : 'unknown';
  const asked = worthOfAnswer(evaluator, worth, expression);
  if (asked !== undefined) return asked;
  if (isIndex) {
    const item = returnedItem(evaluator, object, Number(property));
    return item === undefined ? entryPart({ object, property, worth }, { start, end }) : placed(item, { start, end });
  }
  if (saysLittle(evaluator, dottedName(object), property)) return 'unknown';
  if (isStarred(evaluator, object, property, scope) || isPlainValue(evaluator, property)) return 'harmless';
  if (isWrapper(property, worth) || isBareCall(evaluator, property, worth)) return placed(worth, { start, end });
  return worthOfKnown(evaluator, expression, scope);
}

/** By what the property is called, or filled with. */
function worthOfKnown(evaluator: Evaluator, expression: Member, scope: number): Worth {
  return (
    worthByName(evaluator, expression.property ?? '', expression) ??
    headerWorth(evaluator, expression, scope) ??
    filledProperty(evaluator, expression, scope) ??
    'unknown'
  );
}

/** What is asked of a secret, and of the answer of a secret manager. */
function worthOfAnswer(evaluator: Evaluator, worth: Worth, { property = '', start, end }: Member): Worth | undefined {
  if (!isSecret(worth)) return undefined;
  // Ruby, Scala and Swift call methods without brackets: `secret.bytesize`.
  if (worth.holder !== 'environment' && evaluator.names.isMask(property)) return 'harmless';
  return worth.holder === 'store' && !isAboutSecret(property) ? { ...worth, start, end } : undefined;
}

/** Properties that are dictionaries, whatever they belong to. */
const DICTIONARY = /^(?:headers|Headers|extra|extras|context|metadata|meta|payload|body|data|options|params)$/;

/** `request.headers.set('Authorization', token)`, `config.headers['X-Api-Key'] = key`. */
function filledProperty(evaluator: Evaluator, expression: Member, scope: number): Worth | undefined {
  const name = DICTIONARY.test(expression.property ?? '') ? dottedName(expression) : undefined;
  if (name === undefined) return undefined;
  const fields = evaluator.index.fieldsOf(name, scope);
  return holderOf(evaluator, fields, expression) ?? filledHolder(evaluator, { ...expression, name });
}

function isPlainValue(evaluator: Evaluator, property: string): boolean {
  return isPlainAddress(evaluator, property) || isHarmlessGetter(evaluator, property);
}

/** A property that a function of this file computes, and that shows no secret: `return '…' + self.api_key[-4:]`. */
function isHarmlessGetter(evaluator: Evaluator, property: string): boolean {
  const [only, ...more] = evaluator.index.scopesNamed(property, 'function');
  if (only === undefined || more.length > 0) return false;
  const returned = evaluator.index.returnsOf(only);
  return returned.length > 0 && returned.every(({ value }) => evaluator.worth(value, only) === 'harmless');
}

/** `password.value`, `tokenRef.current`: what holds the secret and nothing else. */
function isWrapper(property: string, worth: Worth): boolean {
  if (!/^(?:value|current|Value)$/.test(property) || !isSecret(worth)) return false;
  if (worth.holder === 'environment') return true;
  return worth.holder === undefined && !isBareToken(worth.name);
}

/** `headers.toMap` of Scala: a method that gives back what it is called on. */
function isBareCall({ facts }: Evaluator, property: string, worth: Worth): boolean {
  return facts.language === 'scala' && isSecret(worth) && passesReceiver(property);
}

function placed(worth: Worth, place: { readonly start: number; readonly end: number }): Worth {
  return isSecret(worth) ? { ...worth, start: place.start, end: place.end } : worth;
}

/** Properties that are about a field, or that identify a record. */
function saysLittle({ facts }: Evaluator, parent: string | undefined, property: string): boolean {
  if (parent === undefined) return false;
  // Elsewhere it is no translation.
  if (parent === 't' && facts.language !== 'javascript') return false;
  return ABOUT_FIELDS.test(parent) || (RECORD.test(parent) && isBareToken(property));
}

/** `user, password = credentials()`: each name gets its own item of what the function in this file returns. */
function returnedItem(evaluator: Evaluator, object: Expression, at: number): Worth | undefined {
  if (object.kind === 'array') return undefined;
  const name = object.kind === 'call' ? (dottedName(object.callee) ?? '') : '';
  const [only, ...more] =
    name === '' ? [] : evaluator.index.scopesNamed(name.slice(name.lastIndexOf('.') + 1), 'function');
  if (only === undefined || more.length > 0) return undefined;
  for (const { value } of evaluator.index.returnsOf(only)) {
    const item = value.kind === 'array' ? value.items[at] : undefined;
    if (item === undefined) return undefined;
    const worth = evaluator.worth(item, only);
    if (worth !== 'harmless') return worth;
  }
  return undefined;
}

/** `Object.entries(secrets)` has names first and values second. */
function entryPart(
  { object, property, worth }: { readonly object: Expression; readonly property: string; readonly worth: Worth },
  place: { readonly start: number; readonly end: number },
): Worth {
  if (!isSecret(worth)) return worth;
  const source = object.kind === 'member' ? object.object : object;
  const isPairs = source.kind === 'call' && /(?:^|\.)(?:entries|items)$/.test(dottedName(source.callee) ?? '');
  return isPairs && object.kind === 'member' && property === '0' ? 'harmless' : { ...worth, ...place };
}

function isThis(object: Expression): boolean {
  return object.kind === 'name' && /^(?:this|self|cls)$/.test(object.name);
}
