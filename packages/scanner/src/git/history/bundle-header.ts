import type { ObjectFormat } from '../store/object.ts';

/** What a bundle says of itself before its pack. */
export interface BundleHeader {
  readonly format: ObjectFormat;
  readonly refs: readonly { readonly id: string; readonly name: string }[];
  /** Commits that it builds on and does not bring. */
  readonly prerequisites: readonly string[];
  /** Where its pack begins. */
  readonly packStart: number;
}

const NEWLINE = 10;

/** Reads the header of a bundle (https://git-scm.com/docs/gitformat-bundle); undefined for what is none. */
export function parseBundleHeader(bytes: Uint8Array): BundleHeader | undefined {
  const lines: string[] = [];
  let at = 0;
  for (let end = bytes.indexOf(NEWLINE); end > at; end = bytes.indexOf(NEWLINE, at)) {
    lines.push(new TextDecoder().decode(bytes.subarray(at, end)));
    at = end + 1;
    if (lines.length === 1 && !/^# v[23] git bundle$/.test(lines[0] ?? '')) return undefined;
  }
  if (lines.length === 0 || bytes[at] !== NEWLINE) return undefined;
  const format = lines.includes('@object-format=sha256') ? 'sha256' : 'sha1';
  return {
    format,
    refs: lines.flatMap((line) => {
      const groups = /^(?<id>[0-9a-f]{40,64}) (?<name>.+)$/.exec(line)?.groups;
      return groups?.['id'] === undefined || groups['name'] === undefined
        ? []
        : [{ id: groups['id'], name: groups['name'] }];
    }),
    prerequisites: lines.flatMap((line) => /^-([0-9a-f]{40,64})/.exec(line)?.[1] ?? []),
    packStart: at + 1,
  };
}
