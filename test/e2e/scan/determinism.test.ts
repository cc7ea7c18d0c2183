import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../../packages/scanner/src/report/registry.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { dirWith } from './folders.ts';
import { scanJson } from './json-report.ts';
import { githubToken, password, privateKey } from './secrets.ts';

/** Enough work, for judges above all, that it is worth several threads. */
const FILES = 200;
const FILLER = Array.from(
  { length: 100 },
  (_, i) => `config.password${i} = await vault.readSecret("db-${i}", token${i});\n`,
).join('');

it('gives the same bytes from run to run, with one thread and with several', () => {
  const modules = Array.from({ length: FILES }, (_, i) => [`src/module-${i}.js`, moduleText(i)] as const);
  const dir = dirWith(Object.fromEntries(modules));
  const outputs = tempDir();
  const [first, ...others] = [['--jobs', '1'], ['--jobs', '3'], []].map((flags, run) => {
    const folder = join(outputs, String(run));
    mkdirSync(folder);
    const formats = REPORTER_NAMES.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]);
    expect(runCli(['scan', ...flags, ...formats], { cwd: dir })).toEqual({ status: 1, stdout: '', stderr: '' });
    return REPORTER_NAMES.map((name) => readFileSync(join(folder, name), 'utf8'));
  });
  for (const other of others) expect(other).toEqual(first);
});

it('finds the same in the same places, whatever ends the lines', () => {
  const texts = {
    'app.py': `import os\n\n# leaklint: allow-next-line\nA = "${githubToken(1)}"\nB = "${githubToken(2)}"\n`,
    'deploy.yaml': `env:\n  - name: DB_PASSWORD\n    value: ${password()}\ndata:\n  key: ${btoa(githubToken(3))}\n`,
    'server.pem': `${privateKey()}\n`,
    'secret.ini': `[db]\npassword = ${password(2)}\n`,
  };
  const scanWith = (ending: string): object => {
    const files = Object.entries(texts).map(([name, text]) => [name, text.replaceAll('\n', ending)] as const);
    const { report } = scanJson(['--report-unused'], { cwd: dirWith(Object.fromEntries(files)) });
    return { findings: report.findings, suppressed: report.suppressed, unused: report.unused };
  };
  const expected = scanWith('\n');
  expect(expected).toMatchObject({ findings: { length: 5 }, suppressed: { pragma: 1 }, unused: undefined });
  expect(scanWith('\r\n')).toEqual(expected);
});

function moduleText(seed: number): string {
  const token = seed % 7 === 0 ? `const token = '${githubToken(seed)}';\n` : '';
  const secret = seed % 11 === 0 ? `const password = '${password(seed)}';\n` : '';
  return FILLER + token + secret + FILLER;
}
