import type { EditableFiles } from '../../port/editable-files.ts';
import type { Change } from '../change.ts';

/** The first of these files that is there, with its text. */
export function firstFile(
  folder: string,
  names: readonly string[],
  files: EditableFiles,
): { readonly path: string; readonly text: string } | undefined {
  for (const name of names) {
    const bytes = files.read(`${folder}/${name}`);
    if (bytes !== undefined) return { path: `${folder}/${name}`, text: decode(bytes) };
  }
  return undefined;
}

/** Writes a text when it is another than before, and says so. */
export function writeText(file: { path: string; text: string }, text: string, files: EditableFiles): Change {
  if (file.text === text) return { kind: 'unchanged', path: file.path };
  files.write(file.path, new TextEncoder().encode(text));
  return { kind: 'changed', path: file.path };
}

/** With its byte order mark, if it has one: what is written back must be the same but for our lines. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
