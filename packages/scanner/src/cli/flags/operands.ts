import { UsageError } from '../../core/errors.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import type { CommandSpec } from './flag-spec.ts';

/** Splits off the second word of a command, such as `list` in `rules list`, and checks what follows it. */
export function splitAction<T extends string>(
  command: CommandSpec,
  [word, ...rest]: readonly string[],
  actions: readonly T[],
): readonly [action: T, operands: readonly string[]] {
  const usage = `leaklint ${command.name}`;
  if (word === undefined) throw new UsageError(`\`${usage}\` needs one of: ${actions.join(', ')}`);
  const action = actions.find((name) => name === word);
  if (action === undefined) {
    const close = closestWord(word, actions);
    const hint = close === undefined ? `use one of: ${actions.join(', ')}` : `did you mean \`${usage} ${close}\`?`;
    throw new UsageError(`\`${usage}\` knows no "${word}"; ${hint}`);
  }
  const { operands } = command.actions?.find(({ name }) => name === action) ?? {};
  if (operands === undefined) refuseOperands(`${command.name} ${action}`, rest);
  else if (!operands.startsWith('[') && rest.length === 0) throw missing(`${usage} ${action}`, operands);
  return [action, rest];
}

/** The one operand that a command needs. */
export function onlyOperand(command: CommandSpec, operands: readonly string[]): string {
  const operand = optionalOperand(command, operands);
  if (operand === undefined) throw missing(`leaklint ${command.name}`, command.operands ?? '');
  return operand;
}

/** The one operand that a command may have. */
export function optionalOperand({ name }: CommandSpec, operands: readonly string[]): string | undefined {
  const [operand, ...others] = operands;
  if (others.length > 0) refuseOperands(`${name} ${operand ?? ''}`, others);
  return operand;
}

/** Throws when there are operands that nobody asked for. */
export function refuseOperands(usage: string, operands: readonly string[]): void {
  if (operands.length > 0)
    throw new UsageError(`\`leaklint ${usage}\` takes nothing more, but there is "${operands[0] ?? ''}"`);
}

function missing(usage: string, operand: string): UsageError {
  return new UsageError(`\`${usage}\` needs ${operand}`);
}
