import { fileFields } from './fields.ts';
import type { Field, FieldType } from './fields.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 2020-12) of a rule file, for editors; `custom` asks only for what users' own rules need. */
export function ruleFileSchema(custom = false): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'leaklint rule file',
    description: 'Rules that say what secrets of one provider look like; see docs/rule-format.md.',
    ...schemaOfMap(fileFields, custom),
  };
}

function schemaOfMap(fields: readonly Field[], custom: boolean): JsonSchema {
  const isRequired = ({ need }: Field): boolean => need === 'always' || (need === 'built-in' && !custom);
  const properties = fields.map((field) => [
    field.key,
    { description: field.description, ...schemaOfType(field.type, custom, isRequired(field)) },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(isRequired).map((field) => field.key),
    properties: Object.fromEntries(properties),
  };
}

function schemaOfType(type: FieldType, custom: boolean, isRequired: boolean): JsonSchema {
  switch (type.kind) {
    case 'text':
      return { type: 'string', minLength: 1 };
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: type.whole ? 'integer' : 'number', minimum: type.least };
    case 'choice':
      return { type: 'string', enum: type.values };
    case 'list':
      return {
        type: 'array',
        items: schemaOfType(type.item, custom, isRequired),
        minItems: isRequired ? type.least : Math.min(type.least, 1),
      };
    case 'map':
      return schemaOfMap(type.fields, custom);
  }
}
