import type { IncomingMessage } from 'node:http';
import type { AccessKeys } from './access-keys.ts';

/** What a request may do. */
export type Access =
  | { readonly kind: 'allowed' }
  /** The one request that brings the token: its browser gets this key. */
  | { readonly kind: 'newcomer'; readonly key: string }
  | { readonly kind: 'forbidden'; readonly reason: string };

type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Cookies do not know ports: each page has its own. */
export function cookieName(port: number): string {
  return `leaklint-${String(port)}`;
}

/**
 * Decides over a request. Host: another name for this address is somebody's trick with DNS. Origin: another page in the
 * same browser must not speak for the user. Then whoever has the token or a key comes in, and nobody else.
 */
export function guardRequest(request: Request, port: number, keys: AccessKeys): Access {
  const stranger = whyStranger(request, [`127.0.0.1:${String(port)}`, `localhost:${String(port)}`]);
  if (stranger !== undefined) return forbidden(stranger);
  if (keys.isKnown(cookieOf(request.headers.cookie, cookieName(port)))) return { kind: 'allowed' };
  const { pathname, token } = addressOf(request);
  const key = pathname === '/' && request.method === 'GET' && token !== undefined ? keys.redeem(token) : undefined;
  if (key !== undefined) return { kind: 'newcomer', key };
  return forbidden('a link works once; start `leaklint audit --web` again for a new one');
}

/** Undefined for a request of the page itself, or of somebody who opens it. */
function whyStranger(request: Request, hosts: readonly string[]): string | undefined {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  if (!hosts.includes(host)) return 'the Host header names another machine';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isOwn =
    origin === undefined ? isRead || site === 'same-origin' : hosts.some((own) => origin === `http://${own}`);
  // A link to the page may stand anywhere; what the page asks for comes from the page.
  const isElsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  const isPage = addressOf(request).pathname === '/';
  return isOwn && (isPage || !isElsewhere) ? undefined : 'the request comes from another page';
}

/** The path of a request, and the token in it. */
export function addressOf({ url = '/' }: Pick<Request, 'url'>): {
  readonly pathname: string;
  readonly token: string | undefined;
  readonly search: URLSearchParams;
} {
  // Only the path counts: what stands before it in an absolute address is checked as Host.
  const { pathname, searchParams } = new URL(url.startsWith('/') ? `http://page${url}` : url, 'http://page');
  return { pathname, token: searchParams.get('token') ?? undefined, search: searchParams };
}

function cookieOf(header: string | undefined, name: string): string {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function forbidden(reason: string): Access {
  return { kind: 'forbidden', reason };
}
