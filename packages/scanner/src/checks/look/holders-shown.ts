import { holdersOf } from './holders-of.ts';
import { isShown, type LookContext } from './is-shown.ts';
import { surroundingsOf } from './surroundings.ts';

/** More names than that say that something is known of almost everything. */
const MOST_HOLDERS = 60;
const MOST_LOOKS = 400;
/** A holder of a secret gets a text where it has none. */
const REPLACED =
  /^\s*(?:\?\?|\|\||:)?=\s*["'`][^"'`\s]{3}|^\s*(?:\?\?|\|\||or)\s*["'`]|^\s*(?:[!=]==?\s*(?:null|nil|None|undefined|""|'')\s*)?\?[^?.:\n][^:\n]*:\s*["'`]/;
/** Its parts are names of their own. */
const GOES_ON = /^\s*(?:[=!]==?|\?(?![?.:])|(?:\?\.|->|\.)(?!get|expose|to|Value|String|value|unwrap|clone|slice)\w)/;
/** Other names for the names. */
const ROUNDS = 3;

/** Whether anything that a secret was put into is shown, or replaced by a text. */
export function holdersShown(text: string, holders: ReadonlySet<string>, context: LookContext): boolean {
  const known = new Set(holders);
  let fresh: ReadonlySet<string> = holders;
  for (let round = 0; round < ROUNDS && fresh.size > 0; round++) {
    const found = lookFor(text, [...fresh].slice(0, MOST_HOLDERS), context);
    if (found === 'shown') return true;
    fresh = new Set(found.filter((name) => !known.has(name)));
    for (const name of fresh) known.add(name);
  }
  return false;
}

function lookFor(text: string, holders: readonly string[], context: LookContext): 'shown' | readonly string[] {
  const others: string[] = [];
  const names = holders.map((name) => name.replaceAll(/[$.]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<!\w)(?<!(?<!\.\.)\.)(?:${names.join('|')})(?![\w$])`, 'g');
  let looks = 0;
  for (const { 0: name, index } of text.matchAll(pattern)) {
    if (looks++ > MOST_LOOKS) return 'shown';
    const found = lookAt({ text, start: index, end: index + name.length }, context);
    if (found === 'shown') return found;
    others.push(...found);
  }
  return others;
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function lookAt({ text, start, end }: Place, context: LookContext): 'shown' | readonly string[] {
  const after = text.slice(end, end + 80);
  if (REPLACED.test(after)) return 'shown';
  if (GOES_ON.test(after) || /(?:!|\btypeof\s|\bnot\s)\s*$/.test(text.slice(Math.max(0, start - 8), start))) return [];
  const around = surroundingsOf(text, start, context.syntax);
  if (around.isComment || around.stringStart !== undefined) return [];
  return isShown({ text, start }, around, context) ? 'shown' : holdersOf({ text, start, end }, around, context);
}
