import type { GitPorts } from '../port/git-ports.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { nodePorts } from './node-ports.ts';
import { openFile } from './open-file.ts';

/** This machine, as the reader of repositories sees it. */
export const nodeGitPorts: GitPorts = {
  fileSystem: nodeFileSystem,
  openFile,
  environment: process.env,
  git: nodePorts.git,
};
