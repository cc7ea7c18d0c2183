import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createInflate } from '../../../src/git/store/inflate.ts';

const inflate = createInflate();
const LARGE = 3_000_000;
const repeated = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 64, max: 600 }))
  .map(([piece, times]) => new Uint8Array(Array.from({ length: times }, () => [...piece]).flat()));

it('gives back what was deflated, whatever stands behind the stream', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.uint8Array({ maxLength: 40 }), (content, behind) => {
      const stream = Buffer.concat([deflateSync(content), behind]);
      expect(inflate.exactly(stream, content.length)).toEqual(content);
    }),
  );
});

it('refuses a stream that is cut off, damaged or of another size', () => {
  const content = Buffer.from('a line of text\n'.repeat(40));
  const stream = deflateSync(content);
  const damaged = stream.map((byte, at) => (at === stream.length - 1 ? byte ^ 1 : byte));
  expect(inflate.exactly(stream, content.length - 1)).toBeUndefined();
  expect(inflate.exactly(stream, content.length + 1)).toBeUndefined();
  expect(inflate.exactly(stream.subarray(0, stream.length - 2), content.length)).toBeUndefined();
  expect(inflate.exactly(damaged, content.length)).toBeUndefined();
});

it('leaves large streams to zlib, with the same outcome', () => {
  const content = Buffer.alloc(LARGE, 'a large object\n');
  const stream = deflateSync(content);
  expect(Buffer.compare(inflate.exactly(stream, LARGE) ?? Buffer.alloc(0), content)).toBe(0);
  expect(inflate.exactly(stream, LARGE - 1)).toBeUndefined();
});

it('starts with the first bytes of a stream, whole or cut off', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ minLength: 64, maxLength: 3000 }), repeated), (content) => {
      const stream = deflateSync(content);
      expect(inflate.start(stream)?.slice(0, 64)).toEqual(content.slice(0, 64));
    }),
  );
});

it('does not take what an earlier stream left behind for the start of another', () => {
  inflate.start(deflateSync(Buffer.from('blob 12345\0and more')));
  const start = inflate.start(deflateSync(Buffer.from('blob 1')));
  expect(start?.includes(0)).toBe(false);
});
