import { ANY, matchGreedily, type Part } from './match-greedily.ts';

type CharacterTest = (character: string) => boolean;

const SPECIAL = /[*?[\\]/;
const ONE_STAR = /^(?<start>[^*?[\\]*)\*+(?<end>[^*?[\\]*)$/;
// In order: an escaped character, a run of stars, one character, a class, anything else.
const TOKEN = /\\(?<escaped>.)|(?<stars>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<class>\]?(?:\\.|[^\]\\])*)\]|(?<plain>.)/gsu;
const RANGE = /\\?(?<from>.)-\\?(?<to>[^\]])|\\?(?<single>.)/gsu;

/** Compiles what stands between two slashes of a glob: `*`, `?`, `[a-z]`, `[!a-z]` and backslashes. */
export function compileSegment(segment: string): (name: string) => boolean {
  if (!SPECIAL.test(segment)) return (name) => name === segment;
  const ends = ONE_STAR.exec(segment)?.groups;
  if (ends !== undefined) return createEndsTest(ends['start'] ?? '', ends['end'] ?? '');
  const parts = Array.from(segment.matchAll(TOKEN), ({ groups = {} }) => toPart(groups));
  return (name) => matchGreedily(Array.from(name), parts);
}

/** Most globs are of this kind: `*.snap`, `test-*`. */
function createEndsTest(start: string, end: string): (name: string) => boolean {
  const length = start.length + end.length;
  return (name) => name.length >= length && name.startsWith(start) && name.endsWith(end);
}

function toPart(token: Readonly<Record<string, string | undefined>>): Part<string> {
  if (token['stars'] !== undefined) return ANY;
  if (token['one'] !== undefined) return () => true;
  if (token['class'] !== undefined) return toClass(token['class'], token['not'] !== '');
  const character = token['escaped'] ?? token['plain'];
  return (each) => each === character;
}

function toClass(body: string, negated: boolean): CharacterTest {
  const tests = Array.from(body.matchAll(RANGE), ({ groups = {} }) => toRange(groups));
  return (character) => tests.some((test) => test(character)) !== negated;
}

function toRange({ from, to, single }: Readonly<Record<string, string | undefined>>): CharacterTest {
  if (from === undefined || to === undefined) return (character) => character === single;
  return (character) => character >= from && character <= to;
}
