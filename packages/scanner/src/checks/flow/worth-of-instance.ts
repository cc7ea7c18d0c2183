import { dottedName } from '../fact/dotted-name.ts';
import type { Call } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';
import { namedType } from './enclosing-class.ts';
import type { Evaluator } from './evaluator.ts';
import { worthByName } from './worth-by-name.ts';
import { worthOfBindings } from './worth-of-binding.ts';
import { isHiddenField, printsItself } from './worth-of-type.ts';
import { isSecret, type Worth } from './worth.ts';

/** Languages whose objects print with what is in them; in others only records and their like do. */
const PRINTS_FIELDS = new Set(['javascript', 'python', 'go', 'ruby', 'php']);

/** What an object of a class of this file shows when it is printed. */
export function worthOfInstance(evaluator: Evaluator, call: Call, scope: number): Worth | undefined {
  const { facts, index } = evaluator;
  const name = nameOfClass(evaluator, call, scope);
  const [at] = name === undefined ? [] : index.scopesNamed(name, 'class');
  if (name === undefined || at === undefined || at === scope) return undefined;
  if (!PRINTS_FIELDS.has(facts.language) && facts.scopes[at]?.shows !== true) return undefined;
  if (printsItself(evaluator, name)) return 'harmless';
  for (const field of index.classFields(at)) {
    const found = worthOfField(evaluator, field, call);
    if (isSecret(found)) return { ...found, holder: 'object', isWhole: true, start: call.start, end: call.end };
  }
  return 'unknown';
}

function worthOfField(evaluator: Evaluator, field: Binding, call: Call): Worth {
  const last = field.path.at(-1) ?? '';
  const isForeign = evaluator.facts.language === 'python' && field.how !== 'field';
  // What is made of constants shows nothing that the code does not.
  const isConstant = call.args.some(({ name, value }) => name === last && value.kind === 'literal');
  if (isForeign || isConstant || isHiddenField(evaluator, field)) return 'harmless';
  const worth = worthOfBindings(evaluator, [field], last);
  return worth === 'unknown' ? (worthByName(evaluator, last, call) ?? worth) : worth;
}

/** `Config.new(…)`; of Rust also `Args::parse()`, `Config::from_env()`. */
function nameOfClass({ facts }: Evaluator, { callee }: Call, scope: number): string | undefined {
  const made =
    facts.language === 'rust'
      ? /(?:\.|::)(?:new|parse|try_parse|parse_from|from_args|from_env|load|default)$/
      : /\.new$/;
  const name = dottedName(callee)?.replace(made, '');
  return name === undefined ? undefined : namedType(facts, name, scope);
}
