import type { Filter } from '../candidate.ts';

const SHORTEST = 4;

/** Says when a value repeats its name, as registries of names do: `procRegCloseKey = "RegCloseKey"`. */
export const echo: Filter = ({ value, name = '' }) => {
  const plainValue = plain(value);
  return plainValue.length >= SHORTEST && plain(name).includes(plainValue) ? 'repeats its name' : undefined;
};

function plain(text: string): string {
  return text.replace(/[^a-z\d]/gi, '').toLowerCase();
}
