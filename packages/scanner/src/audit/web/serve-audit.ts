import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createAccessKeys, type AccessKeys } from './access-keys.ts';
import { answerApi } from './answer-api.ts';
import { addressOf, cookieName, guardRequest } from './guard-request.ts';
import { HEADERS, PAGE_FILES } from './page-files.ts';
import { readBody } from './read-body.ts';
import { lookForNews, type News, type WebAudit } from './web-review.ts';

/** A page that is being served. */
export interface ServedAudit {
  /** With the token in it. */
  readonly url: string;
  readonly port: number;
  /** Ends with the page: the user has stopped it there, or `stop` was called. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** How often the file is looked at for what others write. */
const INTERVAL = 500;
const ADDRESS = '127.0.0.1';

/** Serves the review on the loopback address, to whoever has the token. */
export async function serveAudit(audit: WebAudit, port = 0): Promise<ServedAudit> {
  const site: Site = { audit, keys: createAccessKeys(), pages: new Set(), queue: Promise.resolve(), port: 0, stop };
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => {
      audit.log('internal error while answering the page');
      fail(response, 500, 'internal error');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, resolve);
  });
  const address = server.address();
  site.port = typeof address === 'object' && address !== null ? address.port : port;
  const timer = setInterval(() => {
    const news = lookForNews(audit);
    if (news !== undefined) tellAll(site, news);
  }, INTERVAL);
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
  function stop(): void {
    for (const page of site.pages) page.end('event: stop\ndata: {}\n\n');
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 200).unref();
  }
  return { url: `http://${ADDRESS}:${String(site.port)}/?token=${site.keys.token}`, port: site.port, ended, stop };
}

interface Site {
  readonly audit: WebAudit;
  readonly keys: AccessKeys;
  /** Open pages, which are told of news. */
  readonly pages: Set<ServerResponse>;
  /** One wish after the other. */
  queue: Promise<unknown>;
  port: number;
  readonly stop: () => void;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
  const access = guardRequest(request, site.port, site.keys);
  if (access.kind === 'forbidden') {
    fail(response, 403, `leaklint: forbidden: ${access.reason}`);
    return;
  }
  if (access.kind === 'newcomer') {
    response.setHeader('set-cookie', `${cookieName(site.port)}=${access.key}; HttpOnly; SameSite=Strict; Path=/`);
  }
  const { pathname, search } = addressOf(request);
  const { method = 'GET' } = request;
  const file = PAGE_FILES.get(pathname);
  if (file !== undefined && (method === 'GET' || method === 'HEAD')) {
    response.setHeader('content-type', file.type);
    response.end(method === 'HEAD' ? undefined : file.content());
    return;
  }
  if (pathname === '/api/events' && method === 'GET') {
    openEvents(site, response);
    return;
  }
  if (pathname === '/api/stop' && method === 'POST') {
    json(response, 200, {});
    site.stop();
    return;
  }
  const body = method === 'POST' ? await readBody(request) : { kind: 'read' as const, value: undefined };
  if (body.kind === 'wrong') {
    fail(response, 400, body.problem);
    return;
  }
  const asked = { method, pathname, search, body: body.value };
  const turn = site.queue.then(() => answerApi(site.audit, asked, (news) => tellAll(site, news)));
  site.queue = turn.catch(() => undefined);
  const given = await turn;
  if (given === undefined) fail(response, 404, 'there is no such page');
  else json(response, given.status, given.body);
}

function openEvents(site: Site, response: ServerResponse): void {
  response.setHeader('content-type', 'text/event-stream');
  response.write(': hello\n\n');
  site.pages.add(response);
  response.once('close', () => site.pages.delete(response));
}

function tellAll({ pages }: Site, news: News): void {
  for (const page of pages) page.write(`event: news\ndata: ${JSON.stringify(news)}\n\n`);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${message}\n`);
}
