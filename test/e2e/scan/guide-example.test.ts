import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../helpers/run-cli.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { dirWith } from './folders.ts';
import { password } from './secrets.ts';

it('prints a finding as the guide shows it', () => {
  const guide = readFileSync(join(ROOT, 'docs/guide.md'), 'utf8');
  const [, shown] = /^```\n(app\.py:2:22 .*?)^```/ms.exec(guide) ?? [];
  const cwd = dirWith({ 'app.py': `import os\nDATABASE_PASSWORD = "${password()}"\n` });
  const { stdout } = runCli(['scan'], { cwd });
  // Of the secret, the last two characters are seen; which evidence is the strongest depends on all of it.
  const comparable = (text = ''): string =>
    text.replaceAll(`…${password().slice(-2)}`, '…an').replace(/(high confidence: ).*/, '$1…');
  expect(comparable(stdout)).toBe(comparable(shown));
});

it('says in one line that nothing was found', () => {
  const { stdout } = runCli(['scan'], { cwd: dirWith({ 'app.py': 'print(42)\n' }) });
  expect(stdout).toBe('No findings in 1 file (10 B), nothing suppressed.\n');
});
