import { get } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serveAudit } from '../../../packages/scanner/src/audit/web/serve-audit.ts';
import {
  fabricateAudit,
  hashOf,
  TODAY,
  type AuditWish,
  type FabricatedAudit,
} from '../../../packages/scanner/test/audit/fabricated-audit.ts';
import { complaintsOf, openPage, startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
}, 60_000);
afterAll(() => browser.close());

interface Served extends FabricatedAudit {
  readonly url: string;
  readonly origin: string;
  readonly context: BrowserContext;
  readonly logged: readonly string[];
}

async function serve(wish: AuditWish): Promise<Served> {
  const audit = fabricateAudit(wish);
  const logged: string[] = [];
  const served = await serveAudit({
    ...audit,
    label: '.leaklint.baseline.json',
    by: 'ada',
    today: TODAY,
    welcome: undefined,
    filter: '',
    log: (line) => logged.push(line),
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(async () => {
    await context.close();
    served.stop();
    await served.ended;
  });
  return { ...audit, url: served.url, origin: new URL(served.url).origin, context, logged };
}

const open = ({ read }: FabricatedAudit): number =>
  read().entries.filter(({ verdict }) => verdict === 'unaudited').length;
const untilDecided = (page: Page, count: number): Promise<void> =>
  page.locator('#count', { hasText: new RegExp(`^${count} of`) }).waitFor();
const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });

describe('the page of leaklint audit --web', () => {
  it('50 secrets are decided with the keyboard alone; a reload and an undo work, and no policy is broken', async () => {
    const audit = await serve({ secrets: 50 });
    const page = await openPage(audit.context, audit.url);
    const complaints = complaintsOf(page);
    expect(page.url()).toBe(`${audit.origin}/`);
    for (let n = 0; n < 50; n++) await page.keyboard.press('ftrap'.charAt(n % 5));
    await untilDecided(page, 50);
    expect(open(audit)).toBe(0);
    expect(new Set(audit.read().entries.map(({ verdict }) => verdict)).size).toBe(5);
    await page.reload();
    await untilDecided(page, 50);
    await page.keyboard.press('u');
    await untilDecided(page, 49);
    expect(open(audit)).toBeGreaterThan(0);
    await page.keyboard.press('Shift+U');
    await untilDecided(page, 50);
    expect(open(audit)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('reason, last day, filter and bulk decision, by keys', async () => {
    const audit = await serve({ secrets: 12 });
    const page = await openPage(audit.context, audit.url);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('known to ops');
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('90d');
    await page.keyboard.press('Enter');
    await page.locator('#draft', { hasText: 'known to ops, until 90d' }).waitFor();
    await page.keyboard.press('a');
    await untilDecided(page, 1);
    expect(audit.read().entries.find(({ verdict }) => verdict === 'accepted')).toMatchObject({
      reason: 'known to ops',
      by: 'ada',
      expires: '2027-02-19',
    });
    await page.keyboard.press('F');
    await page.keyboard.type('rule:acme-token');
    await page.keyboard.press('Enter');
    await page.locator('#shown', { hasText: '6 of 12' }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('t');
    await page.getByRole('dialog').getByText('test', { exact: false }).first().waitFor();
    await page.keyboard.type('bulk reason');
    await page.keyboard.press('Enter');
    await page.locator('#status', { hasText: 'test: 6 secrets' }).waitFor();
    const changed = audit.read().entries.filter(({ reason }) => reason === 'bulk reason');
    expect(changed).toHaveLength(8);
    expect(changed.every(({ rule }) => rule === 'acme-token')).toBe(true);
  });

  it('secrets are redacted until somebody asks to see one, which the terminal notes down', async () => {
    const audit = await serve({
      secrets: 3,
      reader: { readLines: () => undefined, historyOf: () => ({ origin: undefined, lines: [] }) },
    });
    const page = await openPage(audit.context, audit.url);
    const token = audit.material.reveal(audit.session.groups()[0] ?? audit.session.groups()[1] ?? never()) ?? never();
    const everything = await page.evaluate(
      async () => (await (await fetch('/api/review')).text()) + document.documentElement.outerHTML,
    );
    expect(everything).not.toContain(token);
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByText('Show', { exact: true }).click();
    await page.locator('#secret', { hasText: token }).waitFor();
    expect(audit.logged).toHaveLength(1);
    expect(audit.logged.join()).not.toContain(token);
    await page.keyboard.press('j');
    await page.locator('#secret', { hasNotText: token }).waitFor();
  });

  it('two tabs see each other; a decision over what one has not seen is a conflict, and is shown', async () => {
    const audit = await serve({ secrets: 4 });
    const first = await openPage(audit.context, audit.url);
    const second = await openPage(audit.context, `${audit.origin}/`);
    await first.keyboard.press('t');
    await untilDecided(first, 1);
    await untilDecided(second, 1);
    // The file changes behind the backs of both, within the time that it takes to notice.
    const open = audit.session.groups().filter((each) => audit.session.stateOf(each).isOpen);
    const shown = (): Promise<string> =>
      first.evaluate(() => document.querySelector('#detail')?.getAttribute('data-id') ?? '');
    // The page goes on to the next that is open once it has heard of the decision.
    await expect.poll(shown).toSatisfy((id) => open.some((group) => group.id === id));
    const current = await shown();
    audit.edit((entry) => (entry.fingerprint === current ? { ...entry, verdict: 'accepted', by: 'bob' } : entry));
    await first.keyboard.press('f');
    const dialog = first.getByRole('dialog');
    await Promise.race([
      dialog.getByText('by bob').waitFor(),
      first.locator('#status', { hasText: 'changed by somebody else' }).waitFor(),
    ]);
    expect(
      audit
        .read()
        .entries.filter(({ fingerprint }) => fingerprint === current)
        .map(({ verdict }) => verdict),
    ).toContain('accepted');
    await untilDecided(second, 2);
  });

  it('what others write shows up by itself, and a conflict is never overwritten without a word', async () => {
    const audit = await serve({ secrets: 3 });
    const page = await openPage(audit.context, audit.url);
    const current = audit.session.groups()[0]?.id ?? never();
    // An answer that is being typed holds the page's news back: what is on the screen is what was seen.
    await page.keyboard.press('b');
    audit.edit((entry) => (entry.fingerprint === current ? { ...entry, verdict: 'accepted', by: 'bob' } : entry));
    await expect.poll(() => audit.session.progress().decided, { timeout: 5000 }).toBe(1);
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('accepted, by bob').waitFor();
    expect(audit.read().entries.filter(({ verdict }) => verdict === 'accepted').length).toBeGreaterThan(0);
    await dialog.getByRole('button', { name: 'Write mine' }).click();
    await untilDecided(page, 3);
    expect(audit.read().entries.every(({ verdict }) => verdict === 'false-positive')).toBe(true);
  });

  it('nobody else gets in: wrong token, used token, foreign Host, foreign Origin', async () => {
    const audit = await serve({ secrets: 2 });
    const page = await audit.context.newPage();
    expect((await page.goto(`${audit.origin}/?token=wrong`))?.status()).toBe(403);
    expect((await page.goto(`${audit.origin}/`))?.status()).toBe(403);
    expect(await statusOf(audit.url, { host: 'evil.example' })).toBe(403);
    expect((await page.goto(audit.url))?.status()).toBe(200);
    const stranger = await browser.newContext();
    onTestFinished(() => stranger.close());
    const other = await stranger.newPage();
    expect((await other.goto(audit.url))?.status()).toBe(403);
    // Another page in the browser that has the key: its own server is another port of the same host.
    const elsewhere = await serve({ secrets: 1 });
    const foreign = await audit.context.newPage();
    await foreign.goto(elsewhere.url);
    const answers = await foreign.evaluate(async (origin) => {
      const send = (init: RequestInit): Promise<string> =>
        fetch(`${origin}/api/undo`, init).then(String, () => 'refused');
      return Promise.all([
        send({ credentials: 'include' }),
        send({ method: 'POST', mode: 'no-cors', credentials: 'include', body: '{}' }),
      ]);
    }, audit.origin);
    expect(answers).toEqual(['refused', 'refused']);
    const cookie = (await audit.context.cookies(audit.origin)).map(({ name, value }) => `${name}=${value}`).join('; ');
    expect(await statusOf(`${audit.origin}/api/review`, { cookie })).toBe(200);
    expect(await statusOf(`${audit.origin}/api/review`, { cookie, origin: 'https://evil.example' })).toBe(403);
    expect((await audit.context.cookies(audit.origin))[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  });

  it('10,000 secrets scroll without a stutter: few rows are in the page, and no task is long', async () => {
    const audit = await serve({ secrets: 10_000 });
    const page = await openPage(audit.context, audit.url);
    expect(await page.locator('#shown').textContent()).toBe('10000 secrets');
    const measured = await page.evaluate(async () => {
      const list = document.querySelector('#list');
      if (list === null) throw new Error('no list');
      const long: number[] = [];
      const observer = new PerformanceObserver((entries) =>
        long.push(...entries.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      let rows = 0;
      for (let frame = 0; frame < 60; frame++) {
        list.scrollTop += list.scrollHeight / 60;
        await new Promise((resolve) => requestAnimationFrame(resolve));
        rows = Math.max(rows, document.querySelectorAll('#list .row').length);
      }
      observer.disconnect();
      return {
        rows,
        long: long.length,
        last: document.querySelector('#list .row:not([hidden]):last-child')?.textContent,
      };
    });
    expect(measured.rows).toBeLessThan(60);
    expect(measured.long).toBeLessThan(6);
    await page.keyboard.press('Shift+G');
    await page.locator('#list .row[aria-posinset="10000"][aria-selected=true]').waitFor();
    await page.keyboard.press('t');
    await untilDecided(page, 1);
  }, 40_000);

  it('is usable at 200 % zoom: nothing is cut off at the side, and the details of what is chosen are in sight', async () => {
    const audit = await serve({
      secrets: 20,
      adapt: (finding) => ({
        ...finding,
        title: 'A title of quite some length, as rules have them',
        location: { ...finding.location, path: `packages/some/where/deep/${finding.location.path}` },
      }),
    });
    await audit.context.newPage();
    const page = await openPage(audit.context, audit.url);
    // 1280 by 800 at 200 % leave as much room as 640 by 400.
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await untilDecided(page, 1);
    const heading = page.locator('#detail h2');
    // The details are drawn anew after a decision: for a moment there is no heading.
    const top = async (): Promise<number> => (await heading.boundingBox())?.y ?? -1;
    await expect.poll(top).toBeGreaterThanOrEqual(0);
    await expect.poll(top).toBeLessThan(300);
  });

  it('can be stopped from the page', async () => {
    const audit = fabricateAudit({ secrets: 1 });
    const served = await serveAudit({
      ...audit,
      label: 'b',
      by: undefined,
      today: TODAY,
      welcome: 'hello',
      filter: '',
      log: () => undefined,
    });
    const context = await browser.newContext();
    const page = await openPage(context, served.url);
    expect(await page.locator('#status').textContent()).toBe('hello');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The review has ended').waitFor();
    await served.ended;
    await context.close();
    expect(hashOf(0)).toHaveLength(32);
  });
});

function never(): never {
  throw new Error('it is not there');
}
