import { isTestFile } from './is-test-file.ts';

/** Folders into which tools put the code of others; Go's `vendor` is told from a folder of vendors by the host's name in it. */
const DEPENDENCY =
  /(?:^|\/)(?:node_modules|bower_components|third[_-]party|site-packages|__pypackages__|Pods|Carthage|vendor\/(?:bundle|gems|cache|[\w-]+(?:\.[\w-]+)+))\//;

/**
 * Whether a file's code is no code of the people who scan it, or none that runs for real: what a dependency or a test
 * does with secrets is nothing that they would change.
 */
export function isForeignFile(path: string): boolean {
  return isTestFile(path) || DEPENDENCY.test(path);
}
