import type { FactsBuilder } from '../../../fact/facts-builder.ts';
import { wholeSpan, partOf } from '../source-text.ts';
import { textOf, valueOf, type YamlNode, type YamlScalar } from './node.ts';

/** Files that a pipeline keeps for everybody who may read it: `actions/upload-artifact`, `artifacts:` of GitLab. */
export function uploadedFiles(facts: FactsBuilder, node: YamlNode): void {
  const isUpload = textOf(valueOf(node, 'uses'))?.includes('upload-artifact') === true;
  const inputs = valueOf(node, isUpload ? 'with' : 'artifacts');
  const paths = inputs === undefined ? undefined : valueOf(inputs, isUpload ? 'path' : 'paths');
  if (paths?.kind === 'scalar') uploaded(facts, paths);
  else if (paths?.kind === 'sequence')
    for (const item of paths.items) if (item.kind === 'scalar') uploaded(facts, item);
}

function uploaded(facts: FactsBuilder, { source }: YamlScalar): void {
  for (const { 0: file, index } of source.text.matchAll(/\S+/g)) {
    const place = wholeSpan(partOf(source, index, index + file.length));
    const value = { kind: 'literal', value: file, ...place } as const;
    facts.add({ kind: 'command', program: 'upload', args: [{ value, ...place }], redirections: [], ...place });
  }
}
