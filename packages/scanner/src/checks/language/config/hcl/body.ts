import type { Expression } from '../../../fact/expression.ts';
import type { Span } from '../../../fact/span.ts';
import { lineEnd, skipBlank, takeName, type HclCursor } from './cursor.ts';
import { takeExpression } from './expression.ts';

export interface HclAttribute {
  readonly name: string;
  readonly place: Span;
  readonly value: Expression;
}

export interface HclBlock {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: HclBody;
}

/** What stands between the braces of a block, or in a file. */
export interface HclBody {
  readonly attributes: readonly HclAttribute[];
  readonly blocks: readonly HclBlock[];
}

const DEEPEST = 40;

/** Reads HCL; what makes no sense is passed over, line by line. */
export function readHcl(text: string): { readonly body: HclBody; readonly problem: number | undefined } {
  const cursor: HclCursor = { text, at: 0, end: text.length, depth: 0 };
  const problems: number[] = [];
  const body = takeBody(cursor, problems);
  return { body, problem: problems[0] };
}

function takeBody(cursor: HclCursor, problems: number[]): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (;;) {
    skipBlank(cursor, true);
    if (cursor.at >= cursor.end) break;
    if (cursor.text[cursor.at] === '}') {
      if (cursor.depth > 0) break;
      problems.push(cursor.at++);
      continue;
    }
    const start = cursor.at;
    const name = takeName(cursor);
    const place = { start, end: cursor.at };
    skipBlank(cursor, false);
    if (name !== '' && cursor.text[cursor.at] === '=' && cursor.text[cursor.at + 1] !== '=') {
      cursor.at++;
      attributes.push({ name, place, value: takeExpression(cursor) });
    } else {
      const labels = name === '' ? [] : takeLabels(cursor);
      const block = name === '' ? undefined : takeBlock(cursor, { type: name, labels }, problems);
      if (block !== undefined) blocks.push(block);
      else {
        problems.push(start);
        cursor.at = Math.max(lineEnd({ ...cursor, at: start }), start + 1);
      }
    }
  }
  return { attributes, blocks };
}

function takeBlock(
  cursor: HclCursor,
  head: Pick<HclBlock, 'type' | 'labels'>,
  problems: number[],
): HclBlock | undefined {
  if (cursor.text[cursor.at] !== '{' || cursor.depth > DEEPEST) return undefined;
  cursor.at++;
  cursor.depth++;
  const body = takeBody(cursor, problems);
  cursor.depth--;
  if (cursor.at >= cursor.end) problems.push(cursor.end);
  cursor.at = Math.min(cursor.at + 1, cursor.end);
  return { ...head, body };
}

function takeLabels(cursor: HclCursor): readonly string[] {
  const labels: string[] = [];
  for (;;) {
    skipBlank(cursor, false);
    const quoted = /^"([^"\n]{0,200})"/.exec(cursor.text.slice(cursor.at, cursor.at + 202));
    const label = quoted?.[1] ?? takeName(cursor);
    if (label === '') return labels;
    cursor.at += quoted?.[0].length ?? 0;
    labels.push(label);
  }
}
