import { describe, expect, it } from 'vitest';
import { pragmaLines, pragmasIn } from './pragmas-in.ts';

const fenced = (label: string, code: string): string => ['# Title', '', `\`\`\`${label}`, code, '```', ''].join('\n');

describe('pragmas in Markdown', () => {
  it.each([
    ['python', 'key = "value"  # pragma: allowlist secret'],
    ['py', 'key = "value"  # leaklint: allow'],
    ['bash', `vault kv put path '{"key":"value"}'  # pragma: allowlist secret`],
    ['bash', 'vault kv put path \\\n    key="value" \\  # pragma: allowlist secret'],
    ['console', '$ export KEY=value # pragma: allowlist secret'],
    ['', 'KEY=postgresql://host:5432/db  # pragma: allowlist secret'],
    ['env', 'KEY=value  # pragma: allowlist secret'],
    ['yaml', "key: 'value' # leaklint: allow"],
    ['js', 'const key = "value"; // leaklint: allow'],
    ['typescript {1,2}', 'const key = `value`; // leaklint: allow'],
    ['{.ruby}', 'key = "value" # leaklint: allow'],
    ['sql', "SELECT 'value' -- leaklint: allow"],
    ['json', '{ "key": "value" } // leaklint: allow'],
    ['bash', 'export KEY="value" <!-- leaklint: allow -->'],
    ['nobody-knows', 'key = value # leaklint: allow'],
  ])('follow the language of a %s block', (label, code) => {
    expect(pragmasIn('docs/guide.md', fenced(label, code))).toMatchObject([{ scope: 'line', problem: undefined }]);
  });

  it.each([
    ['python', 'key = "value # pragma: allowlist secret"'],
    ['js', 'const key = "value"; # pragma: allowlist secret'],
    ['js', 'const key = `value // leaklint: allow`'],
    ['bash', 'KEY="value # leaklint: allow"'],
  ])('do not count in the strings of a %s block', (label, code) => {
    expect(pragmasIn('docs/guide.md', fenced(label, code))).toEqual([]);
  });

  it('count in HTML comments and at the end of a code span', () => {
    expect(pragmaLines('README.md', 'The key is value. <!-- leaklint: allow -->')).toEqual([1]);
    expect(pragmaLines('README.md', 'Run `KEY=value # pragma: allowlist secret` now')).toEqual([1]);
  });

  it('reach beyond a line only from an HTML comment, not from an example', () => {
    const example = fenced('python', '# leaklint: allow-file\n# leaklint: allow-begin\n# leaklint: allow-end');
    expect(pragmasIn('README.md', example)).toEqual([]);
    expect(pragmasIn('README.md', `<!-- leaklint: allow-file -->\n${example}`)).toMatchObject([{ scope: 'file' }]);
  });

  it('do not make an example with a mistake a warning', () => {
    expect(pragmasIn('README.md', fenced('py', '# leaklint: allow RULE'))).toEqual([]);
  });

  it('tell fences from each other', () => {
    const text = ['````md', '```py', 'x = 1 # leaklint: allow', '```', '````', '', '# leaklint: allow-file'].join('\n');
    expect(pragmasIn('README.md', text)).toMatchObject([{ line: 3 }]);
    const tilde = [
      '- item',
      '  ~~~js',
      '  a // leaklint: allow',
      '  ~~~',
      '> ```js',
      '> b // leaklint: allow',
      '> ```',
    ];
    expect(pragmaLines('README.md', tilde.join('\n'))).toEqual([3, 6]);
  });

  it('are found in a block that is never closed', () => {
    expect(pragmaLines('README.md', '```py\nkey = "value" # leaklint: allow')).toEqual([2]);
  });
});
