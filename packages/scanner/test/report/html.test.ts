import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { html } from '../../src/report/html/markup.ts';
import { SCRIPT } from '../../src/report/html/script.ts';
import { STYLE } from '../../src/report/html/style.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';

const page = (result = fabricateFullResult()): Promise<string> => render(result, 'html', PLAIN_OPTIONS);
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the HTML report', () => {
  it('is one page that loads nothing', async () => {
    const text = await page();
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toMatch(/<\/html>\n$/);
    expect(text).not.toMatch(/<(?:link|img|iframe|object|embed)|\ssrc=|@import|url\(/);
  });

  it('lets only its own script and style run', async () => {
    const text = await page();
    const hashOf = (tag: string): string => {
      const [, content = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(text) ?? [];
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('style')}`,
      `script-src ${hashOf('script')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(text).not.toMatch(/ (?:style|on\w+)="/);
  });

  it('has a script that compiles, and neither script nor style can end early', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(SCRIPT + STYLE).not.toMatch(/<\/|<!--/);
  });

  it('finds every element that the script asks for', async () => {
    const text = await page();
    const ids = [...SCRIPT.matchAll(/byId\('(\w+)'\)/g)].map(([, id]) => id);
    const controls = ['search', 'confidence', 'rule', 'path', 'group', 'sort'];
    for (const id of [...ids, ...controls]) expect(text).toContain(` id="${id}"`);
  });

  it('says everything about a finding', async () => {
    const text = squeeze(await page());
    for (const part of [
      'data-rule="github-token" data-severity="critical" data-confidence="high" data-path="src/app.py"',
      '<span class="line" data-line="3" >token = &quot;<mark>ghp_…',
      'high confidence, found inside base64',
      '<li>its check digits hold</li>',
      '<a href="https://github.com/settings/tokens" rel="noopener noreferrer" target="_blank">',
      '<code>// leaklint: allow=secret-in-log -- reason</code> on the same line',
      'by Ann Example &lt;ann@example.org&gt;',
      '<li><code>src/main.py:8 @ 9f8e7d6c5b4a3928</code></li>',
      '<code>f1f2f3f4f5f6f7f8</code>',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says what was skipped, and that the scan is incomplete', async () => {
    const text = squeeze(await page());
    expect(text).toContain('role="alert">The scan is incomplete');
    expect(text).toContain('<summary>Skipped: binary <b>2</b></summary>');
    expect(text).toContain('suppressed: 3 by baseline, 2 by pragma, 1 by config');
  });

  it('calls only a complete scan of something clean', async () => {
    const counts = { files: 0, bytes: 0, commits: 0, blobs: 0 };
    expect(await page(fabricateResult({ findings: [] }))).toContain('<b>No findings</b>');
    expect(await page(fabricateResult({ findings: [], complete: false }))).not.toContain('<b>No findings</b>');
    expect(await page(fabricateResult({ findings: [], counts }))).not.toContain('<b>No findings</b>');
  });

  it('shows the file with the worst finding first', async () => {
    const at = (path: string, severity: 'low' | 'high'): ReturnType<typeof fabricateFinding> =>
      fabricateFinding({ severity, location: { ...fabricateFinding().location, path } });
    const text = await page(fabricateResult({ findings: [at('a.py', 'low'), at('b.py', 'low'), at('b.py', 'high')] }));
    expect([...text.matchAll(/<h2>(\S+) <b>(\d)/g)].map(([, path, count]) => `${path ?? ''} ${count ?? ''}`)).toEqual([
      'b.py 2',
      'a.py 1',
    ]);
  });

  it('links to the web alone', async () => {
    const revoke = ['javascript', 'alert(1)'].join(':');
    const finding = fabricateFinding({ help: { revoke, docs: '', fix: '' } });
    expect(await page(fabricateResult({ findings: [finding] }))).not.toContain('href="javascript');
  });

  it('takes nothing that a file says for markup', () => {
    const unit = fc.constantFrom('<', '>', '"', "'", '&', '</script>', '<!--', '<img onerror=x>', 'a', ' ', '`', '${');
    const tagsOf = (text: string): number => reportHtml(withText(text), PLAIN_OPTIONS).split('<').length;
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1 }), (text) => {
        expect(tagsOf(text)).toBe(tagsOf('text'));
      }),
    );
  });
});

describe('html', () => {
  it('escapes text, and not what is markup already', () => {
    const inner = html`<b>${'<&>'}</b>`;
    expect(html`<p title="${`"'`}">${[inner, 7, undefined, '>']}</p>`.markup).toBe(
      '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b>7&gt;</p>',
    );
  });
});

function withText(text: string): ReturnType<typeof fabricateResult> {
  const finding = fabricateFinding({
    title: text,
    location: { ...fabricateFinding().location, path: text },
    reasons: [text],
    occurrences: [
      { path: text, startLine: 1 },
      { path: text, startLine: 2, commit: text },
    ],
    git: { kind: 'blob', author: text, email: text, reachableFrom: [text], inHead: true },
    snippet: [{ line: 3, text: `x${text}`, highlight: [0, 1] }],
    help: { docs: text, fix: text },
  });
  const note = { path: text, line: 1, text, reason: text };
  return fabricateResult({ findings: [finding], skipped: [note], unused: [note], warnings: [text] });
}
