import type { Ports } from '../port/ports.ts';
import { nodeFileSystem } from './node-file-system.ts';

/** This machine; git and globbing are loaded only when something asks for them. */
export const nodePorts: Ports = {
  fileSystem: nodeFileSystem,
  git: async () => (await import('./node-git.ts')).nodeGit,
  globs: async () => (await import('./compile-globs.ts')).compileGlobs,
};
