import type { CheckName } from '../../src/core/check-names.ts';

/** An idea in one language: code that leaks, and code that looks alike and does not. */
export interface Snippet {
  readonly bad: string;
  readonly good: string;
  /** Where the file's name matters; otherwise it is named after the language. */
  readonly path?: string;
}

/** One way to leak a secret, said in as many languages as have it. Languages are those of `pathOf`. */
export interface Idea {
  readonly title: string;
  readonly check: CheckName;
  readonly snippets: Readonly<Record<string, Snippet>>;
}
