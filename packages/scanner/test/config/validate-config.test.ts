import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/core/errors.ts';
import { parseJson } from '../../src/core/text/parse-json.ts';
import { parseYaml } from '../../src/config/parse-yaml.ts';
import { validateConfig } from '../../src/config/validate-config.ts';

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    if (error instanceof Error) return error.message;
  }
  return 'no failure';
}

describe('what is wrong with a configuration', () => {
  test.each([
    [{ exlude: [] }, 'c:2:3: unknown key "exlude"; did you mean "exclude"?'],
    [{ nonsense: 1 }, 'c:2:3: unknown key "nonsense"'],
    [{ allow: { value: [] } }, 'c:3:5: unknown key "value"; did you mean "values"?'],
    [{ rules: { x: { severty: 'low' } } }, 'c:4:7: unknown key "severty"; did you mean "severity"?'],
    [
      { rules: { x: 'hihg' } },
      'c:3:5: rules.x: expected "off", "critical", "high", "medium", "low" or an object; did you mean "high"?',
    ],
    [{ rules: { x: 3 } }, 'c:3:5: rules.x: expected "off", "critical", "high", "medium", "low" or an object'],
    [{ rules: { x: { entropy: 9 } } }, 'c:4:7: rules.x.entropy: expected a number from 0 to 8'],
    [{ rules: { x: { entropy: '4' } } }, 'c:4:7: rules.x.entropy: expected a number'],
    [{ exclude: 'dist' }, 'c:2:3: exclude: expected a list'],
    [{ exclude: ['dist', 1] }, 'c:4:5: exclude.1: expected a text'],
    [{ exclude: [''] }, 'c:3:5: exclude.0: expected a text that is not empty'],
    [{ files: 'traked' }, 'c:2:3: files: expected "tracked", "worktree" or "all"; did you mean "tracked"?'],
    [{ checks: true }, 'c:2:3: checks: expected false or an object'],
    [{ checks: { 'secret-in-logs': 'off' } }, 'c:3:5: unknown key "secret-in-logs"; did you mean "secret-in-log"?'],
    [
      { checks: { 'secret-in-log': true } },
      'c:3:5: checks.secret-in-log: expected "off", "critical", "high", "medium" or "low"',
    ],
    [{ foreignPragmas: 'yes' }, 'c:2:3: foreignPragmas: expected true or false'],
    [{ extends: [1] }, 'c:3:5: extends.0: expected a text'],
    [{ customRules: [1] }, 'c:3:5: customRules.0: expected a text or an object'],
    [[], 'c:1:1: expected an object'],
    [null, 'c:1:1: expected an object'],
    ['text', 'c:1:1: expected an object'],
  ])('%j', (config, message) => {
    const text = JSON.stringify(config, undefined, 2);
    expect(messageOf(() => validateConfig(parseJson(text, 'c')))).toBe(message);
    if (config !== null) expect(messageOf(() => validateConfig(parseYaml(text, 'c')))).toBe(message);
  });

  test('never quotes what stands there, which could be a secret', () => {
    const secret = 'tops3cret-value';
    const texts = [
      `{"baseline": "x" ${secret}}`,
      `{"exclude": "${secret}"}`,
      `{"files": "${secret}"}`,
      `{"allow": {"values": {"a": "${secret}"}}}`,
      `{"allow":\n  values: "${secret}`,
    ];
    for (const text of texts) {
      for (const parse of [parseJson, parseYaml]) {
        const message = messageOf(() => validateConfig(parse(text, 'c')));
        expect(message).not.toContain(secret);
        expect(message).not.toBe('no failure');
      }
    }
  });
});

describe('JSON', () => {
  test.each([
    ['{', 'c:1:2: expected a key in double quotes'],
    ['{"a": 1,}', 'c:1:9: expected a key in double quotes'],
    ['[1,]', 'c:1:4: expected a value'],
    ['{"a" 1}', 'c:1:6: expected ":" after the key'],
    ['{"a": 1 "b": 2}', 'c:1:9: expected "," or "}"'],
    ['{\n  // why\n  "a": 1 }', 'c:2:3: JSON has no comments; leaklint.config.yaml can have them'],
    ['{"a": 1}\n}', 'c:2:1: there is more after the end'],
    ['{"a": 1,\n "a": 2}', 'c:2:2: the key "a" is there twice'],
    ['{"a": nul}', 'c:1:7: expected a value'],
    ['', 'c:1:1: the file ends too early'],
    ['['.repeat(100), 'c:1:52: nested too deeply'],
  ])('%s', (text, message) => {
    expect(messageOf(() => parseJson(text, 'c'))).toBe(message);
  });

  test('is read as JSON.parse reads it (property)', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
        const expected: unknown = JSON.parse(text);
        expect(parseJson(JSON.stringify(expected, undefined, indent), 'c').value).toEqual(expected);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 1e-+.tfn\n') }), (text) => {
        const isJson = messageOf(() => void JSON_OR_ERROR(text)) === 'no failure';
        if (!isJson) expect(messageOf(() => parseJson(text, 'c'))).not.toBe('no failure');
      }),
      { numRuns: 1000 },
    );
  });

  test('keys named like parts of objects are plain keys', () => {
    const { value } = parseJson('{"__proto__": {"x": 1}, "constructor": 2}', 'c');
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(messageOf(() => validateConfig(parseJson('{"__proto__": []}', 'c')))).toContain('unknown key "__proto__"');
  });
});

function JSON_OR_ERROR(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    throw new ConfigError('no JSON', { cause: error });
  }
}

describe('YAML', () => {
  test.each([
    ['a: [1', /^c:1:\d+: /],
    ['a: 1\na: 2', /^c:2:1: Map keys must be unique/],
    ['a:\n\t- b', /^c:2:1: /],
  ])('%s', (text, message) => {
    expect(messageOf(() => parseYaml(text, 'c'))).toMatch(message);
  });

  test('that would grow without bound is refused', () => {
    const bomb = [
      'a: &a [x, x]',
      ...Array.from(
        { length: 20 },
        (_, index) =>
          `${String.fromCharCode(98 + index)}: &${String.fromCharCode(98 + index)} [${`*${String.fromCharCode(97 + index)}, `.repeat(9)}]`,
      ),
    ];
    expect(messageOf(() => parseYaml(bomb.join('\n'), 'c'))).toBe('c: the YAML cannot be expanded');
  });

  test('of comments alone says nothing', () => {
    expect(validateConfig(parseYaml('# later\n', 'c'))).toEqual({});
  });
});
