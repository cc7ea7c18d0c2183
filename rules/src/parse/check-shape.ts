import type { Field, FieldType, Need } from './fields.ts';
import type { Report } from './problem.ts';
import { suggestion } from './suggest.ts';
import type { ListTree, MapTree, Tree } from './tree.ts';

/** What to be strict about. */
export interface ShapeOptions {
  /** Users' own rules may leave out what only documentation and tests need. */
  readonly custom: boolean;
  readonly report: Report;
}

/** Compares a map with its fields: unknown, doubled and missing keys, and the types of the values. */
export function checkMap(tree: MapTree, fields: readonly Field[], options: ShapeOptions): void {
  const known = fields.map((field) => field.key);
  for (const entry of tree.entries) {
    const field = fields.find((candidate) => candidate.key === entry.key);
    if (field === undefined) options.report(entry.place, `unknown key "${entry.key}"${suggestion(entry.key, known)}`);
    else checkType(entry.value, field, options);
  }
  for (const field of fields) {
    const isGiven = tree.entries.some((entry) => entry.key === field.key);
    if (!isGiven && isNeeded(field.need, options)) options.report(tree.place, `"${field.key}" is missing`);
  }
}

function isNeeded(need: Need, options: ShapeOptions): boolean {
  return need === 'always' || (need === 'built-in' && !options.custom);
}

function checkType(tree: Tree, field: Field, options: ShapeOptions): void {
  const { type } = field;
  if (type.kind === 'list' && tree.kind === 'list') checkList(tree, field, type, options);
  else if (type.kind === 'map' && tree.kind === 'map') checkMap(tree, type.fields, options);
  else if (!fits(tree, type)) options.report(tree.place, `"${field.key}" must be ${inWords(type)}`);
}

function checkList(tree: ListTree, field: Field, type: FieldType & { kind: 'list' }, options: ShapeOptions): void {
  const least = isNeeded(field.need, options) ? type.least : Math.min(type.least, 1);
  if (tree.items.length < least) {
    options.report(tree.place, `"${field.key}" needs at least ${least}, not ${tree.items.length}`);
  }
  for (const item of tree.items) checkType(item, { ...field, type: type.item }, options);
}

function fits(tree: Tree, type: FieldType): boolean {
  if (tree.kind !== 'leaf') return false;
  const { value } = tree;
  switch (type.kind) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'url':
      return typeof value === 'string' && URL.canParse(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && value >= type.least && (!type.whole || Number.isInteger(value));
    case 'choice':
      return typeof value === 'string' && type.values.includes(value);
    default:
      return false;
  }
}

function inWords(type: FieldType): string {
  switch (type.kind) {
    case 'text':
      return 'a text';
    case 'url':
      return 'a URL';
    case 'boolean':
      return 'true or false';
    case 'number':
      return `a ${type.whole ? 'whole ' : ''}number of at least ${type.least}`;
    case 'choice':
      return `one of ${type.values.join(', ')}`;
    case 'list':
      return 'a list';
    case 'map':
      return `a map with ${type.fields.map((field) => field.key).join(', ')}`;
  }
}
