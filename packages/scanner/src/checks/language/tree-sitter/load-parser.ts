import type { Parser } from 'web-tree-sitter';
import type { FrontEndPorts } from '../front-end.ts';

/**
 * A parser for a grammar, by the name under which the build ships it. Grammars are compiled here and now: V8 compiles
 * WebAssembly lazily, so that the largest takes some 15 ms, which no cache would make worth its while.
 */
export async function loadParser(
  grammar: string,
  { readGrammar }: Pick<FrontEndPorts, 'readGrammar'>,
): Promise<Parser> {
  const { Parser, Language } = await import('web-tree-sitter');
  await Parser.init({ wasmBinary: readGrammar('web-tree-sitter') });
  const language = Language.loadSync(new WebAssembly.Module(readGrammar(grammar)));
  return new Parser().setLanguage(language);
}
