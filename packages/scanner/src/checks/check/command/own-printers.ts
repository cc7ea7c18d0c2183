import type { Expression } from '../../fact/expression.ts';
import type { Command } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import { isQuiet } from './is-quiet.ts';

/** What a function of the script does with what it is given: prints it, or prints it and ends the script. */
export type OwnEffect = 'prints' | 'ends';

const PRINTS = /^(?:echo|printf|print|logger|cat|say|tput)$/;
const known = new WeakMap<Flow, ReadonlyMap<string, OwnEffect>>();

/** The functions of a script that print what they are given: `info() { echo "$*"; }`, `die() { echo "$1" >&2; exit 1; }`. */
export function ownPrinters(flow: Flow): ReadonlyMap<string, OwnEffect> {
  const before = known.get(flow);
  if (before !== undefined) return before;
  const found = new Map<string, OwnEffect>();
  const commands = flow.facts.facts.filter((fact) => fact.kind === 'command');
  for (const [index, { kind, name }] of flow.facts.scopes.entries()) {
    if (kind !== 'function' || name === undefined) continue;
    const own = commands.filter(({ scope }) => scope === index);
    if (own.some(printsParameters))
      found.set(name, own.some(({ program }) => /^(?:exit|die|kill)$/.test(program)) ? 'ends' : 'prints');
  }
  known.set(flow, found);
  return found;
}

function printsParameters(command: Command): boolean {
  return PRINTS.test(command.program) && !isQuiet(command) && command.args.some(({ value }) => takesParameter(value));
}

function takesParameter(value: Expression): boolean {
  let isTaken = false;
  walk(value, (each) => {
    isTaken ||= each.kind === 'name' && /^[*@1-9]$/.test(each.name);
  });
  return isTaken;
}
