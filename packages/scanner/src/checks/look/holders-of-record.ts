import type { Holder } from './holders-of.ts';
import type { Open } from './surroundings.ts';

/** Types whose objects print with what is in them, by what stands before their parameters. */
const RECORD = /\b(?:record(?: (?:class|struct))?|data class) ([A-Za-z_]\w{0,60})$/;
const MOST_NAMES = 20;

/** What is declared with a type that prints with its parameters, a secret among them: `record Login(String password)`. */
export function holdersOfRecord(text: string, open: Open | undefined): readonly Holder[] {
  if (open?.bracket !== '(') return [];
  const type = RECORD.exec(text.slice(Math.max(0, open.at - 90), open.at))?.[1];
  if (type === undefined) return [];
  const names = new Set<string>();
  for (const [, behind, before] of text.matchAll(
    new RegExp(String.raw`\b${type}\??[ \t]+([A-Za-z_]\w*)|\b([A-Za-z_]\w*): ?${type}\b`, 'g'),
  )) {
    if (names.size >= MOST_NAMES) break;
    names.add(behind ?? before ?? '');
  }
  return [...names].map((name) => ({ name, from: 0, to: text.length }));
}
