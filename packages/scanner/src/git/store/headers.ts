/** The header lines of a commit or tag, and the message below them. */
export interface ParsedHeaders {
  /** In order; lines that go on (signatures) are joined with line feeds. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly message: string;
  /** Where the message begins in the object. */
  readonly messageStart: number;
}

const NEWLINE = 0x0a;

/** Reads a commit or tag; text that is no UTF-8 is read as Latin-1, unless its `encoding` header says otherwise. */
export function parseHeaders(bytes: Uint8Array): ParsedHeaders {
  const end = endOfHeaders(bytes);
  const encoding = /^encoding (.+)$/m.exec(decodeText(bytes.subarray(0, end), undefined))?.[1];
  const head = decodeText(bytes.subarray(0, end), encoding);
  const headers: [string, string][] = [];
  for (const line of head.split('\n')) {
    const last = headers.at(-1);
    if (line.startsWith(' ') && last !== undefined) last[1] += `\n${line.slice(1)}`;
    else if (line !== '') headers.push(splitHeader(line));
  }
  const messageStart = Math.min(bytes.length, end + 1);
  return { headers, message: decodeText(bytes.subarray(messageStart), encoding), messageStart };
}

/** The line feed before the empty line, or the end. */
function endOfHeaders(bytes: Uint8Array): number {
  if (bytes[0] === NEWLINE) return 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
    if (bytes[at + 1] === NEWLINE) return at + 1;
  }
  return bytes.length;
}

function splitHeader(line: string): [string, string] {
  const space = line.indexOf(' ');
  return space === -1 ? [line, ''] : [line.slice(0, space), line.slice(space + 1)];
}

function decodeText(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // An encoding that is wrong or unknown: every byte is some character of Latin-1.
    return new TextDecoder('latin1').decode(bytes);
  }
}
