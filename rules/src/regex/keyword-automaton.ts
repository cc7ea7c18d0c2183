import { charsOf, lowerCaseMembers, withBothCases } from './char-set.ts';
import type { CharSet } from './char-set.ts';

/** What an automaton knows after a character. */
export interface Step {
  /** The longest end of the text so far that is the start of a keyword. */
  readonly state: string;
  /** The keyword that just ended, the longest where there are several. */
  readonly met: string | undefined;
}

/** A way on through a set of characters. */
export interface Move {
  /** In lower case; empty for all characters that no keyword has. */
  readonly char: string;
  /** What to show for it: the character, or `…` where it is one of many. */
  readonly sign: string;
}

/** Follows a text character by character and says when a keyword has been met. */
export interface KeywordAutomaton {
  step(state: string, char: string): Step;
  /** The members of a set that keywords have, and one move for the others beside them. */
  moves(set: CharSet): readonly Move[];
}

/** A character out of more than so many is not worth showing. */
const MOST_SHOWN = 3;

/**
 * An automaton over lower-case keywords; its states are texts, and what it works out it remembers. It takes no chances
 * on sets of more than `widest` members: a keyword that might stand in `[a-z]{40}` is not waited for.
 */
export function createKeywordAutomaton(keywords: readonly string[], widest = Infinity): KeywordAutomaton {
  const starts = new Set(keywords.flatMap((word) => Array.from(word, (_, index) => word.slice(0, index + 1))));
  const alphabet = withBothCases(charsOf(keywords.join('')));
  const steps = new Map<string, Step>();
  const sets = new Map<CharSet, readonly Move[]>();

  const makeStep = (text: string): Step => {
    let state = text;
    while (state !== '' && !starts.has(state)) state = state.slice(1);
    const ended = keywords.filter((keyword) => state.endsWith(keyword));
    return { state, met: ended.toSorted((left, right) => right.length - left.length)[0] };
  };
  const makeMoves = (set: CharSet): readonly Move[] => {
    const members = lowerCaseMembers(set);
    const showable = members.length <= MOST_SHOWN;
    const others = { char: '', sign: members.length === 1 ? (members[0] ?? '') : '…' };
    if (widest < Infinity && members.length > widest) return [others];
    const known = lowerCaseMembers(set & alphabet).map((char) => ({ char, sign: showable ? char : '…' }));
    return (set & ~alphabet) === 0n ? known : [...known, others];
  };
  return {
    step: (state, char) => (char === '' ? { state: '', met: undefined } : memo(steps, state + char, makeStep)),
    moves: (set) => memo(sets, set, makeMoves),
  };
}

function memo<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
