import { describe, expect, it } from 'vitest';
import { findPragmas } from '../../src/pragma/find-pragmas.ts';
import type { Pragma } from '../../src/pragma/pragma.ts';
import { pragmaLines, pragmasIn } from './pragmas-in.ts';

const only = (text: string, path = 'app.py', foreign = false): Pragma | undefined => {
  const [pragma, ...others] = pragmasIn(path, text, foreign);
  expect(others).toEqual([]);
  return pragma;
};

describe('forms', () => {
  it.each([
    '# pragma: allowlist secret',
    '# pragma:allowlist secret',
    '# pragma : allowlist secret',
    '# pragma: whitelist secret',
    '# PRAGMA: Allowlist Secret',
    '# pragma: allowlist-secret',
    '# pragma:\tallowlist  secret because of the example',
    '# leaklint: allow',
    '# leaklint:allow',
    '# LeakLint: ALLOW',
    '# leaklint : allow',
  ])('allows its own line: %s', (comment) => {
    expect(only(`\nkey = 1  ${comment}\n`)).toMatchObject({
      scope: 'line',
      line: 2,
      firstLine: 2,
      lastLine: 2,
      ruleIds: [],
      until: undefined,
      problem: undefined,
    });
  });

  it.each([
    '# pragma: allowlist nextline secret',
    '# pragma: whitelist next-line secret',
    '# leaklint: allow-next-line',
  ])('allows the next line: %s', (comment) => {
    expect(only(`\n${comment}\nkey = 1\n`)).toMatchObject({ scope: 'next-line', line: 2, firstLine: 3, lastLine: 3 });
  });

  it('reads rule ids, a last day and a reason', () => {
    expect(
      only('# leaklint: allow=github-token, slack-bot-token until 2027-01-31 -- a döcumented example'),
    ).toMatchObject({
      ruleIds: ['github-token', 'slack-bot-token'],
      until: '2027-01-31',
      reason: 'a döcumented example',
      text: 'leaklint: allow=github-token,slack-bot-token until 2027-01-31',
      problem: undefined,
    });
  });

  it('takes a long dash for the two that an editor made it of', () => {
    expect(only('# leaklint: allow — why')).toMatchObject({ reason: 'why', problem: undefined });
  });

  it('reads the reason of a detect-secrets pragma', () => {
    expect(only('# pragma: allowlist secret -- why')).toMatchObject({
      reason: 'why',
      text: 'pragma: allowlist secret',
    });
  });

  it('stops at another comment in the comment', () => {
    expect(only('# leaklint: allow=github-token # noqa')).toMatchObject({
      ruleIds: ['github-token'],
      reason: undefined,
    });
  });

  it('leaves the end of a block comment out of the reason', () => {
    expect(only('/* leaklint: allow -- why */ let a;', 'app.js')).toMatchObject({ reason: 'why' });
    expect(only('<!-- leaklint: allow -- why -->', 'page.html')).toMatchObject({ reason: 'why' });
    expect(only('<!--leaklint: allow=github-token-->', 'page.html')).toMatchObject({ ruleIds: ['github-token'] });
  });

  it('allows a whole file', () => {
    expect(only('x = 1\n# leaklint: allow-file=github-token -- fixtures')).toMatchObject({
      scope: 'file',
      line: 2,
      firstLine: 1,
      lastLine: Number.MAX_SAFE_INTEGER,
      ruleIds: ['github-token'],
    });
  });

  it('knows the markers of other tools when they are wanted', () => {
    const markers = ['gitleaks:allow', 'trufflehog:ignore', 'ggignore', 'nosec', 'nosec B105'];
    const text = markers.map((marker) => `key = 1 # ${marker}`).join('\n');
    expect(pragmasIn('app.py', text)).toEqual([]);
    expect(pragmasIn('app.py', text, true).map(({ text, line }) => [line, text])).toEqual([
      [1, 'gitleaks:allow'],
      [2, 'trufflehog:ignore'],
      [3, 'ggignore'],
      [4, 'nosec'],
      [5, 'nosec'],
    ]);
  });

  it.each([
    '# pragma: no cover',
    '# pragma: allowlist',
    '# pragma: allowlist secrets',
    '# xpragma: allowlist secret',
    '# notleaklint: allow',
    '# leaklint: runs on every push',
    '# leaklint',
    '# the allowlist',
  ])('passes over %s', (comment) => {
    expect(pragmasIn('app.py', comment)).toEqual([]);
  });

  it('finds two pragmas on a line', () => {
    const pragmas = pragmasIn('app.py', '# leaklint: allow=github-token # pragma: allowlist secret');
    expect(pragmas.map(({ text }) => text)).toEqual(['leaklint: allow=github-token', 'pragma: allowlist secret']);
  });
});

describe('blocks', () => {
  const blocks = (text: string): unknown[] =>
    pragmasIn('app.py', text).map(({ firstLine, lastLine, problem }) => problem ?? [firstLine, lastLine]);

  it('cover the lines from begin to end', () => {
    expect(blocks('# leaklint: allow-begin\na\nb\n# leaklint: allow-end\nc')).toEqual([[1, 4]]);
  });

  it('nest, an end closing the innermost begin', () => {
    const text = ['allow-begin', 'allow-begin=github-token', 'allow-end', 'allow-end'].map(
      (verb) => `# leaklint: ${verb}`,
    );
    expect(blocks(text.join('\n'))).toEqual([
      [1, 4],
      [2, 3],
    ]);
  });

  it('allow nothing without an end, and say so', () => {
    expect(blocks('# leaklint: allow-begin\na')).toEqual(['has no `leaklint: allow-end` after it']);
    expect(blocks('a\n# leaklint: allow-end')).toEqual(['has no `leaklint: allow-begin` before it']);
  });
});

describe('mistakes', () => {
  it.each([
    ['# leaklint: allow until 2027-02-30', /a day such as/],
    ['# leaklint: allow until tomorrow', /a day such as/],
    ['# leaklint: allow until', /a day such as/],
    ['# leaklint: allow=', /list of rule ids/],
    ['# leaklint: allow=github_token', /list of rule ids/],
    ['# leaklint: allow=a,,b', /reason after|list of rule ids/],
    ['# leaklint: allow github-token', /rule ids as/],
    ['# leaklint: disable', /after `leaklint:` goes/],
    ['# leaklint: allow-nextline', /after `leaklint:` goes/],
  ])('make %s count for nothing', (comment, problem) => {
    expect(only(comment)?.problem).toMatch(problem);
  });

  it('never quote the text, which may hold a secret', () => {
    const secret = ['sk', 'live', 'T0PsEcReTvAlUe'].join('_');
    const texts = [`# leaklint: allow ${secret}`, `# leaklint: allow=${secret}`, `# leaklint: allow until ${secret}`];
    for (const text of texts) expect(JSON.stringify(only(text))).not.toContain(secret);
  });

  it('are passed over in running text, which only talks about pragmas', () => {
    expect(pragmasIn('app.py', '# write leaklint: allow and a rule id')).toEqual([]);
  });
});

describe('what reaches beyond a line', () => {
  it.each(['allow-file', 'allow-begin', 'allow-end'])('must be the first words of its comment: %s', (verb) => {
    expect(pragmasIn('app.py', `# never write leaklint: ${verb}`)).toEqual([]);
    expect(pragmasIn('app.js', `/* @see leaklint: ${verb} */`)).toEqual([]);
    expect(pragmasIn('app.js', `/**\n * leaklint: ${verb}\n */`)).toHaveLength(1);
    expect(pragmasIn('app.sh', `#### leaklint: ${verb}`)).toHaveLength(1);
  });

  it('is not read in quotes, which make a mention of it', () => {
    expect(pragmasIn('app.js', '// `leaklint: allow` or "pragma: allowlist secret"')).toEqual([]);
  });
});

describe('lines', () => {
  it('are the same with CRLF, without a last line end, and after a byte order mark', () => {
    expect(pragmaLines('app.py', 'a\r\nb # leaklint: allow\r\nc # leaklint: allow')).toEqual([2, 3]);
    expect(pragmasIn('app.py', '# leaklint: allow=github-token\r\n')[0]?.ruleIds).toEqual(['github-token']);
    expect(pragmaLines('app.sh', '\uFEFF# leaklint: allow-file')).toEqual([1]);
    expect(pragmaLines('notes.xyz', '\uFEFF# leaklint: allow')).toEqual([1]);
  });

  it('come from the caller where it knows them', () => {
    const bytes = new TextEncoder().encode('a\nb # leaklint: allow');
    expect(findPragmas(bytes, [6], { path: 'a.py', foreign: false, lineOf: (offset) => offset * 100 })).toMatchObject([
      { line: 600 },
    ]);
  });

  it('are right in bytes that are no UTF-8', () => {
    const text = 'key = "\xe9\xff" # leaklint: allow -- caf\xe9';
    const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(pragmasIn('app.py', latin)).toMatchObject([{ line: 1, reason: 'caf\xe9' }]);
  });
});

describe('constructs of many lines', () => {
  it('counts in a block comment that began above', () => {
    expect(pragmaLines('app.js', '/*\n * first\n * leaklint: allow -- why\n */')).toEqual([3]);
    expect(pragmaLines('page.html', '<!--\n  leaklint: allow\n-->')).toEqual([2]);
    expect(pragmaLines('app.rb', '=begin\nleaklint: allow\n=end')).toEqual([2]);
  });

  it('allows the line after a block comment', () => {
    expect(only('/*\n * leaklint: allow-next-line\n * more words\n */\nconst a = 1;', 'app.js')).toMatchObject({
      line: 2,
      firstLine: 3,
      lastLine: 5,
    });
  });

  it('does not count in a string that began above', () => {
    expect(pragmaLines('app.js', 'const key = `\nvalue // leaklint: allow\n`;')).toEqual([]);
    expect(pragmaLines('app.py', 'key = """\nvalue # leaklint: allow\n"""')).toEqual([]);
    expect(pragmaLines('app.py', 'key = (\n    """\nvalue # leaklint: allow\n"""\n)')).toEqual([]);
    expect(pragmaLines('main.go', 'key := `\nvalue // leaklint: allow\n`')).toEqual([]);
  });

  it('counts after the end of a string that began above', () => {
    expect(pragmaLines('app.js', 'const key = `\nvalue\n`; // leaklint: allow')).toEqual([3]);
    expect(pragmaLines('app.py', 'key = """\nvalue\n"""  # leaklint: allow')).toEqual([3]);
    expect(pragmaLines('main.go', 'key := `\nvalue` // leaklint: allow')).toEqual([2]);
    expect(pragmaLines('run.sh', 'KEY="-----\nvalue\n-----"  # leaklint: allow')).toEqual([3]);
  });

  it('counts after the sign of a comment in a docstring', () => {
    const text =
      'def f():\n    """Shows it.\n\n    key = 1  # pragma: allowlist secret\n    leaklint: allow\n    """\n';
    expect(pragmaLines('app.py', text)).toEqual([4, 5]);
  });

  it('is not misled by an apostrophe, a lone quote or a lone comment sign above', () => {
    expect(pragmaLines('page.html', '<p>don\'t</p>\n<p>5" wide</p>\n<!-- leaklint: allow -->')).toEqual([3]);
    expect(pragmaLines('app.js', 'const r = /`/;\nx = y /* never closed\n// leaklint: allow')).toEqual([3]);
    expect(pragmaLines('notes.txt', 'cp a/* /b /*\n# leaklint: allow')).toEqual([2]);
  });
});
