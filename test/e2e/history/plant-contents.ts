import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { key, MAIN, type Planting } from './planting.ts';

/** Secrets in all kinds of files. */
export function plantEncodings({ plant, writeFile }: Planting): void {
  const line = (secret: string): string => `api_key = "${secret}"\n`;
  plant('plain file', 'src/app.py', line);
  plant('UTF-16', 'settings/utf-16.ini', (secret) => Buffer.from(`\uFEFFkey = ${secret}\n`, 'utf16le'));
  plant(
    'one line of 4 MB',
    'dist/app.js',
    (secret) => `${'x();'.repeat(500_000)}k="${secret}";${'y();'.repeat(500_000)}`,
  );
  plant(
    'a file of 14 MB',
    'data/dump.sql',
    (secret) =>
      `${'insert into t values (1);\n'.repeat(280_000)}-- ${secret}\n${'insert into t values (2);\n'.repeat(280_000)}`,
  );
  plant('CRLF', 'windows/app.ini', (secret) => `[a]\r\nb = c\r\nkey = ${secret}\r\n`);
  writeFile('.gitattributes', 'hidden/* -diff\nbinary/* binary\n*.txt text eol=crlf\n');
  plant('-diff attribute', 'hidden/app.py', line);
  plant('binary attribute', 'binary/app.py', line);
  plant('binary with strings', 'bin/program', (secret) =>
    Buffer.concat([Buffer.alloc(300, 0), Buffer.from(`key=${secret}\0`), Buffer.alloc(300, 1)]),
  );
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  plant(
    'base64 in a Kubernetes Secret',
    'k8s/secret.yaml',
    (secret) => `apiVersion: v1\nkind: Secret\ndata:\n  stripe: ${base64(secret)}\n`,
  );
  plant(
    'percent-encoded',
    'urls.txt',
    (secret) => `https://example.com/?key=${Array.from(secret, (c) => `%${c.charCodeAt(0).toString(16)}`).join('')}\n`,
  );
  plant('output of a notebook', 'analysis.ipynb', (secret) =>
    JSON.stringify(
      {
        cells: [{ cell_type: 'code', source: ['x'], outputs: [{ output_type: 'stream', text: [`key ${secret}\n`] }] }],
        nbformat: 4,
      },
      null,
      1,
    ),
  );
  plant('pragma-free comment', 'src/comment.go', (secret) => `// ${secret}\n`);
}

/** Secrets in files with hard names, and in what is no plain file. */
export function plantNames({ plant, planted, git, write, commit }: Planting): void {
  const line = (secret: string): string => `key = "${secret}"\n`;
  plant('a name with spaces', 'a folder/a file.py', line);
  plant('a name with a line feed', 'line\nfeed.py', line);
  plant('a name with quotes', `"quoted" 'twice'.py`, line);
  plant('a name that is no UTF-8', Buffer.from('caf\xe9.py', 'latin1'), line);
  plant('a name in another script', 'ключ/鍵.py', line);
  plant('an executable file', 'tool.sh', line);
  git('update-index', '--chmod=+x', 'tool.sh');
  commit('executable');
  const link = key('the target of a symlink');
  write((folder) => {
    symlinkSync(`https://user:${link}@example.com/x`, join(folder, 'link'));
  });
  planted.push({
    place: 'the target of a symlink',
    secret: link,
    kind: 'blob',
    commit: commit('link'),
    heldBy: MAIN,
    inHead: true,
  });
  const pem = fillTemplate('{{pem:RSA}}', 'pem').text;
  write((folder) => {
    writeFileSync(join(folder, 'server.key'), `${pem}\n`);
  });
  planted.push({
    place: 'PEM over many lines',
    secret: pem,
    kind: 'blob',
    commit: commit('pem'),
    heldBy: MAIN,
    inHead: true,
  });
}

/** Secrets that went away again. */
export function plantRemoved({ plant, planted, git, writeFile, commit }: Planting): void {
  const line = (secret: string): string => `key = "${secret}"\n`;
  const brought = plant('removed in the next commit', 'gone.py', line);
  writeFile('gone.py', 'key = os.environ["KEY"]\n');
  const removed = commit('read it from the environment');
  const last = planted.length - 1;
  const former = planted[last];
  if (former !== undefined) planted[last] = { ...former, commit: brought, inHead: false, removedIn: removed };
  plant('deleted with its file', 'deleted.py', line);
  git('rm', '--quiet', 'deleted.py');
  const deleted = commit('delete');
  const file = planted[last + 1];
  if (file !== undefined) planted[last + 1] = { ...file, inHead: false, removedIn: deleted };
  plant('renamed', 'before.py', (secret) => `${line(secret)}${'# a line\n'.repeat(20)}`);
  git('mv', 'before.py', 'after.py');
  commit('rename');
}

/** Secrets that only a merge brought. */
export function plantMerges({ planted, git, writeFile, commit, write }: Planting): void {
  git('checkout', '--quiet', '-b', 'side');
  writeFile('side.txt', 'side\n');
  commit('side');
  git('checkout', '--quiet', 'main');
  writeFile('main.txt', 'main\n');
  commit('main');
  git('merge', '--quiet', '--no-ff', '--no-commit', 'side');
  const evil = key('evil merge');
  writeFile('evil.py', `key = "${evil}"\n`);
  const merge = commit('evil merge');
  planted.push({ place: 'evil merge', secret: evil, kind: 'blob', commit: merge, heldBy: MAIN, inHead: true });
  for (const arm of ['arm-1', 'arm-2', 'arm-3']) {
    git('checkout', '--quiet', '-b', arm, 'main');
    writeFile(`${arm}.txt`, arm);
    commit(arm);
  }
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-commit', 'arm-1', 'arm-2', 'arm-3');
  const octopus = key('octopus merge');
  write((folder) => {
    writeFileSync(join(folder, 'octopus.py'), `key = "${octopus}"\n`);
  });
  const many = commit('octopus');
  planted.push({ place: 'octopus merge', secret: octopus, kind: 'blob', commit: many, heldBy: MAIN, inHead: true });
}
