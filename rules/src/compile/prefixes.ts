import { charsOf, lowerCaseMembers } from '../regex/char-set.ts';
import type { CharSet } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';

const SHORTEST = 4;
const LONGEST = 16;
const MOST = 12;
const SIGNS: CharSet = charsOf('_-.');
/** Beginnings that many vendors share say nothing of whose a value is. */
const SHARED =
  /^(?:sk|pk|rk|key|api|app|apikey|pat|test|live|prod|secret|token|access|auth|user|pub|prv|eyj)[-_.]?$|^[spr]k_(?:live|test)_?$|^https?:/;

/** The fixed texts with which the secrets of a pattern begin, in lower case, where they are telling. */
export function prefixesOf(node: RegexNode): readonly string[] {
  const secret = findSecret(node) ?? node;
  const starts = startsOf(secret).map(({ text }) => text);
  const telling = starts.map(telltale);
  const known = telling.filter((text) => text !== undefined);
  return known.length < telling.length ? [] : [...new Set(known)];
}

/** The text up to its last sign: the characters behind belong to one kind of token only. */
function telltale(text: string): string | undefined {
  const end = Math.max(text.lastIndexOf('_'), text.lastIndexOf('-'), text.lastIndexOf('.'));
  const prefix = text.slice(0, end + 1);
  return prefix.length < SHORTEST || SHARED.test(prefix) ? undefined : prefix;
}

interface Start {
  readonly text: string;
  /** What follows is fixed, too. */
  readonly isOpen: boolean;
}

function startsOf(node: RegexNode): readonly Start[] {
  switch (node.kind) {
    case 'set': {
      const members = lowerCaseMembers(node.set);
      const isSign = (node.set & SIGNS) !== 0n && members.length > 1;
      return members.length <= 6 && !isSign
        ? members.map((text) => ({ text, isOpen: true }))
        : [{ text: '', isOpen: false }];
    }
    case 'group':
      return startsOf(node.item);
    case 'choice':
      return node.options.flatMap(startsOf).slice(0, MOST);
    case 'sequence':
      return node.items.reduce<readonly Start[]>(join, [{ text: '', isOpen: true }]);
    case 'repeat':
      return repeated(node.item, node.min, node.max);
    case 'look':
    case 'word-edge':
      return [{ text: '', isOpen: true }];
    default:
      return [{ text: '', isOpen: false }];
  }
}

function repeated(item: RegexNode, min: number, max: number): readonly Start[] {
  const once = startsOf(item);
  if (min === 1 && max === 1) return once;
  if (min === 0 && max === 1 && once.length < MOST) return [...once, { text: '', isOpen: true }];
  return [{ text: '', isOpen: false }];
}

function join(starts: readonly Start[], node: RegexNode): readonly Start[] {
  if (!starts.some(({ isOpen, text }) => isOpen && text.length < LONGEST)) return starts;
  const next = startsOf(node);
  if (starts.length * next.length > MOST) return starts.map(({ text }) => ({ text, isOpen: false }));
  return starts.flatMap((start) =>
    start.isOpen ? next.map(({ text, isOpen }) => ({ text: start.text + text, isOpen })) : [start],
  );
}

function findSecret(node: RegexNode): RegexNode | undefined {
  switch (node.kind) {
    case 'group':
      return node.name === 'secret' ? node.item : findSecret(node.item);
    case 'repeat':
    case 'look':
      return findSecret(node.item);
    case 'sequence':
      return firstOf(node.items);
    case 'choice':
      return firstOf(node.options);
    default:
      return undefined;
  }
}

function firstOf(nodes: readonly RegexNode[]): RegexNode | undefined {
  for (const node of nodes) {
    const found = findSecret(node);
    if (found !== undefined) return found;
  }
  return undefined;
}
