import type { IncomingMessage } from 'node:http';

/** What a page sent, or what is wrong with it. */
export type Body =
  { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'wrong'; readonly problem: string };

/** A decision over 100,000 secrets fits. */
const LARGEST = 1 << 26;

/** Reads JSON; a form of another page cannot send it. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (request.headers['content-type'] !== 'application/json') return { kind: 'wrong', problem: 'send JSON' };
  const parts: Uint8Array[] = [];
  let size = 0;
  const chunks: AsyncIterable<Uint8Array> = request;
  for await (const part of chunks) {
    size += part.length;
    if (size > LARGEST) return { kind: 'wrong', problem: 'too much' };
    parts.push(part);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
    return { kind: 'read', value };
  } catch {
    return { kind: 'wrong', problem: 'no JSON' };
  }
}
