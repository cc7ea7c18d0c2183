import { nodePorts } from '../../src/adapter/node-ports.ts';
import type { FileMode } from '../../src/core/file-mode.ts';
import type { Ports } from '../../src/port/ports.ts';
import { locateTargets } from '../../src/source/locate-targets.ts';
import { selectFiles } from '../../src/source/select-files.ts';
import type { Selection } from '../../src/source/selection.ts';

export interface SelectOptions {
  readonly paths?: readonly string[];
  readonly mode?: FileMode;
  readonly exclude?: readonly string[];
  readonly baseline?: string;
  readonly ports?: Ports;
}

/** Selects files as the command does, from a folder. */
export function select(cwd: string, options: SelectOptions = {}): Promise<Selection> {
  const { paths = [], mode = 'worktree', exclude = [], ports = nodePorts, baseline } = options;
  const targets = locateTargets({ paths, cwd }, ports.fileSystem);
  const globs = exclude.length === 0 ? [] : [{ folder: '', globs: exclude, origin: '--exclude' }];
  return selectFiles({ targets, mode, exclude: globs, ...(baseline === undefined ? {} : { baseline }) }, ports);
}

/** The report paths of a selection. */
export function pathsOf(selection: Selection): readonly string[] {
  return selection.files.map((file) => file.path);
}

/** What was skipped, as `path: reason`. */
export function skipsOf(selection: Selection): readonly string[] {
  return selection.skipped.map(({ path, reason }) => `${path}: ${reason}`);
}
