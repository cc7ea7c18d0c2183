import { expect, it } from 'vitest';
import { chunkAround } from '../../../src/checks/look/chunk-around.ts';

function around(text: string, word: string): string {
  const { from, to } = chunkAround(text, text.indexOf(word));
  return text.slice(from, to).trim();
}

it('gives the function that a place is in', () => {
  const text = 'import x\n\nfunc a() {\n\tone()\n}\n\nfunc b() {\n\ttwo()\n}\n';
  expect(around(text, 'two')).toBe('func b() {\n\ttwo()\n}');
  expect(around(text, 'one')).toBe('func a() {\n\tone()\n}');
  expect(around(text, 'import')).toBe('import x');
});

it('takes lines without indentation that follow each other for one', () => {
  expect(around('a = 1\nb = 2\n\nc = 3\n', 'b =')).toBe('a = 1\nb = 2');
});

it('does not end at text without indentation in the midst of a function', () => {
  const text = 'def a():\n    x = """\nplain text\n"""\n    two()\n\ndef b():\n    pass\n';
  expect(around(text, 'two')).toContain('def a()');
});

it('reads line ends of Windows', () => {
  expect(around('a()\r\n\r\nb()\r\n', 'b()')).toBe('b()');
});
