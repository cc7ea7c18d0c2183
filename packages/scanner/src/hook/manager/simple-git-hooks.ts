import type { Outcome } from '../change.ts';
import { findJsonObject, type JsonObject } from '../edit/json-members.ts';
import { GUARDED_HOOKS, type GuardedHook } from '../hook-name.ts';
import { callsLeaklint } from './lefthook-lines.ts';
import type { HookManager, ManagedRepository } from './manager.ts';
import { needCommand } from './need-command.ts';
import { firstFile, writeText } from './text-file.ts';

const OWN_FILES = ['.simple-git-hooks.json', 'simple-git-hooks.json'];
const PRINTED = ['.simple-git-hooks', 'simple-git-hooks'].flatMap((name) =>
  ['cjs', 'js', 'mjs'].map((extension) => `${name}.${extension}`),
);

interface HookList {
  readonly path: string;
  readonly text: string;
  /** Where the object stands in it that names a command for each hook. */
  readonly keys: readonly string[];
}

/** simple-git-hooks: our command before the user's, in `package.json` or a file of its own. */
export const simpleGitHooks: HookManager = { name: 'simple-git-hooks', isUsed, install, uninstall, guardOf };

function isUsed(repository: ManagedRepository): boolean {
  return findList(repository) !== undefined || firstFile(repository.root, PRINTED, repository.files) !== undefined;
}

function install(repository: ManagedRepository): Promise<Outcome> {
  const command = needCommand(repository, 'simple-git-hooks');
  const { root, files } = repository;
  const list = findList(repository);
  let text = list?.text;
  for (const hook of GUARDED_HOOKS) {
    text = list === undefined || text === undefined ? undefined : addCommand(text, list.keys, { hook, command });
  }
  const notes = ['to make it active: npx simple-git-hooks'];
  if (list === undefined || text === undefined) {
    const file = list?.path ?? firstFile(root, PRINTED, files)?.path ?? `${root}/package.json`;
    const lines = GUARDED_HOOKS.map((hook) => `"${hook}": ${JSON.stringify(callOf(hook, command))},`);
    return Promise.resolve({ changes: [], notes, byHand: { file, lines } });
  }
  return Promise.resolve({ changes: [writeText(list, text, files)], notes });
}

function uninstall(repository: ManagedRepository): Promise<Outcome> {
  const list = findList(repository);
  if (list === undefined) return Promise.resolve({ changes: [], notes: [] });
  let { text } = list;
  for (const hook of GUARDED_HOOKS) text = takeOut(text, list.keys, hook);
  const change = writeText(list, text, repository.files);
  const notes = change.kind === 'changed' ? ['to make it active: npx simple-git-hooks'] : [];
  return Promise.resolve({ changes: [change], notes });
}

function guardOf(hook: GuardedHook, { place, files }: ManagedRepository): string | undefined {
  const file = firstFile(place.hooksFolder, [hook], files);
  const isOurs = file?.text.includes('SIMPLE_GIT_HOOKS') === true && callsLeaklint(file.text, hook);
  return isOurs ? file.path : undefined;
}

function findList({ root, files }: ManagedRepository): HookList | undefined {
  const own = firstFile(root, OWN_FILES, files);
  if (own !== undefined) return { ...own, keys: [] };
  const manifest = firstFile(root, ['package.json'], files);
  const keys = ['simple-git-hooks'];
  if (manifest === undefined || readObject(manifest.text, keys) === undefined) return undefined;
  return { ...manifest, keys };
}

/** An object in a text that is JSON. */
function readObject(text: string, keys: readonly string[]): JsonObject | undefined {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Nobody can use it as it is: it is left alone.
    return undefined;
  }
  return findJsonObject(text.replace(/^\uFEFF/, ' '), keys);
}

interface Call {
  readonly hook: GuardedHook;
  readonly command: string;
}

/** The text with our command in it; undefined where that is not safe. */
function addCommand(text: string, keys: readonly string[], { hook, command }: Call): string | undefined {
  const object = readObject(text, keys);
  if (object === undefined) return undefined;
  const call = callOf(hook, command);
  const member = object.members.find(({ key }) => key === hook);
  if (member !== undefined) {
    const value = text.slice(member.valueStart, member.valueEnd);
    if (value.includes('leaklint hook run')) return text;
    // What a push tells on standard input cannot be shared there.
    if (hook === 'pre-push' || !value.startsWith('"')) return undefined;
    return `${text.slice(0, member.valueStart + 1)}${quoted(call)} && ${text.slice(member.valueStart + 1)}`;
  }
  const after = text.slice(object.open + 1);
  const space = /^\s*/.exec(after)?.[0] ?? '';
  const isEmpty = object.members.length === 0;
  const added = `"${hook}": "${quoted(call)}"`;
  return text.slice(0, object.open + 1) + (isEmpty ? added : `${space}${added},`) + after;
}

function takeOut(text: string, keys: readonly string[], hook: GuardedHook): string {
  const object = readObject(text, keys);
  const member = object?.members.find(({ key }) => key === hook);
  if (object === undefined || member === undefined) return text;
  const value = text.slice(member.valueStart + 1, member.valueEnd - 1);
  const ours = new RegExp(String.raw`^\S*leaklint hook run ${hook}(?: \\"\$@\\")?(?<rest> && )?`).exec(value);
  if (ours === null) return text;
  if (ours.groups?.['rest'] !== undefined) {
    return text.slice(0, member.valueStart + 1) + value.slice(ours[0].length) + text.slice(member.valueEnd - 1);
  }
  if (ours[0] !== value) return text;
  return (
    text.slice(0, startOfRemoval(object, hook)) + text.slice(member.valueEnd).replace(endOfRemoval(object, hook), '')
  );
}

/** With the white space that was put before it, or with the comma of the member before. */
function startOfRemoval({ open, members }: JsonObject, hook: GuardedHook): number {
  const index = members.findIndex(({ key }) => key === hook);
  const previous = members[index - 1];
  if (previous !== undefined) return previous.valueEnd;
  return members.length === 1 ? (members[0]?.start ?? 0) : open + 1;
}

function endOfRemoval({ members }: JsonObject, hook: GuardedHook): RegExp {
  return members[0]?.key === hook && members.length > 1 ? /^\s*,/ : /^/;
}

function callOf(hook: GuardedHook, command: string): string {
  return `${command} hook run ${hook}${hook === 'pre-commit' ? '' : ' "$@"'}`;
}

function quoted(text: string): string {
  return text.replaceAll('"', String.raw`\"`);
}
