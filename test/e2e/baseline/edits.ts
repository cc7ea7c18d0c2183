import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GitRepo } from '../../helpers/git-repo.ts';
import { githubToken, password, privateKey, stripeKey } from '../scan/secrets.ts';
import { updateBaseline } from './decisions.ts';
import { BASELINE } from './known-repo.ts';

/** Files with secrets: twice the same one, one over many lines, the same one in two files. */
export const SECRET_FILES = {
  'src/app.py': `import os\n\nTOKEN = "${githubToken()}"\nprint(1)\n`,
  'src/db.ini': `[db]\npassword = ${password()}\nhost = db\n`,
  'deploy/key.py': `KEY = """${privateKey()}"""\n# end\n`,
  'deploy/pay.py': `import pay\nfirst = "${stripeKey()}"\nlast = "${stripeKey()}"\n`,
  'test/copy.py': `import os\nTOKEN = "${githubToken()}"\n`,
} as const;

/** All that stand in them. */
const SECRETS = [githubToken(), password(), privateKey(), stripeKey()];

/** A secret that no baseline knows. */
export const ANOTHER = githubToken('another');

/** A choice of an edit: the numbers say where. */
export interface Where {
  readonly file: number;
  readonly line: number;
  readonly step: number;
}

/** A change of a repository. */
export type Edit = (repo: GitRepo, where: Where) => void | Promise<void>;

const LINE_WITH_SECRET = /^(\s*)(TOKEN|password|first|last|KEY)( *)=/;

function pathsOf(repo: GitRepo): readonly string[] {
  return repo.git('ls-files', '--', ':!.*').split('\n');
}

function pick(repo: GitRepo, { file }: Where): string {
  const paths = pathsOf(repo);
  return paths[file % paths.length] ?? '';
}

function change(repo: GitRepo, path: string, edit: (lines: string[]) => string[]): void {
  const text = readFileSync(join(repo.dir, path), 'utf8');
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  repo.write({ [path]: edit(text.split(/\r?\n/)).join(newline) });
}

function changeOne(edit: (lines: string[], where: Where) => string[]): Edit {
  return (repo, where) => {
    change(repo, pick(repo, where), (lines) => edit(lines, where));
    repo.git('add', '--all');
  };
}

/** Lines of the file's own, outside of what stands between the quotes of a key. */
function insertAt(lines: readonly string[], where: Where): number {
  const inKey = lines.some((line) => line.includes('"""'));
  return inKey ? 0 : where.line % lines.length;
}

/** What a known secret survives. */
export const SURVIVED: Readonly<Record<string, Edit>> = {
  'insert lines': changeOne((lines, where) => lines.toSpliced(insertAt(lines, where), 0, '# one', '', '# two')),
  'append lines': changeOne((lines) => [...lines, '# more', '']),
  'delete lines': changeOne((lines) => {
    const at = lines.findIndex((line) => /^(?:import|# |\[|host|print)/.test(line));
    return at === -1 ? lines : lines.toSpliced(at, 1);
  }),
  'delete one of two': changeOne((lines) => {
    const at = lines.findIndex((line) => line.trimStart().startsWith('last'));
    return at === -1 ? lines : lines.toSpliced(at, 1);
  }),
  reformat: changeOne((lines, { line }) =>
    lines.map((each) => each.replace(LINE_WITH_SECRET, `${' '.repeat(line % 5)}$2${line % 2 === 0 ? ' ' : '  '}=`)),
  ),
  CRLF: (repo, where) => {
    const path = pick(repo, where);
    const text = readFileSync(join(repo.dir, path), 'utf8');
    repo.write({ [path]: text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text.replaceAll('\n', '\r\n') });
    repo.git('add', '--all');
  },
  'move within the file': changeOne((lines) => {
    const at = lines.findIndex((line) => LINE_WITH_SECRET.test(line) && !line.includes('"""'));
    const moved = lines[at];
    return moved === undefined ? lines : [...lines.toSpliced(at, 1), moved, ''];
  }),
  'git mv': (repo, where) => {
    const path = pick(repo, where);
    const name = `${['lib', 'src', 'other/deep'][where.line % 3] ?? ''}/m${String(where.step)}-${path.split('/').at(-1) ?? ''}`;
    repo.write({ [`${name}.keep`]: '' });
    repo.git('mv', path, name);
    repo.git('add', '--all');
  },
  commit: (repo, { step }) => void repo.commit(`step ${String(step)}`),
  squash: (repo) => {
    repo.commit('to be squashed');
    repo.git('reset', '--quiet', '--soft', 'HEAD~1');
    repo.git('commit', '--quiet', '--amend', '--no-edit', '--allow-empty');
  },
  rebase: (repo, { step }) => {
    repo.git('stash', '--quiet', '--include-untracked');
    repo.commit(`trunk ${String(step)}`, { [`notes-${String(step)}.txt`]: 'nothing\n' });
    repo.git('checkout', '--quiet', '-b', 'topic', 'HEAD~1');
    // Nothing to take back when nothing was changed.
    if (repo.git('stash', 'list') !== '') repo.git('stash', 'pop', '--quiet', '--index');
    repo.commit(`topic ${String(step)}`, { [`topic-${String(step)}.txt`]: 'nothing\n' });
    repo.git('rebase', '--quiet', 'main');
    repo.git('checkout', '--quiet', 'main');
    repo.git('merge', '--quiet', '--ff-only', 'topic');
    repo.git('branch', '--quiet', '-D', 'topic');
  },
  'baseline update': async (repo) => {
    await updateBaseline(repo.dir);
    repo.git('add', '--all');
  },
};

/** What it does not survive, with the secrets that are reported then. */
export const REPORTED: Readonly<Record<string, { readonly act: Edit; readonly secrets: readonly string[] }>> = {
  'another secret in the same place': {
    act: (repo) => {
      for (const path of pathsOf(repo)) {
        change(repo, path, (lines) => lines.map((line) => line.replace(githubToken(), ANOTHER)));
      }
    },
    secrets: [ANOTHER],
  },
  'one more in a new file': {
    act: (repo, { step }) => repo.write({ [`src/new-${String(step)}.py`]: `TOKEN = "${githubToken()}"\n` }),
    secrets: [githubToken()],
  },
  'one more in the same file': {
    act: (repo) => {
      const path = pathsOf(repo).find((name) => name.includes('pay')) ?? '';
      change(repo, path, (lines) => [...lines, `again = "${stripeKey()}"`, `ever = "${stripeKey()}"`, '']);
    },
    secrets: [stripeKey()],
  },
  'entries that have expired': {
    act: (repo) => touchAll(repo, (text) => text.replaceAll('"unaudited"', '"test","expires":"2020-01-01"')),
    secrets: SECRETS,
  },
  'entries scoped to another path': {
    act: (repo) => touchAll(repo, (text) => text.replaceAll(/"path":"[^"]*"/g, '"path":"never/there.py"')),
    secrets: SECRETS,
  },
};

/** An index is about the lines that it changes: all of those with secrets. */
function touchAll(repo: GitRepo, edit: (baseline: string) => string): void {
  repo.write({ [BASELINE]: edit(readFileSync(join(repo.dir, BASELINE), 'utf8')) });
  for (const path of pathsOf(repo)) {
    change(repo, path, (lines) => lines.map((line) => (LINE_WITH_SECRET.test(line) ? ` ${line}` : line)));
  }
}
