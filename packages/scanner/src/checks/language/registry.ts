import { configEntries } from './config/entries.ts';
import { embeddedEntries, templateEntries } from './embedded/entries.ts';
import type { FrontEndEntry } from './front-end.ts';
import { textualEntries } from './textual/entries.ts';
import { treeSitterEntries } from './tree-sitter/entries.ts';

export type { FrontEndEntry } from './front-end.ts';

// Each family of front ends adds its entries in a file of its own, `<family>/entries.ts`; the first match wins, so
// that a special file (`docker-compose.yml`) stands before its format (`*.yml`).
const ENTRIES: readonly FrontEndEntry[] = [
  {
    name: 'estree',
    files: /\.(?:[cm]?[jt]s|[jt]sx)$/i,
    load: async () => (await import('./estree/estree-front-end.ts')).estreeFrontEnd,
  },
  ...templateEntries,
  ...configEntries,
  ...treeSitterEntries,
  ...textualEntries,
  ...embeddedEntries,
];

/** The front end for a path; undefined where no check can read it. */
export function frontEndFor(path: string): FrontEndEntry | undefined {
  return ENTRIES.find(({ files }) => files.test(path));
}
