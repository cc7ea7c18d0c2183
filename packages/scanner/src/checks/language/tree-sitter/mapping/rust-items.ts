import type { Node } from 'web-tree-sitter';
import type { Entry } from '../../../fact/expression.ts';
import { call, entry, literal, name, object, spanOf, template } from '../build-expression.ts';
import type { Reader, ToExpression, Visit } from '../mapping.ts';
import { macroArguments } from './rust-macro.ts';

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
  if (named === null || annotations.length === 0) return;
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
  return object(
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
};
