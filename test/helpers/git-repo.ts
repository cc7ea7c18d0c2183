import { execFileSync } from 'node:child_process';
import { cleanEnv } from './clean-env.ts';
import { tempDir } from './temp-dir.ts';
import { writeFiles } from './write-files.ts';

const FIRST_COMMIT = Date.UTC(2026, 0, 1, 12) / 1000;
const AUTHOR = { name: 'Ada Author', email: 'ada@example.com' };

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A real repository in a temporary folder; the same steps give the same commit ids every time. */
export interface GitRepo {
  readonly dir: string;
  /** Runs git and returns what it prints, without the last newline. */
  readonly git: (...args: readonly string[]) => string;
  readonly write: (files: Files) => void;
  /** Commits everything in the work tree, after writing `files`, and returns the commit's id. */
  readonly commit: (message: string, files?: Files) => string;
}

/** Makes an empty repository on branch `main`, cut off from the user's git configuration. */
export function gitRepo(): GitRepo {
  const dir = tempDir();
  let clock = FIRST_COMMIT;
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: dir, env: cleanEnv(identity(clock)), encoding: 'utf8', stdio: 'pipe' }).trimEnd();
  const write: GitRepo['write'] = (files) => writeFiles(dir, files);
  git('init', '--quiet', '--initial-branch=main');
  return {
    dir,
    git,
    write,
    commit(message, files = {}) {
      write(files);
      // Every commit a minute later, so that orders by date are as they happened.
      clock += 60;
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--no-verify', '-m', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

function identity(seconds: number): Record<string, string> {
  const date = `${seconds} +0000`;
  return {
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
    GIT_COMMITTER_DATE: date,
  };
}
