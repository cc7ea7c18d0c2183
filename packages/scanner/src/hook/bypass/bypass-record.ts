import path from 'node:path';

/** A commit or push that somebody let pass without a scan. */
export interface Bypass {
  /** ISO 8601, UTC; of a commit that carries the trailer, its date. */
  readonly date: string;
  readonly hook: string;
  readonly reason: string;
  readonly who: string;
  /** What it was on top of, or the commit itself. */
  readonly parent?: string;
  readonly commit?: string;
  readonly branch?: string;
  /** Of a push: what went where. */
  readonly updates?: readonly string[];
  readonly note?: string;
}

/** The trailer that a commit which was not scanned carries, so that CI sees it. */
export const SKIP_TRAILER = 'Leaklint-Skip';

/** The file in which a repository keeps its bypasses. */
export function bypassFile(commonFolder: string): string {
  return path.join(commonFolder, 'leaklint', 'bypasses.jsonl');
}

/** One line of that file. */
export function toRecordLine(bypass: Bypass): string {
  return `${JSON.stringify(bypass)}\n`;
}

/** Reads the file; a line that nobody understands is shown as it is, not dropped. */
export function parseRecords(text: string): readonly Bypass[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseRecord(line)]));
}

function parseRecord(line: string): Bypass {
  const { date, hook, reason, who, parent, branch, updates, note } = fieldsOf(line);
  return {
    date: textOf(date) ?? '',
    hook: textOf(hook) ?? '',
    reason: textOf(reason) ?? line,
    who: textOf(who) ?? '',
    ...optional('parent', textOf(parent)),
    ...optional('branch', textOf(branch)),
    ...optional('note', textOf(note)),
    ...(Array.isArray(updates) ? { updates: updates.map(String) } : {}),
  };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    // Cut by a full disk, or edited.
    return {};
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function optional(name: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [name]: value };
}
