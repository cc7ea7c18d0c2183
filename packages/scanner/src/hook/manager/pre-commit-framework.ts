import type { Outcome } from '../change.ts';
import { removeBlocks } from '../edit/marked-block.ts';
import { GUARDED_HOOKS, type GuardedHook } from '../hook-name.ts';
import { callsLeaklint } from './lefthook-lines.ts';
import type { HookManager, ManagedRepository } from './manager.ts';
import { firstFile, writeText } from './text-file.ts';

const NAMES = ['.pre-commit-config.yaml'];
const IDS = { 'pre-commit': 'leaklint', 'commit-msg': 'leaklint-commit-msg', 'pre-push': 'leaklint-pre-push' } as const;

/**
 * The pre-commit framework: an entry in `.pre-commit-config.yaml` that runs the installed leaklint, or else one that the
 * framework installs.
 */
export const preCommitFramework: HookManager = { name: 'pre-commit', isUsed, install, uninstall, guardOf };

function isUsed({ root, files }: ManagedRepository): boolean {
  return firstFile(root, NAMES, files) !== undefined;
}

async function install(repository: ManagedRepository): Promise<Outcome> {
  const { root, files } = repository;
  const file = firstFile(root, NAMES, files);
  const missing = GUARDED_HOOKS.filter((hook) => !isFramework(hook, repository));
  const types = missing.map((hook) => `--hook-type ${hook}`).join(' ');
  const notes = missing.length === 0 ? [] : [`to make it active: pre-commit install ${types}`];
  if (file !== undefined && GUARDED_HOOKS.every((hook) => hasHook(file.text, hook))) {
    return { changes: [{ kind: 'unchanged', path: file.path }], notes };
  }
  const text = file === undefined ? undefined : await addEntry(file.text, repository);
  if (file === undefined || text === undefined) {
    return {
      changes: [],
      notes,
      byHand: { file: file?.path ?? `${root}/${NAMES.join('')}`, lines: linesOf(repository) },
    };
  }
  return { changes: [writeText(file, text, files)], notes };
}

async function addEntry(text: string, repository: ManagedRepository): Promise<string | undefined> {
  const { firstEntry } = await import('./edit-yaml.ts');
  const { insertChecked } = await import('./edit-checked.ts');
  const place = firstEntry(text, ['repos']);
  if (place?.kind !== 'list') return undefined;
  return insertChecked(text, place.offset, { name: 'hooks', lines: linesOf(repository), indent: place.indent });
}

function uninstall({ root, files }: ManagedRepository): Promise<Outcome> {
  const file = firstFile(root, NAMES, files);
  const changes = file === undefined ? [] : [writeText(file, removeBlocks(file.text), files)];
  return Promise.resolve({ changes, notes: [] });
}

function guardOf(hook: GuardedHook, repository: ManagedRepository): string | undefined {
  const file = firstFile(repository.root, NAMES, repository.files);
  return file !== undefined && hasHook(file.text, hook) && isFramework(hook, repository) ? file.path : undefined;
}

/** Ours, or one from a repository that has leaklint's hooks. */
function hasHook(text: string, hook: GuardedHook): boolean {
  return callsLeaklint(text, hook) || new RegExp(String.raw`^\s*(?:-\s+)?id:\s*${IDS[hook]}\s*$`, 'm').test(text);
}

/** Whether the hook that git runs is the framework's. */
function isFramework(hook: GuardedHook, { place, files }: ManagedRepository): boolean {
  return firstFile(place.hooksFolder, [hook], files)?.text.includes('pre-commit.com') === true;
}

function linesOf({ command, version }: ManagedRepository): readonly string[] {
  const language =
    command === undefined
      ? ['  language: node', `  additional_dependencies: ['@leaklint/scanner@${version}']`]
      : ['  language: system'];
  const hooks = GUARDED_HOOKS.flatMap((hook) => [
    `- id: ${IDS[hook]}`,
    `  name: ${IDS[hook]}`,
    `  entry: ${command ?? 'leaklint'} hook run ${hook}`,
    ...language,
    '  always_run: true',
    `  pass_filenames: ${String(hook === 'commit-msg')}`,
    `  stages: [${hook}]`,
  ]);
  return ['- repo: local', '  hooks:', ...hooks.map((line) => `    ${line}`)];
}
