import { overlaps, range } from '../../src/regex/char-set.ts';
import type { CharSet } from '../../src/regex/char-set.ts';
import type { RegexNode } from '../../src/regex/node.ts';
import { parseRegex } from '../../src/regex/parse-regex.ts';
import type { PackedRule } from '../../src/pack.ts';

const LONGEST_REPEAT = 60;
/** What most sets have, so that neighbouring repetitions could take each other's characters. */
const FAVOURITES = ['a', '0', 'A', ' ', '-', '=', '"'];
/** What a context lets stand between a name and its value. */
const LINKS = ['k= ', 'k:', '="', ' - ', 'a(', '\n ', 'Token '];

/** Texts made to be matched nearly, again and again: matches without their ends, and keywords with filler. */
export function hostileTexts(rule: PackedRule, keyword: string, length: number): readonly string[] {
  const match = longMatch(parseRegex(rule.pattern, { ignoreCase: rule.flags.includes('i') }));
  const fillers = [...FAVOURITES, ...LINKS].map((text) => keyword + text.repeat(LONGEST_REPEAT)).join('');
  const pieces = [`${match.slice(0, -1)}\x01`, match.slice(0, Math.ceil(match.length / 2)), keyword, fillers];
  return pieces.map((piece) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));
}

/** A long text that the pattern takes, assertions aside. */
function longMatch(node: RegexNode): string {
  switch (node.kind) {
    case 'set':
      return FAVOURITES.find((char) => has(node.set, char.charCodeAt(0))) ?? firstOf(node.set);
    case 'group':
      return longMatch(node.item);
    case 'sequence':
      return node.items.map(longMatch).join('');
    case 'choice':
      return node.options.map(longMatch).reduce((longest, text) => (text.length > longest.length ? text : longest));
    case 'repeat':
      return longMatch(node.item).repeat(Math.min(node.max, Math.max(node.min, LONGEST_REPEAT)));
    default:
      return '';
  }
}

function has(set: CharSet, code: number): boolean {
  return overlaps(set, range(code));
}

function firstOf(set: CharSet): string {
  const code = Array.from({ length: 256 }, (_, index) => index).find((index) => has(set, index));
  return code === undefined ? '' : String.fromCharCode(code);
}
