import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBindings } from '../../../src/core/binding/find-bindings.ts';
import { mayBind } from '../../../src/core/match/may-bind.ts';

const pieces = fc.constantFrom(
  ...[
    'password',
    'DB_PASSWORD',
    'pass',
    'name',
    'key',
    'value',
    'id',
    'env',
    'ENV',
    'with: ',
    'or ',
    'is ',
    'string',
    'Option<str>',
  ],
  ...[
    '=',
    ':',
    ':=',
    '=>',
    '->',
    '==',
    '!=',
    '??',
    '||',
    '+=',
    '<-',
    '<',
    '>',
    '</',
    '/>',
    ',',
    ';',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '[32]',
  ],
  ...[
    '"',
    "'",
    '`',
    '\\',
    '\\"',
    '&quot;',
    ' ',
    '  ',
    '\t',
    '\n',
    '\r\n',
    '-',
    '--',
    '.',
    '$',
    '%',
    '%3D',
    '*',
    '|',
    '#',
    '@',
    '?',
  ],
  ...['hunter2secret', '"Kq8vX2pLm9Zr"', "'Kq8vX2pLm9Zr'", 'Kq8vX2pLm9Zr', 'f(', 'err', '- name: ', 'value: ', 'é'],
);

it('never says no where a binding is found', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const bytes = Buffer.from(parts.join(''), 'utf8');
      const text = bytes.toString('latin1');
      for (const { index } of text.toLowerCase().matchAll(/pass/g)) {
        const hit = { start: index, end: index + 4 };
        if (findBindings(text, hit.start, hit.end, { path: 'a.yaml' }).length === 0) continue;
        found++;
        expect({ text, may: mayBind(bytes, bytes.length, hit) }).toEqual({ text, may: true });
      }
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(500);
});

it.each([
  'the passenger sat',
  'pass.\n',
  'if (pass) {',
  'pass;',
  'passing through the gate',
  'pass/key',
  'pass them on to others',
])('says no to the mere mention in %j', (text) => {
  const start = text.indexOf('pass');
  expect(mayBind(Buffer.from(text), text.length, { start, end: start + 4 })).toBe(false);
});

it('says yes where a sigil stands between the key and the name', () => {
  const text = '>value: $id\\password';
  const start = text.indexOf('pass');
  expect(findBindings(text, start, start + 4, { path: 'a.yaml' })).not.toEqual([]);
  expect(mayBind(Buffer.from(text), text.length, { start, end: start + 4 })).toBe(true);
});
