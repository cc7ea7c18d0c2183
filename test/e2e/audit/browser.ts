import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What the packed browser is told for servers without a display; what would switch off the rules under test, or end the browser with its first page, is left out. */
const UNSAFE = /web-security|site-isolation|site-per-process|single-process|no-zygote/;

/** Starts the browser that comes with the packages. */
export async function startBrowser(): Promise<Browser> {
  const [{ default: chromium }, { chromium: driver }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  const args = chromium.args.filter((arg) => !UNSAFE.test(arg));
  return driver.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}

/** What a page complained about: errors of its script, and what its content policy refused. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

/** A page that has everything on it. */
export async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.locator('#detail h2').waitFor();
  return page;
}
