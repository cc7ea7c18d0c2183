import type { PlacedRule } from './parse-rule-file.ts';
import type { Problem } from './problem.ts';
import { suggestion } from './suggest.ts';

/** Looks for problems between rules, of whatever files: ids used twice, parts that point nowhere. */
export function checkRuleSet(placed: readonly PlacedRule[], knownIds: readonly string[] = []): readonly Problem[] {
  return [...doubledIds(placed), ...lostParts(placed, knownIds)];
}

function doubledIds(placed: readonly PlacedRule[]): readonly Problem[] {
  const first = new Map<string, PlacedRule>();
  const problems: Problem[] = [];
  for (const entry of placed) {
    const other = first.get(entry.rule.id);
    if (other === undefined) first.set(entry.rule.id, entry);
    else problems.push(problemAt(entry, `id "${entry.rule.id}" is used already in ${other.file}:${other.line}`));
  }
  return problems;
}

function lostParts(placed: readonly PlacedRule[], knownIds: readonly string[]): readonly Problem[] {
  const ids = new Set([...knownIds, ...placed.map(({ rule }) => rule.id)]);
  return placed.flatMap((entry) =>
    entry.rule.parts
      .filter((part) => !ids.has(part.rule))
      .map((part) => problemAt(entry, `part "${part.rule}" is no rule${suggestion(part.rule, [...ids])}`)),
  );
}

function problemAt({ file, line, column }: PlacedRule, message: string): Problem {
  return { file, line, column, message };
}
