import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';

const FIRST_COMMIT = Date.UTC(2026, 0, 1, 12) / 1000;

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** A work tree in which to make history; the same steps give the same commit ids every time. */
export interface Workshop {
  readonly dir: string;
  /** Runs git and returns what it prints. */
  readonly git: (...args: readonly string[]) => string;
  readonly writeFile: (path: string | Buffer, content: string | Uint8Array) => void;
  /** Does something with the folder. */
  readonly write: (use: (dir: string) => void) => void;
  /** Commits everything, and returns the commit's id. */
  readonly commit: (message: string) => string;
  readonly commitAs: (person: Person) => string;
  /** Writes a blob, and returns its id. */
  readonly hash: (content: string) => string;
  /** Makes a commit of one file beside HEAD, without any ref or log that knows of it. */
  readonly plumb: (path: string, content: string) => string;
}

const ADA: Person = { name: 'Ada Author', email: 'ada@example.com' };

/** Makes a repository; without a format, there is one already. */
export function createWorkshop(dir: string, format: 'sha1' | 'sha256' | undefined): Workshop {
  let clock = FIRST_COMMIT;
  const run = (
    args: readonly string[],
    { person = ADA, input = '' }: { person?: Person; input?: string } = {},
  ): string =>
    execFileSync('git', [...args], {
      cwd: dir,
      env: cleanEnv(identity(person, clock)),
      input,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trimEnd();
  const git: Workshop['git'] = (...args) => run(args);
  mkdirSync(dir, { recursive: true });
  if (format !== undefined) {
    git('init', '--quiet', '--initial-branch=main', `--object-format=${format}`);
    git('config', 'commit.gpgsign', 'false');
  }
  const hash = (content: string): string => run(['hash-object', '-w', '--stdin'], { input: content });
  const commit = (message: string, person = ADA): string => {
    clock += 60;
    git('add', '--all');
    run(['commit', '--quiet', '--allow-empty', '--no-verify', '-m', message], { person });
    return git('rev-parse', 'HEAD');
  };
  return {
    dir,
    git,
    hash,
    writeFile(path, content) {
      const folder = typeof path === 'string' ? dirname(join(dir, path)) : dir;
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        typeof path === 'string' ? join(dir, path) : Buffer.concat([Buffer.from(`${dir}/`), path]),
        content,
      );
    },
    write: (use) => {
      use(dir);
    },
    commit: (message) => commit(message),
    commitAs: (person) => commit('by somebody', person),
    plumb(path, content) {
      clock += 60;
      const tree = run(['mktree'], {
        input: `${git('ls-tree', 'HEAD', 'README.md')}\n100644 blob ${hash(content)}\t${path}\n`,
      });
      return run(['commit-tree', tree, '-p', 'HEAD', '-m', 'plumbed']);
    },
  };
}

function identity({ name, email }: Person, seconds: number): Record<string, string> {
  const date = `${String(seconds)} +0000`;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: ADA.name,
    GIT_COMMITTER_EMAIL: ADA.email,
    GIT_COMMITTER_DATE: date,
  };
}
