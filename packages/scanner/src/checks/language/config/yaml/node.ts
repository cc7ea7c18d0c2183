import type { Span } from '../../../fact/span.ts';
import type { SourceText } from '../source-text.ts';

/** A single value. */
export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  readonly source: SourceText;
  /** Plain values may be numbers and truth values. */
  readonly isPlain: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly place: Span;
  readonly value: YamlNode | undefined;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
}

/** What a YAML document says. */
export type YamlNode = YamlScalar | YamlMapping | YamlSequence;

/** The value of a key. */
export function valueOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The text of a single value. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.source.text : undefined;
}
