import type { FrontEndEntry } from '../front-end.ts';

const FILES = {
  swift: /\.swift$/i,
  scala: /\.(?:scala|sc|sbt)$/i,
  dart: /\.dart$/i,
  c: /\.(?:[chm]|cc|cpp|cxx|hpp|hh|ino|mm)$/i,
  groovy: /\.(?:groovy|gradle|jenkinsfile)$|(?:^|\/)Jenkinsfile(?:\.\w+)?$/i,
} as const;

/** Languages that are read without a grammar. */
export const textualEntries: readonly FrontEndEntry[] = (['swift', 'scala', 'dart', 'c', 'groovy'] as const).map(
  (name) => ({
    name,
    files: FILES[name],
    load: async () => {
      const { createTextualFrontEnd } = await import('./textual-front-end.ts');
      const { DIALECTS } = await import('./dialect.ts');
      return createTextualFrontEnd(DIALECTS[name]);
    },
  }),
);
