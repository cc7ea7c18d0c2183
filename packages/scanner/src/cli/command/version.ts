import { printOut } from '../output/print.ts';
import { VERSION } from '../../version.ts';

/** `leaklint version` and `leaklint --version`. */
export function runVersion(): number {
  printOut(`${VERSION}\n`);
  return 0;
}
