import { isFolderScope, isInScope, type BaselineEntry } from './entry.ts';

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

/** Indexes entries by hash and by rule. */
export function indexEntries(entries: readonly BaselineEntry[], isGone: (path: string) => boolean): EntryIndex {
  const byHash = new Map<string, BaselineEntry[]>();
  const byRule = new Map<string, RuleScopes>();
  for (const entry of entries) {
    const same = byHash.get(entry.fingerprint);
    if (same === undefined) byHash.set(entry.fingerprint, [entry]);
    else same.push(entry);
    addScope(byRule, entry);
  }
  const rulesWithMoves = new Map<string, boolean>();
  const mayHaveMoved = (ruleId: string, { files }: RuleScopes): boolean => {
    const known = rulesWithMoves.get(ruleId) ?? [...files].some(isGone);
    rulesWithMoves.set(ruleId, known);
    return known;
  };
  return {
    find: (hash, ruleId) => {
      const same = byHash.get(hash) ?? NONE;
      return same.every(({ rule }) => rule === ruleId) ? same : same.filter(({ rule }) => rule === ruleId);
    },
    hasRule: (ruleId) => byRule.has(ruleId),
    mayKnow: (ruleId, path) => {
      const scopes = byRule.get(ruleId);
      if (scopes === undefined) return false;
      if (scopes.files.has(path) || [...scopes.folders].some((folder) => isInScope(path, folder))) return true;
      return mayHaveMoved(ruleId, scopes);
    },
  };
}

function addScope(byRule: Map<string, RuleScopes>, { rule, path }: BaselineEntry): void {
  const scopes = byRule.get(rule) ?? { files: new Set(), folders: new Set() };
  byRule.set(rule, scopes);
  (isFolderScope(path) ? scopes.folders : scopes.files).add(path);
}
