import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** How other scanners look at what is staged. */
const LINES = {
  betterleaks: ['git', '--staged', '.'],
  kingfisher: ['scan', '.', '--staged', '--no-validate', '--no-update-check'],
};

/**
 * Those that are in the PATH, or in the folder that $LEAKLINT_BENCH_PEERS names.
 * @returns {{peer: string, line: string[]}[]}
 */
export function stagedPeers() {
  const { PATH = '', LEAKLINT_BENCH_PEERS: folder } = process.env;
  const folders = [...(folder === undefined ? [] : [folder]), ...PATH.split(delimiter)];
  return Object.entries(LINES).flatMap(([peer, args]) => {
    const program = folders.map((each) => join(each, peer)).find((each) => existsSync(each));
    return program === undefined ? [] : [{ peer, line: [program, ...args] }];
  });
}
