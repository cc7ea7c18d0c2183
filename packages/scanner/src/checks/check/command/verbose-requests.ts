import type { Command } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';
import { textOf } from './text-of.ts';

/** Options by which a program prints the headers that it sends; short ones stand together with others without a value. */
const VERBOSE: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[sSfLkgGiInN#0-9]*v[vsSfLkgGiInN#0-9]*|--verbose|--trace(?:-ascii)?)$/,
  http: /^(?:-v+|--verbose|--print=[^H]*H.*)$/,
  https: /^(?:-v+|--verbose|--print=[^H]*H.*)$/,
  wget: /^(?:-d|--debug)$/,
};

/** `curl -v -H "Authorization: Bearer $TOKEN"`: what is sent is printed, the credential with it. */
export function verboseRequests(flow: Flow, { program, args, redirections, scope }: Command): readonly CodeProblem[] {
  const option = VERBOSE[program];
  if (option === undefined || !args.some((argument) => option.test(textOf(argument)))) return [];
  const isSilenced = redirections.some(
    ({ operator, target }) => /^(?:2|&)>/.test(operator) && /^\/dev\/null$/.test(textOf({ value: target })),
  );
  if (isSilenced) return [];
  for (const { value } of args) {
    const worth = flow.worth(value, scope);
    if (isSecret(worth))
      return [problemOf('secret-in-log', worth, `${worth.name} is sent while ${program} prints what it sends`)];
  }
  return [];
}
