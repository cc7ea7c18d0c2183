import type { CheckName } from '../../core/check-names.ts';
import { checkFacts } from '../check-facts.ts';
import type { CheckOptions } from '../check-options.ts';
import { factsOfProgram } from '../language/estree/facts-of-program.ts';
import type { EstreeNode } from '../language/estree/node.ts';
import { mayLeak } from '../may-leak.ts';
import { findSecrets } from './find-secrets.ts';
import { judgeConstant } from './judge-constant.ts';
import type { SourceProblem } from './source-problem.ts';
import { withoutAllowed, type PragmaSource } from './without-allowed.ts';

/** A text in an editor, with the tree that the editor has of it. */
export interface EditorSource extends PragmaSource {
  /** Undefined for what is no JavaScript: only secrets are looked for there. */
  readonly program: EstreeNode | undefined;
  readonly checks: ReadonlySet<CheckName>;
  readonly options: CheckOptions;
}

/** What the command would report for a text: secrets and leaks, without what pragmas allow, each place once. */
export function checkSource(source: EditorSource): readonly SourceProblem[] {
  const { text, path, checks } = source;
  const secrets = checks.has('hardcoded-secret') ? findSecrets(text, path) : [];
  const leaks = leaksOf(source).filter(
    ({ check, ...leak }) => check !== 'hardcoded-secret' || !secrets.some((secret) => overlap(secret, leak)),
  );
  const told = secrets.filter(
    (secret) => !leaks.some((leak) => leak.check === 'secret-fallback' && overlap(secret, leak)),
  );
  const all = [...told, ...leaks].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return withoutAllowed(all, source);
}

function leaksOf({ text, path, program, checks, options }: EditorSource): readonly SourceProblem[] {
  if (program === undefined || !(mayLeak(text) || hasOwnNames(options))) return [];
  const request = {
    file: { path, text, judge: judgeConstant(path) },
    options,
    isActive: (name: CheckName) => checks.has(name),
  };
  const found = checkFacts([factsOfProgram(program, text.length)], request);
  return found
    .filter(({ confidence }) => confidence !== 'low')
    .map((problem) => ({
      ...problem,
      ruleId: problem.check,
      family: problem.check,
    }));
}

/** Names that only the user knows may be words that a quick look does not. */
function hasOwnNames({ secretNames = [], secretSources = [] }: CheckOptions): boolean {
  return secretNames.length + secretSources.length > 0;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
