import type { CheckName } from '../../../src/core/check-names.ts';

/** A way to leak a secret in one language, and what looks alike. `{chosen}`, `{drawn}` and `{hex}` stand for secrets. */
export interface Variant {
  readonly title: string;
  readonly check?: CheckName;
  readonly bad?: string;
  readonly good: readonly string[];
}

const WORDS = {
  chosen: ['Kiesel', '77', 'nass'].join('-'),
  drawn: ['t8Rz0LkV3yPq', '6NwXe1Hs9Jb', 'U4mCgD7fA'].join(''),
  hex: ['9e41c07ab35f', 'd2286cb1e70', '54fa83d90'].join(''),
};

/** Puts secrets into a snippet: the repository holds none. */
export function withSecrets(text: string): string {
  return text.replaceAll('{chosen}', WORDS.chosen).replaceAll('{drawn}', WORDS.drawn).replaceAll('{hex}', WORDS.hex);
}
