import { readFileSync } from 'node:fs';
import { ScanError } from '../../core/errors.ts';
import type { MemoryItems } from '../../scan/scan-items.ts';
import { readStream } from '../../source/read-stream.ts';
import type { ScanTarget } from '../flags/parsed-command.ts';

const LARGEST_INPUT = 1 << 30;

/** Reads standard input or a patch. */
export async function readItems(target: Extract<ScanTarget, { kind: 'stdin' | 'patch' }>): Promise<MemoryItems> {
  if (target.kind === 'stdin') {
    const bytes = await readStream(process.stdin, LARGEST_INPUT);
    return { items: [{ path: target.filename ?? '<stdin>', bytes }], skipped: [], pathsFrom: 'cwd' };
  }
  const { parsePatch } = await import('../../source/patch/parse-patch.ts');
  const isStdin = target.file === '-';
  const bytes = isStdin ? await readStream(process.stdin, LARGEST_INPUT) : readPatch(target.file);
  return { ...parsePatch(bytes, isStdin ? '<stdin>' : target.file), pathsFrom: 'root' };
}

function readPatch(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new ScanError(code === 'ENOENT' ? `${file}: no such file` : `${file}: cannot be read (${code})`, {
      cause: error,
    });
  }
}
