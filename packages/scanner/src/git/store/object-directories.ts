import path from 'node:path';
import type { GitPorts } from '../../port/git-ports.ts';
import { readText } from './read-text.ts';

/** Alternates may have alternates; git follows them as far. */
const DEEPEST = 5;

/** The folders that hold a repository's objects: its own first, then those it borrows from, each once. */
export function findObjectDirectories(own: string, borrowed: readonly string[], ports: GitPorts): readonly string[] {
  const found = new Map<string, string>();
  const add = (folder: string, depth: number): void => {
    const real = ports.fileSystem.realPath(folder);
    if (real === undefined || found.has(real) || depth > DEEPEST) return;
    found.set(real, folder);
    const alternates = readText(ports.fileSystem, path.join(folder, 'info', 'alternates')) ?? '';
    for (const line of alternates.split('\n')) {
      if (line !== '' && !line.startsWith('#')) add(path.resolve(folder, unquote(line)), depth + 1);
    }
  };
  for (const folder of [own, ...borrowed]) add(folder, 0);
  return [...found.values()];
}

/** The folders of GIT_ALTERNATE_OBJECT_DIRECTORIES. */
export function splitAlternates(variable: string | undefined, folder: string): readonly string[] {
  const parts = variable?.match(/"(?:[^"\\]|\\.)*"|[^"]+?(?=[:;]|$)/g) ?? [];
  const names = process.platform === 'win32' ? (variable?.split(';') ?? []) : parts.flatMap(splitColons);
  return names.filter((name) => name !== '').map((name) => path.resolve(folder, unquote(name)));
}

function splitColons(part: string): readonly string[] {
  return part.startsWith('"') ? [part] : part.split(':');
}

function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  return name.slice(1, -1).replace(/\\(.)/g, '$1');
}
