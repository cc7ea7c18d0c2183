const TAB = 0x09;
const NUL = 0x00;
const REPLACEMENT = '\ufffd';

/** One record of `git ls-files -z -t --stage`. */
export interface GitEntry {
  /** `H` in the index, `S` with skip-worktree, `M` unmerged, `R` gone from the disk, `?` not in the index. */
  readonly tag: string;
  /** `100644`, `120000` (symlink), `160000` (submodule); empty for what is not in the index. */
  readonly mode: string;
  readonly path: string;
  /** The path's bytes, where they are no UTF-8. */
  readonly raw: Uint8Array | undefined;
}

export interface GitListing {
  /** The files of the index, as they mostly are: plain, on disk as far as git says, named in UTF-8. */
  readonly plain: readonly string[];
  readonly others: readonly GitEntry[];
}

/** Reads what `git ls-files -z -t --stage --others` prints. */
export function parseGitListing(output: Uint8Array): GitListing {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(output);
  const records = text.split('\0');
  records.pop();
  const raw = text.includes(REPLACEMENT) ? splitAtNul(output) : [];
  const plain: string[] = [];
  const others: GitEntry[] = [];
  for (const [index, record] of records.entries()) {
    const isText = raw.length === 0 || !record.includes(REPLACEMENT);
    if (isText && record.startsWith('H 100')) plain.push(pathOf(record));
    else others.push(parseRecord(record, isText ? undefined : raw[index]));
  }
  return { plain, others };
}

// "H 100644 <object id> <stage>\t<path>"
function pathOf(record: string): string {
  return record.slice(record.indexOf('\t') + 1);
}

function parseRecord(record: string, raw: Uint8Array | undefined): GitEntry {
  const tag = record.charAt(0);
  if (tag === '?') return { tag, mode: '', path: record.slice(2), raw: raw?.subarray(2) };
  return { tag, mode: record.slice(2, 8), path: pathOf(record), raw: raw?.subarray(raw.indexOf(TAB) + 1) };
}

function splitAtNul(bytes: Uint8Array): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(NUL); end >= 0; end = bytes.indexOf(NUL, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
