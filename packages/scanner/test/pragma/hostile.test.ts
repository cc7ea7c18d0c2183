import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPragmas } from '../../src/pragma/find-pragmas.ts';
import { findMarks } from '../../src/pragma/find-marks.ts';
import { pragmasIn } from './pragmas-in.ts';

const MEGABYTE = 1_048_576;
const PATHS = ['a.js', 'a.py', 'a.sh', 'a.yml', 'a.html', 'a.md', 'a.rs', 'a.sql', 'a.lisp', 'unknown'];

/** Fills a file with a text and ends it with a pragma. */
function withPragmaAtEnd(
  size: number,
  filling: string,
  pragma = ' # leaklint: allow',
): [bytes: Uint8Array, mark: number] {
  const bytes = Buffer.alloc(size, filling);
  bytes.set(new TextEncoder().encode(pragma), size - pragma.length);
  return [bytes, size - pragma.length + pragma.indexOf('leaklint')];
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('hostile input', () => {
  it('finds a pragma at the end of one long line without reading all of it', () => {
    const [bytes, mark] = withPragmaAtEnd(64 * MEGABYTE, 'x = 1; ');
    let found: unknown;
    const time = milliseconds(() => {
      found = findPragmas(bytes, [mark], { path: 'a.py', foreign: false });
    });
    expect(found).toMatchObject([{ line: 1 }]);
    expect(time).toBeLessThan(2000);
  });

  it.each([
    '"',
    "'",
    '`',
    '\\"',
    '/*',
    '(*',
    '"""',
    "'''",
    '${',
    '`${',
    '/[',
    '{-',
    '#|',
    '<!--',
    '--[[',
    '=begin\n',
    '"\n',
    '{{/*',
    '   "',
  ])('takes time in line with its size for %s over and over', (filling) => {
    for (const path of PATHS) {
      const [bytes, mark] = withPragmaAtEnd(128 * 1024, filling);
      const time = milliseconds(() => findPragmas(bytes, [mark], { path, foreign: false }));
      expect(time).toBeLessThan(2000);
    }
  });

  it('reads a bounded number of pragmas', () => {
    const text = '# leaklint: allow\n'.repeat(12_000);
    const pragmas = pragmasIn('a.py', text);
    expect(pragmas.filter(({ problem }) => problem === undefined)).toHaveLength(10_000);
    expect(pragmas.at(-1)?.line).toBe(10_001);
    expect(pragmas.at(-1)?.problem).toContain('10000 others');
  });

  it('counts lines once for many pragmas in one comment', () => {
    const text = `/*\n${'leaklint: allow-next-line\n\n\n\n'.repeat(5000)}*/\n`;
    let last: number | undefined;
    expect(milliseconds(() => (last = pragmasIn('a.js', text).at(-1)?.lastLine))).toBeLessThan(2000);
    expect(last).toBe(20_003);
  });

  it('never fails, and stays within the lines that there are', () => {
    const piece = fc.constantFrom(
      ...[
        'leaklint: allow',
        'pragma: allowlist secret',
        'leaklint: allow-begin',
        'leaklint: allow-end',
        '=a-b',
        ' until ',
      ],
      ...[
        '# ',
        '// ',
        '/*',
        '*/',
        '"',
        "'",
        '`',
        '"""',
        '```',
        '\n',
        '\r\n',
        '${',
        '}',
        '\\',
        ' ',
        'x',
        '--',
        '<!--',
        '-->',
        'é',
      ],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...PATHS), (content, path) => {
        const lines = content.split('\n').length;
        for (const pragma of pragmasIn(path, content, true)) {
          expect(pragma.line).toBeGreaterThanOrEqual(1);
          expect(pragma.line).toBeLessThanOrEqual(lines);
          expect(pragma.firstLine).toBeLessThanOrEqual(pragma.lastLine);
        }
      }),
    );
  });

  it('takes any offsets for marks', () => {
    const bytes = new TextEncoder().encode('a # leaklint: allow\n');
    fc.assert(
      fc.property(fc.array(fc.nat(100)), (marks) => {
        const found = findPragmas(bytes, marks, { path: 'a.py', foreign: false });
        expect(found.length).toBe(marks.some((mark) => mark >= 4 && mark < 19) ? 1 : 0);
      }),
    );
  });
});

describe('a pragma inside of a string literal', () => {
  const literals: readonly (readonly [path: string, quote: (text: string) => string])[] = [
    ['a.py', (text) => `key = ${JSON.stringify(text)}`],
    ['a.js', (text) => `const key = ${JSON.stringify(text)};`],
    ['a.go', (text) => `key := ${JSON.stringify(text)}`],
    ['a.yml', (text) => `key: ${JSON.stringify(text)}`],
    ['a.js', (text) => `const key = \`${text.replace(/[\\`$]/g, '\\$&')}\`;`],
    ['a.sh', (text) => `KEY='${text.replaceAll("'", `'"'"'`)}'`],
  ];
  const comment = fc.constantFrom(
    '# leaklint: allow',
    '// leaklint: allow',
    '/* pragma: allowlist secret */',
    '<!-- leaklint: allow -->',
  );
  const filling = fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text));

  it('never counts, whatever is around it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...literals), filling, comment, filling, ([path, quote], before, pragma, after) => {
        expect(pragmasIn(path, `${quote(`${before} ${pragma} ${after}`)}\n`)).toEqual([]);
      }),
    );
  });

  it('counts after the literal, whatever it holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...literals), filling, ([path, quote], text) => {
        const sign = /\.(?:js|go)$/.test(path) ? '//' : '#';
        expect(pragmasIn(path, `${quote(text)} ${sign} leaklint: allow\n`)).toHaveLength(1);
      }),
    );
  });
});

describe('findMarks', () => {
  it('finds a keyword at every offset, over the borders of its windows', () => {
    for (const offset of [0, 1, 65_530, 65_535, 65_536, 65_537, 131_071]) {
      const bytes = Buffer.alloc(200_000, ' ');
      bytes.set(new TextEncoder().encode('LeakLint'), offset);
      expect(findMarks(bytes)).toEqual([offset]);
    }
  });
});
