import { remember } from '../core/remember.ts';
import { isFolderScope, isInScope, type Baseline, type BaselineEntry } from './entry.ts';

/** The entries of a baseline, ready to be looked up. */
export interface EntryIndex {
  /** The entries of a rule with that hash, in the order of the file. */
  find(hash: string, ruleId: string): readonly BaselineEntry[];
  /** Whether an entry of the rule could mean something at that path; without the hash, which is slow to make. */
  mayKnow(ruleId: string, path: string): boolean;
  hasRule(ruleId: string): boolean;
}

interface RuleScopes {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

const NONE: readonly BaselineEntry[] = [];

/** Indexes entries by hash and by rule, each when it is asked for first. */
export function indexEntries(
  baseline: Pick<Baseline, 'entries' | 'lines'>,
  isGone: (path: string) => boolean,
): EntryIndex {
  const withHash = baseline.lines?.withHash ?? byHash(baseline);
  const scopes = byRule(baseline);
  const mayHaveMoved = remember((ruleId) => [...(scopes(ruleId)?.files ?? [])].some(isGone));
  return {
    find: (hash, ruleId) => {
      const same = withHash(hash);
      return same.every(({ rule }) => rule === ruleId) ? same : same.filter(({ rule }) => rule === ruleId);
    },
    hasRule: remember(baseline.lines?.mayNameRule ?? ((ruleId) => scopes(ruleId) !== undefined)),
    mayKnow: (ruleId, path) => {
      const known = scopes(ruleId);
      if (known === undefined) return false;
      if (known.files.has(path) || [...known.folders].some((folder) => isInScope(path, folder))) return true;
      return mayHaveMoved(ruleId);
    },
  };
}

function byHash(baseline: Pick<Baseline, 'entries'>): (hash: string) => readonly BaselineEntry[] {
  let known: Map<string, BaselineEntry[]> | undefined;
  return (hash) => (known ??= groupBy(baseline.entries, ({ fingerprint }) => fingerprint)).get(hash) ?? NONE;
}

/** Asking for the entries parses all of a file: only done when there is no other way. */
function byRule(baseline: Pick<Baseline, 'entries'>): (ruleId: string) => RuleScopes | undefined {
  let known: Map<string, RuleScopes> | undefined;
  return (ruleId) => (known ??= scopesOf(baseline.entries)).get(ruleId);
}

function scopesOf(entries: readonly BaselineEntry[]): Map<string, RuleScopes> {
  const scopes = new Map<string, RuleScopes>();
  for (const [rule, same] of groupBy(entries, (entry) => entry.rule)) {
    const [folders, files] = [true, false].map(
      (isFolder) => new Set(same.flatMap(({ path }) => (isFolderScope(path) === isFolder ? path : []))),
    );
    scopes.set(rule, { files: files ?? new Set(), folders: folders ?? new Set() });
  }
  return scopes;
}

function groupBy(
  entries: readonly BaselineEntry[],
  keyOf: (entry: BaselineEntry) => string,
): Map<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const same = groups.get(keyOf(entry));
    if (same === undefined) groups.set(keyOf(entry), [entry]);
    else same.push(entry);
  }
  return groups;
}
