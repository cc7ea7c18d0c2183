import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envExample } from '../../src/init/propose/env-example.ts';

describe('envExample', () => {
  it('keeps names in their order, each once, without values and comments', () => {
    const text = '# old: hunter2\nB=1\r\nexport A = "x y"\nC: z\n\nB=2\nnot a line\n';
    expect(envExample(text)).toBe('# Copy to .env and fill in.\nB=\nA=\nC=\n');
  });

  it('takes no line of a value for a name', () => {
    const text = `KEY="begin\nINNER=1\n\\"ESCAPED=2\nend"\nNEXT='one line'\nLAST=\`a\nb=c\`\n`;
    expect(envExample(text)).toBe('# Copy to .env and fill in.\nKEY=\nNEXT=\nLAST=\n');
  });

  it('is nothing where there are no names', () => {
    expect(envExample('# only words\n\n')).toBeUndefined();
  });

  it('never holds a value', () => {
    const value = fc.string({ unit: fc.constantFrom('~', '"', "'", '\n', '=', '#', '\\'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const text = values.map((each, index) => `NAME${String(index)}=${each}`).join('\n');
        expect(envExample(text) ?? '').not.toMatch(/=[^\n]|~/);
      }),
    );
  });
});
