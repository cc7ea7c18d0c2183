import type { Binding } from '../../fact/fact.ts';
import { clientVariable } from '../../vocabulary/client-variables.ts';

/** Names whose plain values say something: where secrets are kept, and by what key. */
const TELLING =
  /backend|stor(?:e|age)|provider|source|manager|method|mode|keyring|^DOTENV_|^GOOGLE_APPLICATION_CREDENTIALS$|^(?:[a-z]+_)?env(?:ironment)?$/i;

/** Whether a check can make anything of a setting: nearly all of them are plain values under plain names. */
export function matters({ how, path, value }: Pick<Binding, 'how' | 'path' | 'value'>): boolean {
  if (how !== 'entry') return true;
  if (value !== undefined && value.kind !== 'literal') return true;
  const name = path.at(-1) ?? '';
  if (path.indexOf('extra') === 1 && path[0] === 'expo') return true;
  return TELLING.test(name) || clientVariable(name) !== undefined;
}
