import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasBlock, insertBlock, removeBlocks } from '../../../src/hook/edit/marked-block.ts';

const BLOCK = { name: 'pre-commit', lines: ['one', '  two'] };

it('puts a block before a line, with its indentation', () => {
  expect(insertBlock('a:\n  b: 1\n', 3, { ...BLOCK, indent: '  ' })).toBe(
    'a:\n  # leaklint-hook: begin pre-commit\n  one\n    two\n  # leaklint-hook: end pre-commit\n  b: 1\n',
  );
});

it('finds a block by its name', () => {
  const text = insertBlock('a\n', 0, BLOCK);
  expect([hasBlock(text), hasBlock(text, 'pre-commit'), hasBlock(text, 'pre-push')]).toEqual([true, true, false]);
});

it('gives back any text byte for byte, wherever blocks were put', () => {
  const line = fc.constantFrom('a: 1', '  b: 2', '', '# note', 'ä€', '- c');
  const newline = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), newline, fc.boolean(), fc.nat(8), (lines, eol, isOpen, at) => {
      const text = lines.map((each) => each + eol).join('') + (isOpen ? 'last' : '');
      const offset = lines.slice(0, at).join(eol).length + Math.min(at, lines.length) * eol.length;
      const starts = offset - (Math.min(at, lines.length) > 0 ? (Math.min(at, lines.length) - 1) * eol.length : 0);
      const once = insertBlock(text, starts, BLOCK);
      const twice = insertBlock(once, once.length, { ...BLOCK, name: 'commit-msg' });
      expect(removeBlocks(once)).toBe(text);
      expect(removeBlocks(twice)).toBe(text);
    }),
  );
});
