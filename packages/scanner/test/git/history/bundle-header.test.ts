import { describe, expect, it } from 'vitest';
import { parseBundleHeader } from '../../../src/git/history/bundle-header.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const id = 'c'.repeat(40);

describe('parseBundleHeader', () => {
  it('reads refs, what the bundle builds on, and where the pack begins', () => {
    const head = `# v2 git bundle\n-${'d'.repeat(40)} a subject\n${id} refs/heads/a b\n${id} HEAD\n\n`;
    expect(parseBundleHeader(bytes(`${head}PACK…`))).toEqual({
      format: 'sha1',
      refs: [
        { id, name: 'refs/heads/a b' },
        { id, name: 'HEAD' },
      ],
      prerequisites: ['d'.repeat(40)],
      packStart: head.length,
    });
  });

  it('reads the capabilities of version 3', () => {
    const header = parseBundleHeader(bytes('# v3 git bundle\n@object-format=sha256\n@filter=blob:none\n\nPACK'));
    expect(header).toMatchObject({ format: 'sha256', refs: [] });
  });

  it.each(['', 'PACK', '# v9 git bundle\n\n', '# v2 git bundle\n', 'a\n\n'])('takes %j for no bundle', (text) => {
    expect(parseBundleHeader(bytes(text))).toBeUndefined();
  });
});
