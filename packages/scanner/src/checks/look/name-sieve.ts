import { isExposedSecret } from '../vocabulary/client-variables.ts';
import { isSecretGetter, namesSecret } from '../vocabulary/secret-sources.ts';
import { secretKind } from '../vocabulary/secret-name.ts';

/** What a name can be the beginning of. */
export interface NamePromise {
  /** A variable or field of that name holds a secret. */
  readonly holds: boolean;
  /** A function of that name gives one. */
  readonly gives: boolean;
  /** It says of itself that browsers get it. */
  readonly isExposed: boolean;
}

/** Names repeat; a repository has some ten thousand with such a word. */
const MOST_KNOWN = 20_000;

/** Judges names, each once; undefined for one that promises nothing. */
export function createNameSieve(isOwn: (name: string) => boolean): (name: string) => NamePromise | undefined {
  const known = new Map<string, NamePromise | undefined>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined || known.has(name)) return before;
    if (known.size > MOST_KNOWN) known.clear();
    const promise = judge(name, isOwn);
    known.set(name, promise);
    return promise;
  };
}

function judge(name: string, isOwn: (name: string) => boolean): NamePromise | undefined {
  if (name.length > 80) return undefined;
  const holds = secretKind(name) !== undefined || isOwn(name);
  const gives = namesSecret(name) || isSecretGetter(name) || isOwn(name);
  const isExposed = isExposedSecret(name);
  return holds || gives || isExposed ? { holds, gives, isExposed } : undefined;
}
