import { parseRegex } from '../regex/parse-regex.ts';
import type { CharSet } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';

/**
 * The harder form of a pattern, for a proof that means something: from one starting point, without the bounds behind
 * which a slow repetition could hide, and with an end that never comes, so that every way of matching is tried.
 * Assertions cannot be part of such a proof and are left out.
 */
export function loosen(pattern: string, ignoreCase: boolean): string {
  return `^${write(parseRegex(pattern, { ignoreCase }))}\\x00`;
}

function write(node: RegexNode): string {
  switch (node.kind) {
    case 'set':
      return writeSet(node.set);
    case 'group':
      return write(node.item);
    case 'sequence':
      return node.items.map(write).join('');
    case 'choice':
      return `(?:${node.options.map(write).join('|')})`;
    case 'repeat':
      return writeRepeat(node);
    default:
      return '';
  }
}

function writeRepeat({ item, min, max }: RegexNode & { kind: 'repeat' }): string {
  const body = write(item);
  if (body === '') return '';
  const least = Math.min(min, 1);
  const most = max > min && max > 1 ? '' : Math.min(max, 1);
  return `(?:${body}){${least},${most}}`;
}

function writeSet(set: CharSet): string {
  const codes = Array.from({ length: 256 }, (_, code) => code).filter((code) => ((set >> BigInt(code)) & 1n) === 1n);
  return `[${codes.map((code) => `\\x${code.toString(16).padStart(2, '0')}`).join('')}]`;
}
