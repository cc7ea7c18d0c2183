import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINES = 100;

/**
 * Makes a repository with committed files, some of them changed and staged: what a commit hook meets.
 * @param {string} folder
 * @param {object} shape
 * @param {number} shape.files
 * @param {number} shape.staged
 */
export function stageFiles(folder, { files, staged }) {
  mkdirSync(folder);
  const git = gitIn(folder);
  git('init', '--quiet');
  const paths = Array.from({ length: files }, (_, file) => writeFile(folder, file));
  git('add', '--all');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '--quiet', '--message', 'all');
  git('repack', '-adq');
  for (const path of paths.slice(0, staged)) appendFileSync(path, 'export const changed = true;\n');
  git('add', '--all');
}

/** @param {string} folder */
function gitIn(folder) {
  /** @param {string[]} args */
  return (...args) => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  };
}

/**
 * @param {string} folder
 * @param {number} file
 */
function writeFile(folder, file) {
  const name = join(folder, `package-${String(file % 200)}`);
  mkdirSync(name, { recursive: true });
  const path = join(name, `module-${String(file)}.ts`);
  const lines = file < LINES ? LINES : 1;
  writeFileSync(
    path,
    Array.from({ length: lines }, (_, line) => `export const v${line} = f(${file * line});\n`).join(''),
  );
  return path;
}
