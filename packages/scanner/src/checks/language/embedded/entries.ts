import type { FrontEndEntry } from '../front-end.ts';
import type { FindStretches } from './code-stretch.ts';

interface Document {
  readonly name: string;
  readonly files: RegExp;
  readonly find: () => Promise<FindStretches>;
  /** Excerpts in documentation need not parse: what is left out there is left out on purpose. */
  readonly isExcerpt?: true;
}

const DOCUMENTS: readonly Document[] = [
  {
    name: 'markdown',
    files: /\.(?:md|mdx|markdown|mkd|rmd|qmd)$/i,
    find: async () => (await import('./markdown.ts')).markdownStretches,
    isExcerpt: true,
  },
  {
    name: 'restructuredtext',
    files: /\.(?:rst|rest)$/i,
    find: async () => (await import('./restructured-text.ts')).restructuredTextStretches,
    isExcerpt: true,
  },
  { name: 'notebook', files: /\.ipynb$/i, find: async () => (await import('./notebook.ts')).notebookStretches },
  {
    name: 'component',
    files: /\.(?:vue|svelte|astro|html?|erb|ejs|j2|jinja2?|njk|twig|jspx?|cshtml|razor|haml|slim)$/i,
    find: async () => (await import('./component.ts')).componentStretches,
  },
];

/** Templates whose names end like code of a language. */
const TEMPLATES: readonly Document[] = [
  { name: 'blade', files: /\.blade\.php$/i, find: async () => (await import('./component.ts')).componentStretches },
];

/** Documents that hold code of other languages. */
export const embeddedEntries: readonly FrontEndEntry[] = DOCUMENTS.map(toEntry);
/** Those that must be asked for before the languages. */
export const templateEntries: readonly FrontEndEntry[] = TEMPLATES.map(toEntry);

function toEntry({ name, files, find, isExcerpt }: Document): FrontEndEntry {
  return {
    name,
    files,
    load: async (ports) => {
      const { createEmbeddedFrontEnd } = await import('./embedded-front-end.ts');
      return createEmbeddedFrontEnd({ find: await find(), isExcerpt: isExcerpt ?? false }, ports);
    },
  };
}
