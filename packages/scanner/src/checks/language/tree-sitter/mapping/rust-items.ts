import type { Node } from 'web-tree-sitter';
import type { Entry } from '../../../fact/expression.ts';
import { call, entry, literal, name, object, spanOf, template } from '../build-expression.ts';
import type { Reader, ToExpression, Visit } from '../mapping.ts';
import { macroArguments } from './rust-macro.ts';

/** The attributes before an item, as written. */
function attributesOf(node: Node, reader: Reader): readonly string[] {
  const found: string[] = [];
  for (let at = node.previousNamedSibling; at !== null && /^(?:attribute_item|line_comment)$/.test(at.type);) {
    found.push(reader.text(at));
    at = at.previousNamedSibling;
  }
  return found;
}

/** `#[derive(Debug)]`, `#[derive(Serialize)]`: its values show what is in their fields. */
export function derivesDebug(node: Node, reader: Reader): boolean {
  const derived = attributesOf(node, reader)
    .filter((text) => text.includes('derive('))
    .join(' ');
  // What is left out when it is written shows all the same where it can be printed.
  return /\bDebug\b/.test(derived) || (/\bSerialize\b/.test(derived) && !/\bskip/.test(reader.text(node)));
}

/** `impl X`, `impl Display for X`: the methods of a type. */
export const implementation: Visit = (node, reader) => {
  const type = node.childForFieldName('type');
  const body = node.childForFieldName('body');
  reader.within(node, { kind: 'class', name: type === null ? undefined : reader.text(type), parameters: [] }, () => {
    for (const child of body?.namedChildren ?? []) reader.visit(child);
  });
};

/** `#[instrument]` of tracing logs the arguments of each call, but for those that it skips. */
export function showsArguments(node: Node, reader: Reader): void {
  const attribute = attributesOf(node, reader).find((text) => /^#\[(?:\w+::)?instrument\b/.test(text));
  if (attribute === undefined || attribute.includes('skip_all')) return;
  const skipped = (/\bskip\s*\(([^)]*)\)/.exec(attribute)?.[1] ?? '').split(/[\s,]+/);
  for (const parameter of node.childForFieldName('parameters')?.namedChildren ?? []) {
    const named = parameter.childForFieldName('pattern');
    const type = parameter.childForFieldName('type');
    if (
      named === null ||
      skipped.includes(reader.text(named)) ||
      !/\bstr\b|String/.test(type === null ? '' : reader.text(type))
    )
      continue;
    if (type !== null && reader.text(type).includes('Secret')) continue;
    const value = name(named, reader.text(named));
    const shown = call(named, name(named, 'info!'), [{ value, ...spanOf(named) }]);
    reader.facts.add({ kind: 'evaluation', value: shown, ...spanOf(named) });
  }
}

/** A field with attributes before it: `#[arg(default_value = "…")]`, `#[serde(default = "…")]`. */
export const field: Visit = (node, reader) => {
  const named = node.childForFieldName('name');
  const type = node.childForFieldName('type');
  const annotations = [];
  for (
    let before = node.previousNamedSibling;
    before?.type === 'attribute_item';
    before = before.previousNamedSibling
  ) {
    const [attribute] = before.namedChildren;
    const tokens = attribute?.childForFieldName('arguments');
    const [path] = attribute?.namedChildren ?? [];
    if (tokens !== null && tokens !== undefined && path !== undefined)
      annotations.push(call(before, name(path, reader.text(path)), macroArguments(tokens, reader)));
  }
  if (named === null) return;
  reader.facts.add({
    kind: 'binding',
    how: 'field',
    path: [reader.text(named)],
    target: spanOf(named),
    value: undefined,
    annotations,
    ...(type === null ? {} : { type: reader.text(type) }),
    ...spanOf(node),
  });
};

/** `#[error("no such key {api_key}")]` of thiserror: the message of an error. */
export const errorAttribute: Visit = (node, reader) => {
  const [attribute] = node.namedChildren;
  const [path] = attribute?.namedChildren ?? [];
  const tokens = attribute?.childForFieldName('arguments');
  if (path === undefined || tokens === null || tokens === undefined || reader.text(path) !== 'error') return;
  const text = tokens.namedChildren.find((child) => child.type === 'string_literal');
  if (text === undefined) return;
  const parts = [...reader.text(text).matchAll(/\{([a-z_]\w*)(?::[^{}]*)?\}/g)].map(({ 1: field = '', index }) => {
    const start = text.startIndex + index + 1;
    return { kind: 'name', name: field, start, end: start + field.length } as const;
  });
  if (parts.length > 0)
    reader.facts.add({ kind: 'throw', value: template(node, [literal(text, ''), ...parts]), ...spanOf(node) });
};

/** `use a::{b, c as d};`. */
export const useDeclaration: Visit = (node, reader) => {
  const [path] = node.namedChildren.filter((child) => child.type !== 'visibility_modifier');
  if (path !== undefined) addUses(path, '', reader);
};

function addUses(node: Node, prefix: string, reader: Reader): void {
  const before = node.childForFieldName('path');
  const path = before === null ? prefix : `${prefix}${reader.text(before)}::`;
  if (node.type === 'scoped_use_list' || node.type === 'use_list') {
    const list = node.childForFieldName('list') ?? node;
    for (const child of list.namedChildren) addUses(child, path, reader);
    return;
  }
  if (node.type === 'use_wildcard') return;
  const alias = node.childForFieldName('alias');
  const full = `${prefix}${reader.text(alias === null ? node : (before ?? node))}`.split('::');
  const imported = full.at(-1) ?? '';
  reader.facts.add({
    kind: 'import',
    local: alias === null ? imported : reader.text(alias),
    module: full.slice(0, -1).join('::'),
    imported,
    ...spanOf(node),
  });
}

/** `Config { token, key: x, ..other }`. */
export const structExpression: ToExpression = (node, reader) => {
  const fields = node.childForFieldName('body')?.namedChildren ?? [];
  const type = reader.text(node.childForFieldName('name') ?? node);
  const written = /^\w*Err(?:or)?(?:::\w+)?$/.test(type) ? { type } : {};
  const made = object(
    node,
    fields.flatMap((field): Entry[] => {
      const named = field.childForFieldName('field') ?? field.childForFieldName('name');
      if (field.type === 'base_field_initializer')
        return [{ key: undefined, value: reader.expression(field.namedChildren[0]), isSpread: true, ...spanOf(field) }];
      if (field.type === 'shorthand_field_initializer') {
        const value = reader.expression(field.namedChildren[0]);
        return [entry(field, value, value)];
      }
      return named === null
        ? []
        : [entry(field, name(named, reader.text(named)), reader.expression(field.childForFieldName('value')))];
    }),
  );
  return { ...made, ...written };
};
