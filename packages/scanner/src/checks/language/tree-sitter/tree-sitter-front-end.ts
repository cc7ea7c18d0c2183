import type { Node, Parser } from 'web-tree-sitter';
import type { ParseProblem } from '../../fact/problem.ts';
import type { FrontEnd, FrontEndPorts, ParseOutcome } from '../front-end.ts';
import { loadParser } from './load-parser.ts';
import type { Mapping } from './mapping.ts';
import { readTree } from './read-tree.ts';

/** People do not write files that long; generators do, and a parser would take seconds. */
const LONGEST = 2_000_000;

/** A front end made of a grammar and of what its nodes say. */
export async function loadTreeSitterFrontEnd(
  { grammar, mapping }: { readonly grammar: string; readonly mapping: Mapping },
  ports: Pick<FrontEndPorts, 'readGrammar'>,
): Promise<FrontEnd> {
  const parser = await loadParser(grammar, ports);
  return { parse: (text) => parse(text, parser, mapping) };
}

function parse(text: string, parser: Parser, mapping: Mapping): ParseOutcome {
  if (text.length > LONGEST) return notRead('too long to be parsed');
  // Some grammars take a statement for unfinished where the file ends without a line end.
  const tree = parser.parse(`${text}\n`);
  if (tree === null) {
    parser.reset();
    return notRead('could not be parsed');
  }
  try {
    const { facts, tooDeep } = readTree(tree.rootNode, text, mapping);
    const problems = tree.rootNode.hasError ? [firstError(tree.rootNode)] : [];
    if (tooDeep !== undefined) problems.push({ offset: tooDeep, message: 'nested too deeply to be read' });
    return { units: [facts], problems };
  } finally {
    tree.delete();
  }
}

function notRead(message: string): ParseOutcome {
  return { units: [], problems: [{ offset: 0, message }] };
}

function firstError(root: Node): ParseProblem {
  let node = root;
  for (;;) {
    const next = node.children.find((child) => child.hasError);
    if (node.isError || node.isMissing || next === undefined)
      return { offset: node.startIndex, message: 'syntax error' };
    node = next;
  }
}
