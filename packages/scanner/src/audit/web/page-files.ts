import { PAGE_DETAIL_SCRIPT } from './page/detail-script.ts';
import { PAGE_DIALOG_SCRIPT } from './page/dialog-script.ts';
import { PAGE_KEYS_SCRIPT } from './page/keys-script.ts';
import { PAGE_LIST_SCRIPT } from './page/list-script.ts';
import { PAGE_REVIEW_SCRIPT } from './page/review-script.ts';
import { PAGE_MARKUP } from './page/markup.ts';
import { PAGE_STYLE } from './page/style.ts';

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly content: () => string;
}

/** All that the page is made of; it needs nothing from anywhere else. */
export const PAGE_FILES: ReadonlyMap<string, PageFile> = new Map([
  ['/', { type: 'text/html; charset=utf-8', content: () => PAGE_MARKUP }],
  ['/app.css', { type: 'text/css; charset=utf-8', content: () => PAGE_STYLE }],
  ['/app.js', { type: 'text/javascript; charset=utf-8', content: script }],
]);

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Sent with every answer. */
export const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', POLICY],
  ['cache-control', 'no-store'],
  // With `no-referrer` browsers hide the origin of the page's own requests, too.
  ['referrer-policy', 'same-origin'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
];

/** One module in several files: parts of a page's script see each other. */
function script(): string {
  return [PAGE_REVIEW_SCRIPT, PAGE_LIST_SCRIPT, PAGE_DETAIL_SCRIPT, PAGE_DIALOG_SCRIPT, PAGE_KEYS_SCRIPT].join('\n');
}
