import type { GuardedHook } from '../hook-name.ts';

interface Call {
  readonly hook: GuardedHook;
  readonly command: string;
}

/** Whether a configuration has a line that is no comment and runs leaklint for a hook. */
export function callsLeaklint(text: string, hook: GuardedHook): boolean {
  return text.split('\n').some((line) => !/^\s*#/.test(line) && line.includes(`leaklint hook run ${hook}`));
}

/** A hook that the configuration of lefthook does not have yet. */
export function newHook(call: Call): readonly string[] {
  return [`${call.hook}:`, '  commands:', ...asCommand(call).map((line) => `    ${line}`)];
}

/** The configuration with one more command or job; undefined where that is not safe. */
export async function addLefthook(text: string, call: Call): Promise<string | undefined> {
  const { firstEntry, takesMoreAtEnd, yamlValue } = await import('./edit-yaml.ts');
  const { insertChecked } = await import('./edit-checked.ts');
  const value = yamlValue(text) ?? {};
  const { hook } = call;
  if (!(hook in Object(value))) {
    if (!takesMoreAtEnd(text)) return undefined;
    return insertChecked(text, text.length, { name: hook, lines: newHook(call) });
  }
  const commands = firstEntry(text, [hook, 'commands']);
  const jobs = commands === undefined ? firstEntry(text, [hook, 'jobs']) : undefined;
  const place = commands ?? jobs;
  if (place === undefined) return undefined;
  const lines = place.kind === 'map' ? asCommand(call) : asJob(call);
  return insertChecked(text, place.offset, { name: hook, lines, indent: place.indent });
}

function asCommand(call: Call): readonly string[] {
  return ['leaklint:', ...settings(call).map((line) => `  ${line}`)];
}

function asJob(call: Call): readonly string[] {
  return ['- name: leaklint', ...settings(call).map((line) => `  ${line}`)];
}

/** Of the arguments of git, `{0}` stands for all. */
function settings({ hook, command }: Call): readonly string[] {
  if (hook === 'pre-commit') return [`run: ${command} hook run pre-commit`];
  if (hook === 'commit-msg') return [`run: ${command} hook run commit-msg {1}`];
  return [`run: ${command} hook run pre-push {0}`, 'use_stdin: true'];
}
