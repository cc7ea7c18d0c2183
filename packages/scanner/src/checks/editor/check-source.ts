import type { Confidence } from '@leaklint/rules';
import type { CheckName } from '../../core/check-names.ts';
import { checkFacts } from '../check-facts.ts';
import { findSecrets } from './find-secrets.ts';
import { judgeConstant } from './judge-constant.ts';
import type { SourceProblem } from './source-problem.ts';
import { unitsOf, type CodeText } from './units-of.ts';
import { withoutAllowed, type PragmaSource } from './without-allowed.ts';

/** A text in an editor, with the tree that the editor has of it. */
export interface EditorSource extends PragmaSource, CodeText {
  readonly checks: ReadonlySet<CheckName>;
  readonly minConfidence: Confidence;
}

/** What the command would report for a text: secrets and leaks, without what pragmas allow, each place once. */
export function checkSource(source: EditorSource): readonly SourceProblem[] {
  const { text, path, checks } = source;
  const secrets = checks.has('hardcoded-secret') ? findSecrets(text, path) : [];
  const wanted = isWanted(source.minConfidence);
  const leaks = leaksOf(source).filter(
    (leak) => wanted(leak) && !(yields(leak) && secrets.some((secret) => shareLine(secret, leak, text))),
  );
  const told = secrets.filter((secret) => wanted(secret) && !leaks.some((leak) => speaksForSecret(leak, secret)));
  const all = [...told, ...leaks].toSorted((a, b) => a.start - b.start || a.end - b.end);
  return withoutAllowed(all, source);
}

/** A secret that is a default, or part of an address, is one mistake: the check that knows what to do about it tells it. */
function speaksForSecret(leak: SourceProblem, secret: SourceProblem): boolean {
  return (leak.check === 'secret-fallback' || leak.check === 'secret-in-url') && overlap(leak, secret);
}

/** As in the command: what the engine reports as a secret needs no second report as code. */
function yields({ check, yieldsToSecret }: SourceProblem): boolean {
  return check === 'hardcoded-secret' || yieldsToSecret === true;
}

function shareLine(a: Place, b: Place, text: string): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || !text.slice(first.end, second.start).includes('\n');
}

function leaksOf(source: EditorSource): readonly SourceProblem[] {
  const { text, path, checks, options } = source;
  const units = unitsOf(source);
  if (units.length === 0) return [];
  const request = {
    file: { path, text, judge: judgeConstant(path) },
    options,
    isActive: (name: CheckName) => checks.has(name),
  };
  const found = checkFacts(units, request);
  return found.map((problem) => ({ ...problem, ruleId: problem.check, family: problem.check }));
}

const ORDER: readonly Confidence[] = ['low', 'medium', 'high'];

function isWanted(least: Confidence): (problem: SourceProblem) => boolean {
  return ({ confidence }) => ORDER.indexOf(confidence) >= ORDER.indexOf(least);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
