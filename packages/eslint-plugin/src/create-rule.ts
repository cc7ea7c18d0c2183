import type { CheckName } from '@leaklint/scanner/checks';
import type { Rule } from 'eslint';
import { ESLintUtils, type TSESLint } from '@typescript-eslint/utils';
import { optionSchema, type RuleOptions } from './check-options.ts';
import { isProgram } from './is-program.ts';
import { locate } from './locate.ts';
import { sharedAnalysis } from './shared-analysis.ts';
import type { Suggest } from './suggest/suggestion.ts';

/** What the documentation of a rule says of it. */
export interface RuleDocs {
  readonly recommended: boolean;
}

/** A rule is a check of the scanner, with words and suggestions for an editor. */
export interface CheckRule {
  readonly name: string;
  readonly check: CheckName;
  readonly description: string;
  readonly recommended: boolean;
  /** Says what leaks, by `{{name}}`, and what to do. */
  readonly message: string;
  readonly lists: Parameters<typeof optionSchema>[0];
  readonly suggestions?: Readonly<Record<string, string>>;
  readonly suggest?: Suggest;
}

const DOCS = 'https://github.com/leaklint/leaklint/blob/main/packages/eslint-plugin/docs/rules';
const create = ESLintUtils.RuleCreator<RuleDocs>((name) => `${DOCS}/${name}.md`);

/** Makes an ESLint rule of a check. */
export function createCheckRule(rule: CheckRule): Rule.RuleModule {
  const module: unknown = create<[RuleOptions], string>({
    name: rule.name,
    meta: {
      type: 'problem',
      docs: { description: rule.description, recommended: rule.recommended },
      schema: optionSchema(rule.lists),
      hasSuggestions: rule.suggest !== undefined,
      defaultOptions: [{}],
      messages: { found: rule.message, ...rule.suggestions },
    },
    create: (context, [options]) => {
      const analysis = sharedAnalysis(context, options);
      analysis.join(rule.check);
      const report = (): void => {
        reportProblems(rule, context, analysis.problemsOf(rule.check));
      };
      // `Program` is the root of JavaScript and YAML, `Document` that of JSON.
      return { 'Program:exit': report, 'Document:exit': report };
    },
  });
  if (!isRuleModule(module)) throw new TypeError(`${rule.name} is no rule`);
  return module;
}

/** ESLint's own types and those of typescript-eslint differ in the context, and in nothing that is used here. */
function isRuleModule(module: unknown): module is Rule.RuleModule {
  return typeof module === 'object' && module !== null && 'create' in module && 'meta' in module;
}

type Problems = ReturnType<ReturnType<typeof sharedAnalysis>['problemsOf']>;

function reportProblems(
  rule: CheckRule,
  context: Readonly<TSESLint.RuleContext<string, [RuleOptions]>>,
  problems: Problems,
): void {
  for (const problem of problems) {
    // Only JavaScript has the nodes that suggestions look at.
    const suggestions = isProgram(context.sourceCode.ast) ? (rule.suggest?.(context.sourceCode, problem) ?? []) : [];
    context.report({
      loc: locate(context.sourceCode, problem),
      messageId: 'found',
      data: { name: problem.subject, reason: problem.reason },
      suggest: suggestions.map(({ messageId, replace }) => ({
        messageId,
        data: { name: problem.subject },
        fix: (fixer) => fixer.replaceTextRange([...replace.range], replace.text),
      })),
    });
  }
}
