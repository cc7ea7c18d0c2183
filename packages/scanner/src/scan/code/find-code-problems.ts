import { checkFacts } from '../../checks/check-facts.ts';
import type { CodeProblem } from '../../checks/check/check.ts';
import { checkTexts } from '../../checks/check-texts.ts';
import { codeIdentity } from '../../checks/code-identity.ts';
import type { FrontEnd } from '../../checks/language/front-end.ts';
import type { SearchEngineOptions } from '../create-search-engine.ts';
import type { LocatedSecret } from '../located-secret.ts';
import type { CheckSettings, CodeFile, CodeReport } from './code-report.ts';
import { createJudge, type Judge } from './create-judge.ts';
import { createTextLocator, type TextLocator } from './text-locator.ts';
import { textSnippet } from './text-snippet.ts';

/** How the checks are run. */
export interface CodeChecking {
  readonly settings: CheckSettings;
  readonly engine: SearchEngineOptions;
}

/** Parses a file and runs the checks over what it says. */
export function findCodeProblems(
  { path, text, secrets }: CodeFile & { readonly text: string },
  frontEnd: FrontEnd,
  { settings, engine }: CodeChecking,
): CodeReport {
  const { units, problems: unread } = frontEnd.parse(text, path);
  const locator = createTextLocator(text);
  const judge: Judge = createJudge(engine, path);
  const { active, options } = settings;
  const found = checkFacts(units, { file: { path, text, judge }, options, isActive: (name) => active.includes(name) });
  const located = found.map((problem) => ({ problem, code: locate(problem, text, locator) }));
  const news = located.filter(({ problem, code }) => !yields(problem) || !isKnown(code, secrets));
  return {
    problems: news.map(({ code }) => code),
    warnings: unread.slice(0, 1).map(({ offset, message }) => ({
      line: locator.at(offset).line,
      message: `not all of the code could be checked: ${message}`,
      isSyntax: true,
    })),
    hidden: news.flatMap(({ problem }) => problem.literal ?? []),
  };
}

function yields({ check, yieldsToSecret }: CodeProblem): boolean {
  return check === 'hardcoded-secret' || yieldsToSecret === true;
}

/** What the engine reports as a secret needs no second report as code. */
function isKnown({ region }: LocatedSecret, secrets: readonly LocatedSecret[]): boolean {
  return secrets.some(
    (secret) => secret.region.startLine <= region.endLine && region.startLine <= secret.region.endLine,
  );
}

function locate(problem: CodeProblem, text: string, locator: TextLocator): LocatedSecret {
  const { check, confidence, reason, start, end } = problem;
  const from = locator.at(start);
  const to = locator.at(end);
  const { severity, title, fix } = checkTexts[check];
  return {
    ruleId: check,
    family: check,
    value: codeIdentity(text.slice(locator.lineStart(from.line), locator.lineEnd(to.line))),
    severity: problem.severity ?? severity,
    confidence,
    reasons: [reason],
    decodedVia: [],
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    snippet: textSnippet(text, { start, end }, locator),
    code: { title, fix },
  };
}
