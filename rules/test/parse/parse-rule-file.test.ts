import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkRuleSet } from '../../src/parse/check-rule-set.ts';
import { parseRuleFile, parseRuleTree } from '../../src/parse/parse-rule-file.ts';
import { formatProblem } from '../../src/parse/problem.ts';
import { treeOf } from '../../src/parse/tree.ts';

const RULE = {
  id: 'acme-token',
  name: 'Acme token',
  description: 'What it is.',
  severity: 'high',
  confidence: 'high',
  keywords: ['acme_'],
  pattern: '(?<secret>acme_[a-z0-9]{20})',
  references: ['https://docs.acme.example/'],
  examples: ['a=acme_{{alnum:20}}', 'b: acme_{{alnum:20}}', '"acme_{{alnum:20}}"'],
  counterExamples: ['acme_short', 'acme_your-token'],
};

type Fields = Readonly<Record<string, unknown>>;

function file(...rules: readonly Fields[]): string {
  return stringify({ provider: 'acme', name: 'Acme', rules }, { aliasDuplicateObjects: false });
}

function messages(fields: Fields, custom = false): readonly string[] {
  return parseRuleFile(file({ ...RULE, ...fields }), 'acme.yaml', { custom }).problems.map(({ message }) => message);
}

function without(...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(RULE).filter(([key]) => !keys.includes(key)));
}

describe('parseRuleFile', () => {
  it('takes ids that start with a name that the provider had before', () => {
    const rule = { ...RULE, id: 'zeta-token' };
    const { rules, problems } = parseRuleFile(
      stringify(
        { provider: 'acme', name: 'Acme', formerly: ['zeta'], rules: [rule] },
        { aliasDuplicateObjects: false },
      ),
      'acme.yaml',
    );
    expect(problems).toEqual([]);
    expect(rules.map(({ id, provider }) => ({ id, provider }))).toEqual([{ id: 'zeta-token', provider: 'acme' }]);
  });

  it('reads a rule with its defaults', () => {
    const { rules, problems, providers } = parseRuleFile(file(RULE), 'acme.yaml');
    expect(problems).toEqual([]);
    expect(providers).toEqual([{ id: 'acme', name: 'Acme' }]);
    expect(rules).toEqual([
      {
        ...RULE,
        provider: 'acme',
        detector: 'pattern',
        ignoreCase: false,
        needsDigits: false,
        boundary: 'word',
        context: undefined,
        entropy: 0,
        checksum: undefined,
        parts: [],
        paths: [],
        rotation: undefined,
        revoke: undefined,
        family: undefined,
        rank: undefined,
      },
    ]);
  });

  it('reads JSON the same', () => {
    const json = JSON.stringify({ provider: 'acme', name: 'Acme', rules: [RULE] }, null, '\t');
    expect(parseRuleFile(json, 'acme.json').rules).toEqual(parseRuleFile(file(RULE), 'acme.yaml').rules);
  });

  it('reads every field', () => {
    const fields = {
      boundary: 'base64',
      ignoreCase: true,
      entropy: 3.5,
      checksum: 'github',
      family: 'acme',
      rank: 7,
      paths: ['**/*.tf'],
      rotation: 90,
      revoke: 'Ask Acme.',
      parts: [{ rule: 'acme-account', lines: 5 }],
    };
    const [rule] = parseRuleFile(file({ ...RULE, ...fields }), 'acme.yaml').rules;
    expect(rule).toMatchObject({ ...fields, parts: [{ rule: 'acme-account', lines: 5, required: true }] });
  });

  it('makes the keywords of a context rule from its names', () => {
    const [rule] = parseRuleFile(
      file({ ...without('keywords'), pattern: '[a-f0-9]{32}', context: { names: ['ac_me'] } }),
      'f',
    ).rules;
    expect(rule?.keywords).toEqual(['acme', 'ac_me', 'ac-me', 'ac.me', 'ac me']);
  });

  it('lets a rule that starts from a part do without keywords', () => {
    const [rule] = parseRuleFile(file({ ...without('keywords'), parts: [{ rule: 'acme-id', lines: 2 }] }), 'f').rules;
    expect(rule?.keywords).toEqual([]);
  });

  it.each<readonly [string, Fields, string]>([
    ['an unknown key', { keyword: ['x'] }, 'unknown key "keyword"; did you mean "keywords"?'],
    ['a key like no other', { zzz: 1 }, 'unknown key "zzz"'],
    ['a wrong type', { entropy: 'high' }, '"entropy" must be a number of at least 0'],
    ['a wrong choice', { severity: 'severe' }, '"severity" must be one of critical, high, medium, low'],
    ['a text in place of a list', { keywords: 'acme_' }, '"keywords" must be a list'],
    ['a number in a list of texts', { paths: [1] }, '"paths" must be a text'],
    ['a broken number of days', { rotation: 1.5 }, '"rotation" must be a whole number of at least 1'],
    ['a broken reference', { references: ['acme docs'] }, '"references" must be a URL'],
    [
      'an unknown key of a part',
      { parts: [{ rule: 'acme-id', line: 1, lines: 1 }] },
      'unknown key "line"; did you mean "lines"?',
    ],
    ['a part without its rule', { parts: [{ lines: 1 }] }, '"rule" is missing'],
    ['too few examples', { examples: ['acme_{{alnum:20}}'] }, '"examples" needs at least 3, not 1'],
    ['too few counter-examples', { counterExamples: ['x'] }, '"counterExamples" needs at least 2, not 1'],
    [
      'an id of a wrong form',
      { id: 'acmeToken' },
      'id "acmeToken" must be lower-case words joined by dashes, such as acme-token',
    ],
    ['an id of another provider', { id: 'zeta-token' }, 'id "zeta-token" must start with its provider: "acme-"'],
    ['a short keyword', { keywords: ['acme_', 'ac'] }, 'keyword "ac" is shorter than 3 characters'],
    ['a keyword in upper case', { keywords: ['acme_', 'ACME'] }, 'keyword "ACME" must be lower case'],
    ['a keyword beyond ASCII', { keywords: ['acme_', 'zürich'] }, 'keyword "zürich" must be printable ASCII'],
    [
      'a keyword that need not stand in a match',
      { keywords: ['acme_t'] },
      '"pattern" also matches "acme_…", where no keyword must stand',
    ],
    ['an invalid pattern', { pattern: 'acme_(' }, '"pattern" is no valid regular expression: Unterminated group'],
    [
      'an endless repetition',
      { pattern: 'acme_\\w+' },
      '"pattern" has a repetition without an upper bound; write {n,m} instead of *, + or {n,}',
    ],
    [
      'an endless repetition in an assertion',
      { pattern: 'acme_(?!.*x)a' },
      '"pattern" has a repetition without an upper bound; write {n,m} instead of *, + or {n,}',
    ],
    [
      'flags inside a pattern',
      { pattern: '(?i)acme_a' },
      '"pattern" sets flags inside itself; write "ignoreCase: true" in place of (?i)',
    ],
    [
      'a group of another language',
      { pattern: '(?P<x>acme_a)' },
      '"pattern" uses (?P<…>) of other languages; groups are written (?<…>)',
    ],
    [
      'a property of Unicode',
      { pattern: 'acme_\\p{L}' },
      '"pattern" uses \\p{…} or \\u{…}, which mean letters and code points only in other modes; write bytes',
    ],
    [
      'a POSIX class',
      { pattern: 'acme_[[:alnum:]]' },
      '"pattern" uses a POSIX class such as [[:alnum:]]; write the characters',
    ],
    [
      'an anchor',
      { pattern: '^acme_a' },
      '"pattern" uses ^, which would mean the edge of a window; leave it to "boundary"',
    ],
    [
      'a back-reference',
      { pattern: '(a)acme_\\1' },
      '"pattern" uses the back-reference \\1, whose length has no bound',
    ],
    ['a huge match', { pattern: 'acme_.{9,20000}' }, '"pattern" can match 20005 characters; at most 17000 are allowed'],
    ['a match of nothing', { pattern: '(?:acme_)?' }, '"pattern" matches the empty text'],
    ['a character beyond ASCII', { pattern: 'acme_ü' }, '"pattern" holds "ü": patterns see bytes, so write ASCII only'],
    ['an unknown checksum', { checksum: 'githib' }, 'unknown checksum "githib"; did you mean "github"?'],
    [
      'an unknown template',
      { examples: ['{{base26:3}}', 'b', 'c'] },
      'unknown template {{base26:3}}; did you mean "base62"?',
    ],
    [
      'a pattern of a binding',
      { detector: 'binding' },
      'a binding rule finds by its keywords; leave out "pattern" and "context"',
    ],
  ])('reports %s', (_, fields, message) => {
    expect(messages(fields)).toContain(message);
  });

  it.each([
    'id',
    'name',
    'description',
    'severity',
    'confidence',
    'references',
    'examples',
    'counterExamples',
    'pattern',
    'keywords',
  ])('reports that %s is missing', (key) => {
    const found = parseRuleFile(file(without(key)), 'acme.yaml').problems.map(({ message }) => message);
    expect(found.some((message) => message.startsWith(`"${key}" is missing`))).toBe(true);
  });

  it('reports every problem, each at its place', () => {
    const text = [
      'provider: acme',
      'rules:',
      '  - id: acme-a',
      '    severity: severe',
      '    keywords: [ab, acme_]',
      '    pattern: "acme_.*"',
    ].join('\n');
    const { rules, problems } = parseRuleFile(text, 'acme.yaml', { custom: true });
    expect(rules).toEqual([]);
    expect(problems.map(formatProblem)).toEqual([
      'acme.yaml:4:15 "severity" must be one of critical, high, medium, low',
      'acme.yaml:3:5 "name" is missing',
      'acme.yaml:3:5 "confidence" is missing',
      'acme.yaml:5:16 keyword "ab" is shorter than 3 characters',
      'acme.yaml:6:14 "pattern" has a repetition without an upper bound; write {n,m} instead of *, + or {n,}',
    ]);
  });

  it('keeps the sound rules of a file that has a broken one', () => {
    const { rules, problems } = parseRuleFile(file(RULE, { ...RULE, id: 'acme-other', severity: 'x' }), 'acme.yaml');
    expect(rules.map(({ id }) => id)).toEqual(['acme-token']);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['rules:\n  - id: [', 'acme.yaml:2:10'],
    ['rules: [\n', 'acme.yaml:2:1'],
    ['provider: a\nprovider: b\n', 'acme.yaml:2:1'],
  ])('reports broken YAML with its place: %j', (text, place) => {
    const { rules, problems } = parseRuleFile(text, 'acme.yaml');
    expect(rules).toEqual([]);
    expect(problems.map(formatProblem)[0]).toMatch(new RegExp(`^${place} `));
  });

  it.each(['', 'just text', '- 1', '12'])('says what a rule file is to %j', (text) => {
    const [problem] = parseRuleFile(text, 'acme.yaml').problems;
    expect(problem?.message).toBe('a rule file is a map with the keys provider, name and rules');
  });

  it('reports aliases in place of following them', () => {
    const [problem] = parseRuleFile('provider: &a acme\nname: *a\nrules: []', 'acme.yaml').problems;
    expect(problem).toMatchObject({ line: 2, column: 7, message: 'aliases (*name) are not supported in rule files' });
  });
});

describe("users' own rules", () => {
  const custom = without('description', 'references', 'examples', 'counterExamples');

  it('need no texts and examples', () => {
    expect(parseRuleFile(stringify({ rules: [custom] }), 'own.yaml', { custom: true })).toMatchObject({
      problems: [],
      rules: [{ id: 'acme-token', provider: 'custom', examples: [] }],
    });
  });

  it('may be a bare list, and come from a configuration that is already parsed', () => {
    expect(parseRuleFile(stringify([custom]), 'own.yaml', { custom: true }).rules).toHaveLength(1);
    expect(parseRuleTree(treeOf([custom]), 'leaklint.config.json', { custom: true }).rules).toHaveLength(1);
  });

  it('are named without a place where they have none', () => {
    const { problems } = parseRuleTree(treeOf([{ ...custom, severity: 'x' }]), 'package.json', { custom: true });
    expect(problems.map(formatProblem)).toEqual(['package.json "severity" must be one of critical, high, medium, low']);
  });

  it('are held to the same patterns', () => {
    expect(messages({ pattern: 'acme_.*' }, true)).toHaveLength(1);
  });
});

describe('checkRuleSet', () => {
  const parse = (name: string, ...rules: readonly Fields[]) => parseRuleFile(file(...rules), name).placed;

  it('finds an id that two files have', () => {
    const problems = checkRuleSet([...parse('a.yaml', RULE), ...parse('b.yaml', RULE)]);
    expect(problems.map(formatProblem)).toEqual(['b.yaml:4:9 id "acme-token" is used already in a.yaml:4']);
  });

  it('finds a part that is no rule, among all files and the built-in rules', () => {
    const rule = { ...RULE, parts: [{ rule: 'acme-acount', lines: 5 }] };
    const account = { ...RULE, id: 'acme-account' };
    expect(checkRuleSet([...parse('a.yaml', rule), ...parse('b.yaml', account)]).map(({ message }) => message)).toEqual(
      ['part "acme-acount" is no rule; did you mean "acme-account"?'],
    );
    expect(checkRuleSet(parse('a.yaml', rule), ['acme-acount'])).toEqual([]);
  });
});
