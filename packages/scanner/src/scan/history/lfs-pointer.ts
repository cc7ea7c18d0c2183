/** What a pointer of git-lfs stands for. */
export interface LfsPointer {
  /** The SHA-256 of the content, hex. */
  readonly oid: string;
  readonly size: number;
}

const LONGEST = 1024;
const START = new TextEncoder().encode('version https://git-lfs.github.com/spec/');

/** Whether a blob is a pointer of git-lfs; https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function isPointer(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST || bytes.length < START.length) return false;
  return START.every((byte, index) => bytes[index] === byte) && parsePointer(bytes) !== undefined;
}

/** Reads a pointer of git-lfs. */
export function parsePointer(bytes: Uint8Array): LfsPointer | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, LONGEST));
  const oid = /^oid sha256:(?<oid>[0-9a-f]{64})$/m.exec(text)?.groups?.['oid'];
  const size = /^size (?<size>\d{1,15})$/m.exec(text)?.groups?.['size'];
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}
