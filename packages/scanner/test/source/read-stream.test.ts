import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { ScanError } from '../../src/core/errors.ts';
import { readStream } from '../../src/source/read-stream.ts';

test('reads all bytes, whatever the chunks', async () => {
  const chunks = [Buffer.from([0xff, 0]), Buffer.from('é'), Buffer.alloc(0), Buffer.from('end')];
  expect(Buffer.from(await readStream(Readable.from(chunks), 100))).toEqual(Buffer.concat(chunks));
  expect(await readStream(Readable.from([]), 100)).toEqual(new Uint8Array());
  expect(await readStream(Readable.from(['té', 'xt']), 100)).toEqual(new TextEncoder().encode('téxt'));
});

test('ends with an error instead of a cut where there is too much', async () => {
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(1000);
    })(),
  );
  await expect(readStream(endless, 5000)).rejects.toThrow(new ScanError('standard input is larger than 5000 bytes'));
});
