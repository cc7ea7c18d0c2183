import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { cleanEnv } from '../../../../test/helpers/clean-env.ts';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { compileGlobs } from '../../src/adapter/compile-globs.ts';
import { ConfigError } from '../../src/core/errors.ts';

/** Which of the paths some globs match. */
function matched(globs: readonly string[], paths: readonly string[], folder = ''): readonly string[] {
  const matcher = compileGlobs([{ folder, globs, origin: 'test' }]);
  return paths.filter((path) => matcher(path) !== undefined);
}

const PATHS = ['a.js', 'src/a.js', 'src/lib/a.js', 'src/b.ts', 'lib/a.js', 'dist', 'x/dist/y'];

describe('a glob', () => {
  test.each([
    ['a.js', ['a.js', 'src/a.js', 'src/lib/a.js', 'lib/a.js']],
    ['/a.js', ['a.js']],
    ['./a.js', ['a.js']],
    ['src/*.js', ['src/a.js']],
    ['src/**', ['src/a.js', 'src/lib/a.js', 'src/b.ts']],
    ['**/lib', ['src/lib/a.js', 'lib/a.js']],
    ['lib', ['src/lib/a.js', 'lib/a.js']],
    ['dist', ['dist', 'x/dist/y']],
    ['dist/', ['x/dist/y']],
    ['*.{js,ts}', ['a.js', 'src/a.js', 'src/lib/a.js', 'src/b.ts', 'lib/a.js']],
    ['[ab].?s', ['a.js', 'src/a.js', 'src/lib/a.js', 'src/b.ts', 'lib/a.js']],
    ['A.JS', []],
  ])('%s', (glob, expected) => {
    expect(matched([glob], PATHS)).toEqual(expected);
  });

  test('with an exclamation mark takes back, but nothing below a folder that matched', () => {
    expect(matched(['*.js', '!/src/*.js'], PATHS)).toEqual(['a.js', 'src/lib/a.js', 'lib/a.js']);
    expect(matched(['src', '!src/a.js'], PATHS)).toEqual(['src/a.js', 'src/lib/a.js', 'src/b.ts']);
  });

  test('means itself too where it looks like a character class or a group', () => {
    const routes = ['app/[slug]/page.tsx', 'app/(shop)/page.tsx', 'app/s/page.tsx', 'app/shop/page.tsx'];
    expect(matched(['app/[slug]/page.tsx'], routes)).toEqual(['app/[slug]/page.tsx', 'app/s/page.tsx']);
    expect(matched(['app/(shop)/**'], routes)).toEqual(['app/(shop)/page.tsx']);
  });

  test('matches hidden files', () => {
    expect(matched(['*.yml', 'a/*'], ['.x.yml', 'a/.hidden'])).toEqual(['.x.yml', 'a/.hidden']);
  });

  test('counts from its folder, also from one above the root', () => {
    expect(matched(['/a.js'], ['src/a.js', 'a.js', 'srcs/a.js'], 'src')).toEqual(['src/a.js']);
    const above = compileGlobs([{ folder: '', above: 'src/', globs: ['src/*.js'], origin: 'test' }]);
    expect([above('a.js')?.path, above('lib/a.js')]).toEqual(['a.js', undefined]);
  });

  test('says what matched: the folder, the glob and who said so', () => {
    const matcher = compileGlobs([{ folder: '', globs: ['dist'], origin: 'leaklint.config.json' }]);
    expect(matcher('a/dist/b/c')).toEqual({ path: 'a/dist', glob: 'dist', origin: 'leaklint.config.json' });
    expect(matcher('a/dist/')).toMatchObject({ path: 'a/dist' });
  });

  test('agrees with git (property)', () => {
    const repository = gitRepo();
    const name = fc.constantFrom('a', 'b', 'ab', 'a.b', '.a');
    const part = fc.constantFrom('a', 'b', '*', 'a*', '*b', '?', '[ab]', '[!a]', '**', '.a', '*.b');
    const glob = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/'),
      )
      .map(([not, start, parts, end]) => `${not}${start}${parts.join('/')}${end}`);
    const paths = fc.uniqueArray(
      fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
      { maxLength: 8, minLength: 1 },
    );
    fc.assert(
      fc.property(fc.array(glob, { minLength: 1, maxLength: 3 }), paths, (globs, files) => {
        repository.write({ '.gitignore': `${globs.join('\n')}\n` });
        expect(matched(globs, files)).toEqual(ignoredByGit(repository.dir, files));
      }),
      { numRuns: 40 },
    );
  });
});

function ignoredByGit(cwd: string, files: readonly string[]): readonly string[] {
  const args = ['check-ignore', '--no-index', '-z', '--stdin'];
  try {
    const output = execFileSync('git', args, {
      cwd,
      env: cleanEnv(),
      input: `${files.join('\0')}\0`,
      encoding: 'utf8',
    });
    return output.split('\0').slice(0, -1);
  } catch (error) {
    // Git ends with 1 when it ignores nothing.
    expect(error).toMatchObject({ status: 1 });
    return [];
  }
}

test('agrees with picomatch on what is in both (property)', () => {
  const part = fc.constantFrom('a', 'b', '*', 'a*b', '**', '?', '[a-c]', '{a,b}', 'x{a,{b,c}}', '.a', String.raw`\*`);
  const glob = fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'));
  const name = fc.constantFrom('a', 'b', 'c', 'ab', 'acb', 'xa', 'xb', '.a', '*');
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'));
  fc.assert(
    fc.property(glob, path, (pattern, file) => {
      // A folder that matches covers all below it; picomatch knows no folders.
      fc.pre(matched([pattern], [`${file.slice(0, Math.max(file.lastIndexOf('/'), 0))}/`]).length === 0);
      const expected = picomatch(pattern.replace(/\/\*\*$/, '/**/*'), { dot: true, windows: false, noextglob: true })(
        file,
      );
      expect(matched([pattern], [file]).length > 0).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

describe('a hostile glob', () => {
  const long = 'a'.repeat(255);
  const deep = Array.from({ length: 2000 }, () => 'a').join('/');

  test.each(['*a*a*a*a*a*a*ab', '**/a/**/a/**/a/**/a/**/b', '+(+(a|a)|+(a))', '(a+)+$', '*?*?*?*?*?b'])(
    '%s is done quickly',
    (glob) => {
      const start = performance.now();
      const paths = [long, deep, Array.from({ length: 15 }, () => long).join('/')];
      expect(matched([glob], paths)).toEqual([]);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );

  test.each(['{a,b}'.repeat(20), '{'.repeat(400), '{a,'.repeat(200), 'a'.repeat(2000), '', '!', '/'])(
    '%s ends, or is refused',
    (glob) => {
      const start = performance.now();
      try {
        expect(matched([glob], [long])).toEqual([]);
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError);
      }
      expect(performance.now() - start).toBeLessThan(10_000);
    },
  );
});
