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

it('never says no where more than a name, an empty text or a short number is bound', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const bytes = Buffer.from(parts.join(''), 'utf8');
      const text = bytes.toString('latin1');
      for (const { index } of text.toLowerCase().matchAll(/pass/g)) {
        const hit = { start: index, end: index + 4 };
        const [binding] = findBindings(text, hit.start, hit.end, { path: 'a.yaml' });
        if (binding === undefined || binding.value.length < 4 || !/\d/.test(binding.value)) continue;
        found++;
        const looked = { bytes, length: bytes.length, isSource: false };
        expect({ text, may: mayBind(looked, hit) }).toEqual({ text, may: true });
      }
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(50);
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
  expect(mayBindIn(text, start, false)).toBe(false);
});

it.each([
  'password = this.other;',
  'password: string,',
  'password(user)\n',
  'password = ""',
  "password: '',",
  'password = 0x80,',
  'password == null)',
  'f("password", user)',
])('says no in source code to %j, which binds nothing that could be a secret', (text) => {
  expect(mayBindIn(text, text.indexOf('pass'), true)).toBe(false);
});

it.each([
  ['password = hunter2', true],
  ['password = decrypt(\n  "x")', true],
  ['password = p@ssword', true],
  ['password = user || "letmein"', true],
  ['password: letmein', false],
  ['password=12345678', false],
])('says yes to %j', (text, isSource) => {
  expect(mayBindIn(text, text.indexOf('pass'), isSource)).toBe(true);
});

it('says yes where a sigil stands between the key and the name', () => {
  const text = '>value: $id\\password';
  const start = text.indexOf('pass');
  expect(findBindings(text, start, start + 4, { path: 'a.yaml' })).not.toEqual([]);
  expect(mayBindIn(text, start, false)).toBe(true);
});

function mayBindIn(text: string, start: number, isSource: boolean): boolean {
  const bytes = Buffer.from(text);
  return mayBind({ bytes, length: bytes.length, isSource }, { start, end: start + 4 });
}
