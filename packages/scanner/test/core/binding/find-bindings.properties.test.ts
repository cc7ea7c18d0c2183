import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBindings } from '../../../src/core/binding/find-bindings.ts';

const KEYWORD = 'password';
const OPTIONS = { path: 'src/main.ts' };

/** Pieces of which all syntaxes are made, so that random texts come close to real ones. */
const piece = fc.constantFrom(
  ...[
    '"',
    "'",
    '`',
    '\\',
    '=',
    ':',
    '=>',
    ':=',
    '==',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    ',',
    ';',
    '\n',
    ' ',
    '--',
    '$',
    '%3D',
    '&quot;',
  ],
  ...['value', 'name', 'get', 'b', 'f', 'Zq7Kx9w', '${x}', ' or ', '||', '+', '|', '\n  ', '\xe2\x80\x9c'],
);
const noise = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('findBindings on any text', () => {
  it('reports places inside of the text that hold the name and the value', () => {
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const text = before + KEYWORD + after;
        const start = before.length;
        for (const binding of findBindings(text, start, start + KEYWORD.length, OPTIONS)) {
          expect(binding.name).toContain(KEYWORD);
          expect(binding.start).toBeGreaterThanOrEqual(0);
          expect(binding.end).toBeLessThanOrEqual(text.length);
          expect(binding.value).not.toBe('');
          expect(text.slice(binding.start, binding.end)).toContain(binding.value.split('\n')[0]?.slice(0, 3));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same binding wherever its lines stand in a longer text', () => {
    const line = fc
      .array(fc.constantFrom('let', 'x', '=', '1', ';', 'call(a)', '# note'), { maxLength: 12 })
      .map((words) => words.join(' '));
    const lines = fc.array(line, { maxLength: 20 }).map((all) => all.join('\n'));
    const binding = fc.constantFrom(
      'password = "Zq7Kx9w"',
      'password: Zq7Kx9w',
      '{"password": "Zq7Kx9w"}',
      '<password>Zq7Kx9w</password>',
      'set("password", "Zq7Kx9w")',
    );
    fc.assert(
      fc.property(lines, binding, lines, (before, bound, after) => {
        const text = `${before}\n${bound}\n${after}`;
        const start = before.length + 1 + bound.indexOf(KEYWORD);
        const [found] = findBindings(text, start, start + KEYWORD.length, OPTIONS);
        const from = Math.max(0, start - 200);
        const window = text.slice(from, start + 600);
        const [again] = findBindings(window, start - from, start - from + KEYWORD.length, OPTIONS);
        expect(found).toMatchObject({ value: 'Zq7Kx9w' });
        expect(again).toEqual({ ...found, start: (found?.start ?? 0) - from, end: (found?.end ?? 0) - from });
      }),
      { numRuns: 200 },
    );
  });

  it('takes no longer on hostile text than its length asks for', () => {
    const hostile = ['"', '\\', '[', '(', '<', '&quot;', 'a=', '{"', 'x || ', '\n', ' ', "b'"].map(
      (part) => `${KEYWORD} = ${part.repeat(20_000)}`,
    );
    const begin = performance.now();
    for (const text of hostile) findBindings(text, 0, KEYWORD.length, OPTIONS);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
