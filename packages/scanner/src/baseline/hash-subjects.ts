import type { HashCache } from './hash-cache.ts';
import { slowHash, slowHashSync } from './slow-hash.ts';
import type { Subject } from './subject.ts';

/** Gives the hash of a subject that it was made for. */
export type HashOf = (subject: Subject) => string | undefined;

/** Hashes subjects, each once, on all threads that Node has for it. */
export async function hashSubjects(subjects: readonly Subject[], salt: string, cache: HashCache): Promise<HashOf> {
  const hashes = new Map<string, string>();
  const missing = missingIn(subjects, cache, hashes);
  await Promise.all(
    missing.map(async (subject) => {
      keep(subject, await slowHash(subject.fingerprint, subject.strength(), salt), { cache, hashes });
    }),
  );
  cache.save();
  return (subject) => hashes.get(subject.fingerprint);
}

/** The same, on this thread. */
export function hashSubjectsSync(subjects: readonly Subject[], salt: string, cache: HashCache): HashOf {
  const hashes = new Map<string, string>();
  for (const subject of missingIn(subjects, cache, hashes)) {
    keep(subject, slowHashSync(subject.fingerprint, subject.strength(), salt), { cache, hashes });
  }
  cache.save();
  return (subject) => hashes.get(subject.fingerprint);
}

function missingIn(subjects: readonly Subject[], cache: HashCache, hashes: Map<string, string>): readonly Subject[] {
  const missing = new Map<string, Subject>();
  for (const subject of subjects) {
    const { fingerprint } = subject;
    if (hashes.has(fingerprint) || missing.has(fingerprint)) continue;
    const hash = cache.get(fingerprint);
    if (hash === undefined) missing.set(fingerprint, subject);
    else hashes.set(fingerprint, hash);
  }
  return [...missing.values()];
}

function keep(
  subject: Subject,
  hash: string,
  { cache, hashes }: { readonly cache: HashCache; readonly hashes: Map<string, string> },
): void {
  cache.set(subject.fingerprint, hash);
  hashes.set(subject.fingerprint, hash);
}
