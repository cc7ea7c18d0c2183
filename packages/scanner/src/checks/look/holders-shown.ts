import { isInAddress } from './is-given-out.ts';
import { holdersOf, type Holder } from './holders-of.ts';
import { isShown, type LookContext } from './is-shown.ts';
import { surroundingsOf } from './surroundings.ts';

/** More names than that say that something is known of almost everything. */
const MOST_HOLDERS = 60;
const MOST_LOOKS = 400;
/** A holder of a secret gets a text where it has none. */
const REPLACED =
  /^\s*(?:\?\?|\|\||:)?=\s*["'`][^"'`\s]{3}|^\s*(?:\?\?|\|\||or)\s*["'`]|^\s*(?:[!=]==?\s*(?:null|nil|None|undefined|""|'')\s*)?\?[^?.:\n][^:\n]*:\s*["'`]/;
/** Its parts are names of their own. */
const GOES_ON =
  /^\s*(?:[=!]==?|\?(?![?.:])|(?:\?\.|->|\.)(?!get|expose|inspect|to|Value|String|value|unwrap|clone|slice)\w)/;
/** Other names for the names. */
const ROUNDS = 3;

/** Whether anything that a secret was put into is shown, or replaced by a text. */
export function holdersShown(text: string, holders: readonly Holder[], context: LookContext): boolean {
  const known = new Set<string>();
  let fresh: readonly Holder[] = holders;
  for (let round = 0; round < ROUNDS && fresh.length > 0; round++) {
    const unknown = fresh.filter((holder) => !known.has(keyOf(holder)));
    for (const holder of unknown) known.add(keyOf(holder));
    const found = [...byStretch(unknown)].map((group) => lookFor(text, group, context));
    if (found.includes('shown')) return true;
    fresh = found.flatMap((others) => (others === 'shown' ? [] : others));
  }
  return false;
}

function keyOf({ name, from }: Holder): string {
  return `${name} ${String(from)}`;
}

/** Those that may stand in the same stretch are looked for together. */
function byStretch(holders: readonly Holder[]): Iterable<readonly Holder[]> {
  const groups = new Map<number, Holder[]>();
  for (const holder of holders) {
    const group = groups.get(holder.from);
    if (group === undefined) groups.set(holder.from, [holder]);
    else group.push(holder);
  }
  return groups.values();
}

function lookFor(text: string, holders: readonly Holder[], context: LookContext): 'shown' | readonly Holder[] {
  const others: Holder[] = [];
  const names = [...new Set(holders.map(({ name }) => name.replaceAll(/[$.]/g, String.raw`\$&`)))];
  const some = names.slice(0, MOST_HOLDERS).join('|');
  const pattern = new RegExp(String.raw`(?<!\w)(?<!(?<!\.\.)\.)(?:${some})(?![\w$])`, 'g');
  const from = holders[0]?.from ?? 0;
  const stretch = text.slice(from, Math.max(...holders.map(({ to }) => to)));
  let looks = 0;
  for (const { 0: name, index } of stretch.matchAll(pattern)) {
    const start = from + index;
    if (GOES_ON.test(stretch.slice(index + name.length, index + name.length + 24))) continue;
    if (looks++ > MOST_LOOKS) return 'shown';
    const found = lookAt({ text, start, end: start + name.length }, context);
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

function lookAt({ text, start, end }: Place, context: LookContext): 'shown' | readonly Holder[] {
  const after = text.slice(end, end + 80);
  if (REPLACED.test(after)) return 'shown';
  if (/(?:!|\btypeof\s|\bnot\s)\s*$/.test(text.slice(Math.max(0, start - 8), start))) return [];
  const around = surroundingsOf(text, start, context.syntax);
  if (around.isComment || around.stringStart !== undefined) return [];
  const isOut = isShown({ text, start }, around, context) || isInAddress({ text, start }, around.statement);
  return isOut ? 'shown' : holdersOf({ text, start, end }, around, context);
}
