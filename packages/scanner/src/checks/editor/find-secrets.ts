import { editorEngine } from './editor-engine.ts';
import type { SourceProblem } from './source-problem.ts';

/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** What the engine finds in a text, in UTF-16 offsets. */
export function findSecrets(text: string, path: string): readonly SourceProblem[] {
  const engine = editorEngine();
  // Straight into the engine's memory: most files hold nothing, and this is all that they cost.
  const buffer = engine.buffer(text.length * MOST_BYTES);
  const { written: length } = new TextEncoder().encodeInto(text, buffer);
  const { detections } = engine.search({ length, path });
  if (detections.length === 0) return [];
  const offsetOf = length === text.length ? (byte: number): number => byte : createOffsets(text);
  return detections.map(({ rule, start, end, name, confidence, value }) => ({
    check: 'hardcoded-secret',
    ruleId: rule.id,
    family: rule.family,
    confidence,
    subject: name ?? rule.id,
    reason: `it is what the rule ${rule.id} finds`,
    secret: value,
    start: offsetOf(start),
    end: offsetOf(end),
  }));
}

/** UTF-16 units before a byte; bytes of a sequence's tail count nothing, four-byte sequences two. */
function createOffsets(text: string): (byte: number) => number {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let units = 0;
  return (target) => {
    if (target < at) {
      at = 0;
      units = 0;
    }
    for (; at < target; at++) {
      const byte = bytes[at] ?? 0;
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  };
}
