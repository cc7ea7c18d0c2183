import { expect, it } from 'vitest';
import { ruleFields } from '../../src/parse/fields.ts';
import { ruleFileSchema } from '../../src/parse/rule-file-schema.ts';

it('describes every key of a rule', () => {
  const text = JSON.stringify(ruleFileSchema());
  for (const { key, description } of ruleFields) {
    expect(text).toContain(`"${key}":{"description":${JSON.stringify(description)}`);
  }
});

it('asks less of users than of built-in rules', () => {
  expect(JSON.stringify(ruleFileSchema())).toContain('"minItems":3');
  expect(JSON.stringify(ruleFileSchema(true))).not.toContain('"minItems":3');
});
