import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBatchReader } from '../../../src/scan/history/batch-reader.ts';

const object = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{40}$/),
  type: fc.constantFrom('blob', 'commit', 'tag', 'tree'),
  content: fc.uint8Array({ maxLength: 50 }),
});

describe('createBatchReader', () => {
  it('reads the same objects however the output is cut', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (objects, piece) => {
        const output = Buffer.concat(
          objects.flatMap(({ id, type, content }) => [
            Buffer.from(`${id} ${type} ${String(content.length)}\n`),
            content,
            Buffer.from('\n'),
          ]),
        );
        const seen: unknown[] = [];
        const reader = createBatchReader({
          maxSize: 40,
          onObject: ({ id, type, bytes }) => seen.push({ id, type, content: bytes }),
          onMissing: (id) => seen.push(id),
        });
        for (let at = 0; at < output.length; at += piece) reader.push(output.subarray(at, at + piece));
        expect(seen).toEqual(
          objects.map(({ content, ...rest }) => ({ ...rest, content: content.length > 40 ? undefined : content })),
        );
        expect(reader.count).toBe(objects.length);
      }),
    );
  });

  it('counts what is missing', () => {
    const missing: string[] = [];
    const reader = createBatchReader({
      maxSize: 1,
      onObject: () => undefined,
      onMissing: (id, reason) => missing.push(`${id} ${reason}`),
    });
    reader.push(new TextEncoder().encode('abc missing\n'));
    expect({ missing, count: reader.count }).toEqual({ missing: ['abc missing'], count: 1 });
  });
});
