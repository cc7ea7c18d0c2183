import type { CheckOptions } from '../check-options.ts';
import type { Facts } from '../fact/facts.ts';
import { isMinified } from '../is-minified.ts';
import { readYamlConfig } from '../language/config/yaml/yaml-facts.ts';
import { factsOfProgram } from '../language/estree/facts-of-program.ts';
import type { EstreeNode } from '../language/estree/node.ts';
import { frontEndFor } from '../language/registry.ts';
import { editorLook } from './editor-look.ts';

/** A text, and the tree that an editor has of it where it is JavaScript. */
export interface CodeText {
  readonly text: string;
  /** Relative to the root. */
  readonly path: string;
  readonly program: EstreeNode | undefined;
  readonly options: CheckOptions;
}

/** What the code of a text says; nothing where a quick look finds nothing worth reading. */
export function unitsOf({ text, path, program, options }: CodeText): readonly Facts[] {
  const look = editorLook(options);
  const bytes = new TextEncoder().encode(text);
  if (program !== undefined)
    return look.mayLeak(bytes, path) && !isMinified(text) ? [factsOfProgram(program, text.length)] : [];
  // Of the other languages, an editor's linter cannot wait for a parser to be loaded; YAML needs none.
  const isYaml = frontEndFor(path)?.name === 'yaml' && look.namesSecrets(bytes);
  return isYaml ? [readYamlConfig(text, path).facts] : [];
}
