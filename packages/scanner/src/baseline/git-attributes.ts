import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from './replace-file.ts';

const MODE = 0o644;

/**
 * Tells git, in the `.gitattributes` beside a baseline, to keep the lines of both sides where it cannot merge them: the
 * lines of a baseline are made for that. A line that is there already is left as it is. Returns whether it wrote.
 */
export function writeGitAttributes(baselineFile: string): boolean {
  const file = path.join(path.dirname(baselineFile), '.gitattributes');
  const name = path.basename(baselineFile);
  const before = readText(file);
  if (before.split(/\r?\n/).some((line) => namesFile(line, name))) return false;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const { mode = MODE } = statSync(file, { throwIfNoEntry: false }) ?? {};
  replaceFile(file, `${before}${gap}/${name} merge=union\n`, mode & 0o777);
  return true;
}

function namesFile(line: string, name: string): boolean {
  const [pattern = ''] = line.trim().split(/\s+/);
  return pattern === name || pattern === `/${name}`;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
