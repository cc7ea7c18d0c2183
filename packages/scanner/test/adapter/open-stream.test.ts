import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { openStream } from '../../src/adapter/open-stream.ts';
import type { ByteStream } from '../../src/port/byte-stream.ts';

function opened(path: string): ByteStream {
  const stream = openStream(path);
  if ('reason' in stream) throw new Error(stream.reason);
  return stream;
}

describe('openStream', () => {
  it('reads from the start to the end, into the place that is free', () => {
    const file = join(tempDir(), 'a.txt');
    writeFileSync(file, 'abcdef');
    const stream = opened(file);
    const into = new Uint8Array(5);
    expect([stream.read(into, 1), stream.read(into, 0), stream.read(into, 0)]).toEqual([4, 2, 0]);
    expect(Buffer.from(into).toString()).toBe('efbcd');
    expect(stream.failure).toBeUndefined();
    stream.close();
  });

  it('says why it could not read on, instead of throwing', () => {
    // A folder can be opened, but not read: as a file that one replaced since it was listed.
    const stream = opened(tempDir());
    expect(stream.read(new Uint8Array(8), 0)).toBe(0);
    expect(stream.failure).toEqual({ reason: 'a folder', incomplete: false });
    stream.close();
  });

  it('says why it could not open', () => {
    expect(openStream(join(tempDir(), 'missing'))).toEqual({ reason: 'vanished during the scan', incomplete: true });
  });
});
