import type { Parser } from 'web-tree-sitter';
import type { FrontEndPorts } from '../front-end.ts';

/** A parser for a grammar, by the name under which the build ships it. */
export async function loadParser(
  grammar: string,
  { readGrammar }: Pick<FrontEndPorts, 'readGrammar'>,
): Promise<Parser> {
  const { Parser, Language } = await import('web-tree-sitter');
  // Asked for once, whatever the number of grammars.
  await Parser.init({
    instantiateWasm: (imports: Imports, done: Done) => instantiate(readGrammar('web-tree-sitter'), imports, done),
  });
  return new Parser().setLanguage(Language.loadSync(readGrammar(grammar)));
}

type Imports = ConstructorParameters<typeof WebAssembly.Instance>[1];
type Done = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

function instantiate(module: WebAssembly.Module, imports: Imports, done: Done): unknown {
  const instance = new WebAssembly.Instance(module, imports);
  done(instance, module);
  return instance.exports;
}
