import { compilePattern } from '../compile/compile-rule.ts';
import { isOpenList } from '../compile/context.ts';
import { locateKeywords } from '../regex/locate-keywords.ts';
import { measure } from '../regex/measure.ts';
import type { RegexNode } from '../regex/node.ts';
import { parseRegex } from '../regex/parse-regex.ts';
import type { Rule } from '../rule.ts';

/** The longest text that a pattern may match: a private key of 16 KB with its lines around it. */
const LONGEST_MATCH = 17_000;

/** What other engines, or other flags, give a meaning that it has not here. */
const FOREIGN_SYNTAX = [
  { syntax: /\(\?[a-z-]+[:)]/, problem: 'sets flags inside itself; write "ignoreCase: true" in place of (?i)' },
  { syntax: /\(\?P[<=]/, problem: 'uses (?P<…>) of other languages; groups are written (?<…>)' },
  {
    syntax: /\\[pP]\{|\\u\{/,
    problem: 'uses \\p{…} or \\u{…}, which mean letters and code points only in other modes; write bytes',
  },
  { syntax: /\[\[:[a-z]+:\]/, problem: 'uses a POSIX class such as [[:alnum:]]; write the characters' },
];

/** Says what is wrong with a rule's pattern: what `RegExp` does not take, and what the engine cannot run in a window. */
export function checkPattern(rule: Rule): readonly string[] {
  const misread = FOREIGN_SYNTAX.find(({ syntax }) => syntax.test(rule.pattern));
  if (misread !== undefined) return [`"pattern" ${misread.problem}`];
  const invalid = compileError(rule.pattern);
  if (invalid !== undefined) return [invalid];
  // eslint-disable-next-line no-control-regex -- every character beyond ASCII is meant
  const foreign = /[^\x00-\x7f]/.exec(rule.pattern)?.[0];
  if (foreign !== undefined) return [`"pattern" holds "${foreign}": patterns see bytes, so write ASCII only`];
  const node = parseRegex(rule.pattern, rule);
  const structure = [...structureProblems(node)];
  if (structure.length > 0) return structure;
  return [...lengthProblems(node), ...keywordProblems(rule)];
}

function compileError(pattern: string): string | undefined {
  try {
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    // The regular expression is the author's: a syntax error is what we are here to find.
    if (!(error instanceof SyntaxError)) throw error;
    return `"pattern" is no valid regular expression: ${error.message.replace(/^.*: /, '')}`;
  }
}

function* structureProblems(node: RegexNode): Generator<string> {
  if (node.kind === 'anchor') {
    yield `"pattern" uses ${node.source}, which would mean the edge of a window; leave it to "boundary"`;
  }
  if (node.kind === 'reference') yield `"pattern" uses the back-reference ${node.source}, whose length has no bound`;
  if (node.kind === 'repeat' && node.max === Infinity) {
    yield '"pattern" has a repetition without an upper bound; write {n,m} instead of *, + or {n,}';
  }
  if ('item' in node) yield* structureProblems(node.item);
  const children = node.kind === 'sequence' ? node.items : node.kind === 'choice' ? node.options : [];
  for (const child of children) yield* structureProblems(child);
}

function lengthProblems(node: RegexNode): readonly string[] {
  const { min, max } = measure(node);
  if (min === 0) return ['"pattern" matches the empty text'];
  return max > LONGEST_MATCH ? [`"pattern" can match ${max} characters; at most ${LONGEST_MATCH} are allowed`] : [];
}

function keywordProblems(rule: Rule): readonly string[] {
  if (rule.keywords.length === 0 || isOpenList(rule.context?.names ?? [])) return [];
  const { missing } = locateKeywords(parseRegex(compilePattern(rule), rule), rule.keywords);
  return missing === undefined ? [] : [`"pattern" also matches "${missing}", where no keyword must stand`];
}
