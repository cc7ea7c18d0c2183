import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/flags/parse-command-line.ts';
import type { ParsedCommand, ScanCommand } from '../../../src/cli/flags/parsed-command.ts';
import { UsageError } from '../../../src/core/errors.ts';

const parse = (line: string): ParsedCommand => parseCommandLine(line.split(' ').filter((word) => word !== ''));

function scan(line: string): ScanCommand {
  const parsed = parse(`scan ${line}`);
  if (parsed.command !== 'scan') throw new Error(`parsed as ${parsed.command}`);
  return parsed;
}

function complaint(line: string): string {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'no complaint';
}

describe('leaklint scan', () => {
  it('has these defaults', () => {
    expect(scan('')).toEqual({
      command: 'scan',
      target: { kind: 'paths', paths: [] },
      reports: [{ format: 'pretty', file: undefined }],
      config: undefined,
      rules: [],
      excludedRules: [],
      exclude: [],
      files: undefined,
      minConfidence: undefined,
      checks: true,
      decode: true,
      jobs: undefined,
      maxFileSize: undefined,
      showSecrets: false,
      requireComplete: false,
      reportUnused: false,
      baseline: undefined,
      progress: true,
      quiet: false,
      verbose: false,
      color: true,
    } satisfies ScanCommand);
  });

  it('takes paths, also behind -- where they look like flags', () => {
    expect(scan('src lib/a.ts').target).toEqual({ kind: 'paths', paths: ['src', 'lib/a.ts'] });
    expect(scan('--quiet -- --odd -x').target).toEqual({ kind: 'paths', paths: ['--odd', '-x'] });
  });

  it('takes flags before, between and after paths', () => {
    expect(scan('-q a --no-decode b --jobs 2').target).toEqual({ kind: 'paths', paths: ['a', 'b'] });
  });

  it('reads standard input and patches', () => {
    expect(scan('--stdin').target).toEqual({ kind: 'stdin', filename: undefined });
    expect(scan('--stdin --stdin-filename src/a.py').target).toEqual({ kind: 'stdin', filename: 'src/a.py' });
    expect(scan('--patch change.diff').target).toEqual({ kind: 'patch', file: 'change.diff' });
    expect(scan('--patch -').target).toEqual({ kind: 'patch', file: '-' });
  });

  it('collects what is given several times, and lets the last of the others win', () => {
    const parsed = scan('--rule a-b --rule c-d --exclude-rule e-f --exclude *.md --exclude=docs/** --jobs 2 --jobs 3');
    expect(parsed).toMatchObject({
      rules: ['a-b', 'c-d'],
      excludedRules: ['e-f'],
      exclude: ['*.md', 'docs/**'],
      jobs: 3,
    });
  });

  it('reads choices, switches and their negations', () => {
    const line = '--files all --min-confidence medium --show-secrets --require-complete --report-unused';
    expect(scan(`${line} --no-checks --no-decode --no-color --no-progress --no-baseline -c own.json -q`)).toMatchObject(
      {
        files: 'all',
        minConfidence: 'medium',
        showSecrets: true,
        requireComplete: true,
        reportUnused: true,
        checks: false,
        decode: false,
        color: false,
        progress: false,
        config: 'own.json',
        quiet: true,
      },
    );
  });

  it.each([
    ['1', 1],
    ['1000000', 1_000_000],
    ['500k', 512_000],
    ['10MB', 10_485_760],
    ['1.5MiB', 1_572_864],
    ['2g', 2_147_483_648],
    ['100b', 100],
  ])('reads the size %s', (text, bytes) => {
    expect(scan(`--max-file-size ${text}`).maxFileSize).toBe(bytes);
  });
});

describe('reports', () => {
  it('go to standard output, to --output, or to a file of their own', () => {
    expect(scan('-f json').reports).toEqual([{ format: 'json', file: undefined }]);
    expect(scan('-fjson -o out.txt').reports).toEqual([{ format: 'json', file: 'out.txt' }]);
    expect(scan('--format pretty --format=sarif=a=b.sarif --format html=report.html').reports).toEqual([
      { format: 'pretty', file: undefined },
      { format: 'sarif', file: 'a=b.sarif' },
      { format: 'html', file: 'report.html' },
    ]);
    expect(scan('-f json -f csv=out.csv -o out.json').reports).toEqual([
      { format: 'json', file: 'out.json' },
      { format: 'csv', file: 'out.csv' },
    ]);
  });

  it('take their format from the name of the file', () => {
    const formats = ['a.json', 'a.jsonl', 'a.SARIF', 'a.csv', 'a.html', 'a.xml', 'a.txt', 'sarif'].map(
      (file) => scan(`-o ${file}`).reports[0]?.format,
    );
    expect(formats).toEqual(['json', 'jsonl', 'sarif', 'csv', 'html', 'pretty', 'pretty', 'sarif']);
  });
});

describe('other commands', () => {
  it.each<[string, ParsedCommand]>([
    ['', { command: 'help', topic: undefined, isAsked: false }],
    ['help', { command: 'help', topic: undefined, isAsked: true }],
    ['--help', { command: 'help', topic: undefined, isAsked: true }],
    ['-h', { command: 'help', topic: undefined, isAsked: true }],
    ['help rules', { command: 'help', topic: 'rules', isAsked: true }],
    ['help baseline', { command: 'help', topic: 'baseline', isAsked: true }],
    ['rules list -h', { command: 'help', topic: 'rules', isAsked: true }],
    ['scan --no-such-flag --help', { command: 'help', topic: 'scan', isAsked: true }],
    ['version', { command: 'version' }],
    ['--version', { command: 'version' }],
    ['-V', { command: 'version' }],
    ['scan -V', { command: 'version' }],
    ['completion zsh', { command: 'completion', shell: 'zsh' }],
  ])('"%s" is understood', (line, parsed) => {
    expect(parse(line)).toEqual(parsed);
  });

  it('reads the rules commands', () => {
    expect(parse('rules list')).toMatchObject({ command: 'rules', action: 'list', ruleIds: [], format: 'pretty' });
    expect(parse('rules show a-b c-d -f json')).toMatchObject({
      action: 'show',
      ruleIds: ['a-b', 'c-d'],
      format: 'json',
    });
    expect(parse('rules test -c own.yaml')).toMatchObject({ action: 'test', ruleIds: [], config: 'own.yaml' });
  });

  it('reads explain', () => {
    expect(parse('explain github-token --no-color')).toMatchObject({
      command: 'explain',
      subject: 'github-token',
      color: false,
    });
  });
});

describe('complaints', () => {
  it.each([
    ['.', '"." is no command; did you mean `leaklint scan .`?'],
    ['src/app', '"src/app" is no command; did you mean `leaklint scan src/app`?'],
    ['--staged', 'no command; did you mean `leaklint scan --staged`?'],
    ['scna', '"scna" is no command; did you mean `leaklint scan`?'],
    ['frobnicate', '"frobnicate" is no command; `leaklint help` lists the commands'],
    ['help scann', '"scann" is no command; did you mean `leaklint scan`?'],
    ['scan --formt json', 'unknown flag --formt; did you mean --format?'],
    ['scan --stagde', 'unknown flag --stagde; did you mean --staged?'],
    ['scan --xyzzy', 'unknown flag --xyzzy; see `leaklint help scan`'],
    ['scan -x', 'unknown flag -x; see `leaklint help scan`'],
    ['scan --color', 'unknown flag --color; there is only --no-color'],
    ['rules list --jobs 3', '--jobs is no flag of `leaklint rules`, but of `leaklint scan`'],
    ['scan --config', '--config needs a value: --config FILE'],
    ['scan --output=', '--output needs a value: --output FILE'],
    [
      'scan --config --quiet',
      '--config needs a value: --config FILE; a value that begins with a dash is written --config=--quiet',
    ],
    ['scan --stdin=yes', '--stdin takes no value'],
    ['scan --files trcked', '--files does not take "trcked"; did you mean tracked?'],
    ['scan --min-confidence 9', '--min-confidence does not take "9"; one of low, medium, high'],
    ['scan --format jsno', '--format does not take "jsno"; did you mean json?'],
    ['rules list --format sarif', '--format does not take "sarif"; one of pretty, json'],
    ['scan --format json=', '--format json= names no file; write json or json=FILE'],
    ['scan --jobs 0', '--jobs takes a whole number from 1 on, not "0"'],
    ['scan --jobs 1.5', '--jobs takes a whole number from 1 on, not "1.5"'],
    ['scan --jobs=-1', '--jobs takes a whole number from 1 on, not "-1"'],
    ['scan --max-file-size big', '--max-file-size takes bytes, such as 1000000, 500k or 10MB, not "big"'],
    ['scan --max-file-size 0', '--max-file-size takes bytes, such as 1000000, 500k or 10MB, not "0"'],
    ['scan --staged --history', '--staged and --history cannot be used together: each says what to scan'],
    ['scan --stdin --patch -', '--stdin and --patch cannot be used together: each says what to scan'],
    ['scan --stdin src', '--stdin takes no paths, but there is "src"'],
    ['scan --patch - src', '--patch takes no paths, but there is "src"'],
    ['scan --stdin-filename a.py', '--stdin-filename is for --stdin, which is missing'],
    ['scan --baseline a --no-baseline', '--baseline and --no-baseline cannot be used together'],
    ['scan -q -v', '--quiet and --verbose cannot be used together'],
    ['scan -', '"-" is no path here; for standard input use --stdin'],
    [
      'scan -f json -f sarif',
      'json and sarif would both go to standard output; give each a file of its own: --format sarif=FILE',
    ],
    ['scan -f json=a -f sarif=a', 'two reports would go to a; give each a file of its own'],
    ['scan -f json=a -o b', '--output has no report to write: every --format names a file of its own'],
    ['rules', '`leaklint rules` needs one of: list, show, test'],
    ['rules lst', '`leaklint rules` knows no "lst"; did you mean `leaklint rules list`?'],
    ['rules list more', '`leaklint rules list` takes nothing more, but there is "more"'],
    ['rules show', '`leaklint rules show` needs ID…'],
    ['explain', '`leaklint explain` needs RULE|FINGERPRINT'],
    ['explain a b', '`leaklint explain a` takes nothing more, but there is "b"'],
    ['version 2', '`leaklint version` takes nothing more, but there is "2"'],
  ])('"%s" is answered with one line', (line, message) => {
    expect(complaint(line)).toBe(message);
  });

  it('reads what a history is scanned with', () => {
    const target = (line: string): unknown => parseCommandLine(line.split(' '));
    expect(target('scan --history')).toMatchObject({
      target: { kind: 'history', place: undefined, recurseSubmodules: false, cache: undefined },
    });
    expect(target('scan --history a.bundle --cache --recurse-submodules')).toMatchObject({
      target: { kind: 'history', place: 'a.bundle', recurseSubmodules: true, cache: { file: undefined } },
    });
    expect(target('scan --history --cache-file c')).toMatchObject({ target: { cache: { file: 'c' } } });
  });

  it('names an empty path, which is what an unset variable leaves', () => {
    expect(() => parseCommandLine(['scan', ''])).toThrow('a path is empty; an unset variable, maybe?');
  });

  it('reads what commits are scanned', () => {
    const target = (line: string): unknown => parseCommandLine(line.split(' '));
    const since = { kind: 'since', date: '2027-01-31', branch: undefined };
    expect(target('scan --staged')).toMatchObject({ target: { kind: 'staged' } });
    expect(target('scan --commit-msg FILE')).toMatchObject({ target: { kind: 'commit-msg', file: 'FILE' } });
    expect(target('scan --range a..b')).toMatchObject({
      target: { kind: 'commits', commits: { kind: 'range', range: 'a..b' } },
    });
    expect(target('scan --branch x')).toMatchObject({ target: { commits: { kind: 'branch', branch: 'x' } } });
    expect(target('scan --since-date 2027-01-31')).toMatchObject({ target: { commits: since } });
    expect(target('scan --branch x --since-date 2027-01-31')).toMatchObject({
      target: { commits: { ...since, branch: 'x' } },
    });
    expect(complaint('scan --range a..b --branch x')).toContain('cannot be used together');
  });

  it('reads what is scanned in CI', () => {
    const none = { kind: 'paths', paths: [] };
    expect(parse('ci')).toMatchObject({ command: 'ci', hasReports: false, base: undefined, scan: { target: none } });
    expect(parse('ci --base main --format json')).toMatchObject({ hasReports: true, base: 'main' });
    expect(parse('ci --history --cache-file c')).toMatchObject({ scan: { target: { kind: 'history' } } });
    expect(complaint('ci src')).toBe('`leaklint ci` takes nothing more, but there is "src"');
    expect(complaint('ci --staged')).toBe('--staged is no flag of `leaklint ci`, but of `leaklint scan`');
    expect(complaint('ci --show-secrets')).toContain('is no flag of `leaklint ci`');
  });

  it('reads how a repository is set up', () => {
    expect(parse('init')).toMatchObject({ command: 'init', isYes: false, isDryRun: false });
    expect(complaint('init --yes --dry-run')).toBe('--yes and --dry-run cannot be used together');
  });

  it('end with 2', () => {
    expect(() => parse('scan --nothing')).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
