import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/cli/flags/parse-command-line.ts';

function parse(line: string): unknown {
  return parseCommandLine(line.split(' '));
}

it('reads what to install, and where', () => {
  expect(parse('hook install --manager husky')).toMatchObject({ action: 'install', manager: 'husky', isGlobal: false });
  expect(parse('hook uninstall --global')).toMatchObject({ action: 'uninstall', manager: undefined, isGlobal: true });
  expect(parse('hook status --range a..b -f json')).toMatchObject({ action: 'status', range: 'a..b', format: 'json' });
});

it('hands on what git gives a hook', () => {
  expect(parse('hook run pre-push origin https://example.com/x.git')).toMatchObject({
    command: 'hook-run',
    hook: 'pre-push',
    args: ['origin', 'https://example.com/x.git'],
  });
});

it.each([
  ['hook', '`leaklint hook` needs one of: install, uninstall, status, run'],
  ['hook run', 'needs HOOK'],
  ['hook run post-commit', 'knows no "post-commit"; use one of: pre-commit, commit-msg, pre-push'],
  ['hook install now', 'takes nothing more'],
  ['hook install --range a..b', '--range is for `leaklint hook status`'],
  ['hook status --global', 'speaks of one repository'],
  ['hook install --global --manager husky', 'cannot be used together'],
  ['hook install --manager huskey', 'did you mean husky?'],
])('complains about "%s"', (line, complaint) => {
  expect(() => parse(line)).toThrow(complaint);
});
