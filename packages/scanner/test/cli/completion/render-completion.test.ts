import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/flags/command-table.ts';
import { flagsOf } from '../../../src/cli/flags/flag-table.ts';
import { renderCompletion } from '../../../src/cli/completion/render-completion.ts';

const hasBash = spawnSync('bash', ['--version']).status === 0;

/** What bash would offer after these words. */
function bashOffers(...words: string[]): string[] {
  const script = `${renderCompletion('bash')}
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _leaklint; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((word) => word !== '');
}

describe.each(['bash', 'zsh', 'fish'] as const)('the completion for %s', (shell) => {
  const script = renderCompletion(shell);

  it('knows every command and flag', () => {
    for (const { name } of COMMANDS) expect(script).toContain(name);
    for (const flag of flagsOf('scan')) {
      const spelling = new RegExp(`(?:--|-l )${flag.name}(?![\\w-])`);
      expect(spelling.test(script), flag.name).toBe(true);
    }
  });

  it('has balanced quotes', () => {
    expect((script.replaceAll("\\'", '').split("'").length - 1) % 2).toBe(0);
  });
});

describe.runIf(hasBash)('bash', () => {
  it('offers commands first', () => {
    expect(bashOffers('leaklint', '')).toContain('scan');
    expect(bashOffers('leaklint', 'ex')).toEqual(['explain']);
  });

  it('offers flags, their choices and actions', () => {
    expect(bashOffers('leaklint', 'scan', '--no-d')).toEqual(['--no-decode']);
    expect(bashOffers('leaklint', 'scan', '--files', '')).toEqual(['tracked', 'worktree', 'all']);
    expect(bashOffers('leaklint', 'scan', '-f', 'j')).toEqual(['json', 'jsonl', 'junit']);
    expect(bashOffers('leaklint', 'rules', 's')).toEqual(['show']);
    expect(bashOffers('leaklint', 'help', 'ru')).toEqual(['rules']);
  });

  it('leaves paths to bash itself', () => {
    expect(bashOffers('leaklint', 'scan', 's')).toEqual([]);
    expect(bashOffers('leaklint', 'scan', '--config', '')).toEqual([]);
  });
});
