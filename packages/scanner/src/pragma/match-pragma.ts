import type { Pragma } from './pragma.ts';

/** What is held against the pragmas of its file; lines are 1-based. */
export interface PragmaTarget {
  readonly ruleId: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** What the pragmas of a file say about one finding. */
export interface PragmaMatch {
  /** The pragma that suppresses the finding, if one does. */
  readonly suppressedBy: Pragma | undefined;
  /** Words for the finding's reasons: a pragma that would have suppressed it is past its last day. */
  readonly reasons: readonly string[];
}

/** The pragmas of one file at work; it remembers which of them were of use. */
export interface PragmaMatcher {
  match(target: PragmaTarget): PragmaMatch;
  /**
   * The pragmas that suppressed nothing, in the order of the file; those with a problem are not among them.
   * With the rules that were active, neither are those for rules that had no chance to find anything.
   */
  unused(activeRules?: ReadonlySet<string>): Pragma[];
}

/** Sets the pragmas of a file to work on a day (`2027-01-31`). */
export function createPragmaMatcher(pragmas: readonly Pragma[], today: string): PragmaMatcher {
  const usable = pragmas.filter(({ problem }) => problem === undefined);
  const used = new Set<Pragma>();
  return {
    match(target) {
      const covering = usable.filter((pragma) => covers(pragma, target));
      const valid = covering.filter((pragma) => !isExpired(pragma, today));
      for (const pragma of valid) used.add(pragma);
      const suppressedBy = valid[0];
      return { suppressedBy, reasons: suppressedBy === undefined ? covering.map(expiryOf) : [] };
    },
    unused: (activeRules) => usable.filter((pragma) => !used.has(pragma) && concerns(pragma, activeRules)),
  };
}

/** Finds the pragma that suppresses a finding on a day; for a single question, `createPragmaMatcher` for many. */
export function matchPragma(pragmas: readonly Pragma[], target: PragmaTarget, today: string): Pragma | undefined {
  return createPragmaMatcher(pragmas, today).match(target).suppressedBy;
}

/** Whether a pragma covers any line of the target and speaks for its rule. */
function covers(pragma: Pragma, target: PragmaTarget): boolean {
  if (pragma.firstLine > target.endLine || pragma.lastLine < target.startLine) return false;
  return pragma.ruleIds.length === 0 || pragma.ruleIds.includes(target.ruleId);
}

function concerns({ ruleIds }: Pragma, activeRules: ReadonlySet<string> | undefined): boolean {
  return activeRules === undefined || ruleIds.length === 0 || ruleIds.some((id) => activeRules.has(id));
}

function isExpired({ until }: Pragma, today: string): boolean {
  return until !== undefined && until < today;
}

function expiryOf({ line, until }: Pragma): string {
  return `the pragma on line ${String(line)} expired on ${until ?? ''}`;
}
