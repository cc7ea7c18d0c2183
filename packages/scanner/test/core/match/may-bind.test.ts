import { pack } from '@leaklint/rules/pack';
import { readKeywordTables } from '@leaklint/rules/keywords';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nodeText } from '../../../src/adapter/node-text.ts';
import { findBindings } from '../../../src/core/binding/find-bindings.ts';
import { withoutObjection } from '../../../src/core/judge/judge-candidate.ts';
import { createKernel } from '../../../src/core/kernel/create-kernel.ts';
import { toCandidate } from '../../../src/core/match/judge-match.ts';
import { mayBind } from '../../../src/core/match/may-bind.ts';
import { createRuleBook } from '../../../src/core/match/rule-book.ts';

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
  ...['new ', 'await ', 'foo.bar(', 'Key(', 'true', 'null', '{x}', '"x9"', 'x9', ' + ', '.=', '\n\n', 'bearer ', '"""'],
  ...['hunter2secret', '"Kq8vX2pLm9Zr"', "'Kq8vX2pLm9Zr'", 'Kq8vX2pLm9Zr', 'f(', 'err', '- name: ', 'value: ', 'é'],
);

const chaos = fc.array(pieces, { minLength: 2, maxLength: 14 }).map((parts) => parts.join(''));
// Chance alone seldom binds something that a judge accepts; half of the texts get a name and a value to start from.
const bound = fc
  .tuple(
    chaos,
    fc.constantFrom('password', 'DB_PASSWORD', '"password"', '- name: password\nvalue'),
    fc.constantFrom('=', ' = ', ': ', ':=', ' => ', ', ', '(', '=foo.bar('),
    fc.constantFrom('hunter2secret', '"Kq8vX2pLm9Zr"', "'Kq8vX2pLm9Zr'", '`Kq8vX2pLm9Zr`', 'user ?? "Kq8vX2pLm9Zr"'),
    fc.oneof(fc.constantFrom('', '\n', ';\n', ',\n', ')\n'), chaos),
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(chaos, bound).map((text) => Buffer.from(text, 'utf8'));
const PATHS = [
  ['a.yaml', false],
  ['a.js', true],
] as const;

it('never says no where the judges have no objection to what is bound', () => {
  let found = 0;
  fc.assert(
    fc.property(texts, fc.constantFrom(...PATHS), (bytes, [path, isSource]) => {
      const text = bytes.toString('latin1');
      for (const { index } of text.toLowerCase().matchAll(/pass/g)) {
        const hit = { start: index, end: index + 4 };
        const [binding] = findBindings(text, hit.start, hit.end, { path });
        if (binding === undefined || !/\d/.test(binding.value) || !isUnopposed(bytes, binding, { path, isSource }))
          continue;
        found++;
        const looked = { bytes, length: bytes.length, isSource };
        expect({ text, may: mayBind(looked, hit) }).toEqual({ text, may: true });
      }
    }),
    { numRuns: 20_000 },
  );
  expect(found).toBeGreaterThan(1000);
});

it('is what the kernel says', () => {
  const kernel = createKernel(readKeywordTables(nodeText.fromBase64(pack.tables)));
  const pass = pack.keywords.indexOf('pass');
  fc.assert(
    fc.property(texts, fc.boolean(), (bytes, isSource) => {
      const { length } = bytes;
      kernel.buffer(length).set(bytes);
      const { positions, keywords, count } = kernel.findKeywords(length, isSource);
      const hits = Array.from(positions.subarray(0, count)).filter((_, i) => keywords[i] === pass);
      const places = [...bytes.toString('latin1').toLowerCase().matchAll(/pass/g)].map(({ index }) => index);
      const expected = places.filter((start) => mayBind({ bytes, length, isSource }, { start, end: start + 4 }));
      expect({ text: bytes.toString(), hits }).toEqual({ text: bytes.toString(), hits: expected });
    }),
    { numRuns: 10_000 },
  );
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
  'password := decode(key, 2)',
  'password, err := parse(key2)',
  'password = await fetch(\n  url2)',
  'password(user2, "x")',
  'password != user2.name',
  'password[i2] = 1',
  'password = $user->get(2)',
  'password = "x9";',
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
  ['password .= "k3y5ecret"', true],
  ["password = 'ab' +\n  'cd2'", true],
  ['password, err := decode("k3y5ecret")', true],
  ['password = await decrypt("k3y5ecret")', true],
  ['password = options.password2 ?? "letmein"', true],
  ['"password=foo(b4r"', true],
  ['password: >\n  k3y5ecret', false],
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

const book = createRuleBook(pack);

function isUnopposed(
  bytes: Uint8Array,
  binding: ReturnType<typeof findBindings>[number],
  { path, isSource }: { readonly path: string; readonly isSource: boolean },
): boolean {
  const rule = book.rules.findIndex(({ id }) => id === 'generic-password');
  const item = { bytes, length: bytes.length, path, binary: false, isSource, latin1: nodeText.latin1 };
  return withoutObjection(toCandidate(item, { book: book.get(rule), ...binding })) !== undefined;
}
