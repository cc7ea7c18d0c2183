import { readGrammar } from './read-grammar.ts';
import { triedV8 } from './tried-v8.ts';

/** What a function may run, in bytes, before V8 optimises it: the most that there is. */
const PATIENT = '--wasm-tiering-budget=2147483647';
/** What V8 grants from then on; a jump costs as much as it is wide, and a quarter of this at the most. */
const USUAL = '--wasm-tiering-budget=4000';

/** The flag while a grammar is compiled and from then on, for a version of V8; undefined for one that nobody has tried. */
export function patientBudgets(version: string): readonly [string, string] | undefined {
  return triedV8(version) === undefined ? undefined : [PATIENT, USUAL];
}

/**
 * Compiles a grammar whose code V8 optimises only after two million steps: docs/decisions/0010. The budget is one of the
 * process, so that only a command may set it.
 */
export function readGrammarPatiently(name: string): WebAssembly.Module {
  const budgets = patientBudgets(process.versions.v8);
  if (budgets === undefined) return readGrammar(name);
  // Not imported: that would cost every start a millisecond.
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- every Node from 20.16 has it
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const [patient, usual] = budgets;
  setFlagsFromString(patient);
  try {
    return readGrammar(name);
  } finally {
    setFlagsFromString(usual);
  }
}
