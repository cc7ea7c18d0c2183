import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/scan-result.ts';
import { findingCard } from './html/finding-card.ts';
import { html } from './html/markup.ts';
import type { Content, Markup } from './html/markup.ts';
import { overview } from './html/overview.ts';
import { SCRIPT } from './html/script.ts';
import { STYLE } from './html/style.ts';
import { toolbar } from './html/toolbar.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { severityRank } from './severity.ts';

/** One self-contained page: it reads without a script, and with it searches, filters, groups and sorts. */
export const reportHtml: Reporter = (result) => {
  const { findings } = result;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>leaklint report</title>
        ${element('style', STYLE)}
      </head>
      <body>
        ${overview(result)} ${findings.length === 0 ? clean(result) : toolbar(findings)}
        <main id="findings">${groupByPath(findings).map(section)}</main>
        <p class="empty" id="empty" hidden>Nothing matches these filters.</p>
        <footer class="page" id="keys" hidden>
          <kbd>/</kbd> search <kbd>j</kbd> <kbd>k</kbd> next, previous <kbd>o</kbd> open, close <kbd>Esc</kbd> clear
        </footer>
        ${element('script', SCRIPT)}
      </body>
    </html>`;
  return `${page.markup}\n`;
};

/** Said only of a scan that looked at something, and at everything it should. */
function clean({ complete, counts }: ScanResult): Content {
  const isClean = complete && counts.files + counts.commits + counts.blobs > 0;
  return isClean
    ? html`<p class="clean"><b>No findings</b>Nothing in what was scanned needs your attention.</p>`
    : undefined;
}

/** Only our own style and script run, whatever a scanned file may have brought into the page. */
function contentSecurityPolicy(): string {
  const sources = [`style-src '${hash(STYLE)}'`, `script-src '${hash(SCRIPT)}'`];
  return ["default-src 'none'", ...sources, "base-uri 'none'", "form-action 'none'"].join('; ');
}

/** Written as one string, because the hash is of every character between the tags. */
function element(name: 'style' | 'script', content: string): Markup {
  return { markup: `<${name}>${content}</${name}>` };
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

type Numbered = readonly [finding: Finding, order: number];

/** The files with the worst findings first, as the page's script orders them too. */
function groupByPath(findings: readonly Finding[]): readonly (readonly [path: string, group: readonly Numbered[]])[] {
  const numbered = findings.map((finding, index): Numbered => [finding, index + 1]);
  const groups = new Map<string, Numbered[]>();
  for (const one of numbered.toSorted(([a], [b]) => severityRank(a.severity) - severityRank(b.severity))) {
    const { path } = one[0].location;
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [one]);
    else group.push(one);
  }
  return [...groups];
}

function section([path, group]: readonly [path: string, group: readonly Numbered[]]): Markup {
  return html`<section>
    <h2>${printable(path)} <b>${group.length}</b></h2>
    ${group.map(([finding, order]) => findingCard(finding, order))}
  </section>`;
}
