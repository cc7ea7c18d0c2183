import type { Finding, SnippetLine } from '../../core/finding.ts';
import { printable } from '../printable.ts';
import { isWebAddress } from '../web-address.ts';
import { REVOKE } from '../wording/advice.ts';
import { allowHint } from '../wording/allow-hint.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';

/** One finding; the script reads what it filters and sorts by from the data attributes. */
export function findingCard(finding: Finding, order: number): Markup {
  const { ruleId, severity, confidence, title, location, redacted, fingerprint } = finding;
  const path = printable(location.path);
  return html`<article
    class="finding"
    id="finding-${order}"
    tabindex="-1"
    data-order="${order}"
    data-rule="${ruleId}"
    data-severity="${severity}"
    data-confidence="${confidence}"
    data-path="${path}"
  >
    <header>
      <span class="pill ${severity}">${severity}</span>
      <h3>${printable(title)}</h3>
      <code class="rule">${ruleId}</code>
      <a class="place" href="#finding-${order}">${path}:${location.startLine}:${location.startColumn}</a>
    </header>
    ${codeBlock(finding.snippet)}
    <details>
      <summary>Why, and what to do <code class="redacted">${printable(redacted)}</code></summary>
      <dl>
        ${row('Why', why(finding))}${row('Fix', fix(finding))}${row('Allow', allow(finding))}${row('History', history(finding))}
        ${row('Places', places(finding))}${row('Fingerprint', html`<code>${fingerprint}</code>`)}
      </dl>
    </details>
  </article>`;
}

function row(name: string, content: Content): Content {
  return content === undefined
    ? undefined
    : html`<div>
        <dt>${name}</dt>
        <dd>${content}</dd>
      </div>`;
}

function codeBlock(snippet: readonly SnippetLine[]): Content {
  if (snippet.length === 0) return undefined;
  return html`<pre tabindex="0" aria-label="Code">${snippet.map(codeLine)}</pre>`;
}

function codeLine({ line, text, highlight = [0, 0] }: SnippetLine): Markup {
  const [start, end] = highlight;
  const marked = end > start ? html`<mark>${printable(text.slice(start, end))}</mark>` : undefined;
  return html`<span class="line" data-line="${line}"
    >${printable(text.slice(0, start))}${marked}${printable(text.slice(end))}</span
  >`;
}

function why({ confidence, reasons, decodedVia }: Finding): Content {
  const inside = decodedVia.length === 0 ? '' : `, found inside ${decodedVia.join(', then ')}`;
  return [
    `${confidence} confidence${inside}`,
    html`<ul>
      ${reasons.map((reason) => html`<li>${printable(reason)}</li>`)}
    </ul>`,
  ];
}

function fix({ help }: Finding): Content {
  const revoke = help.revoke === undefined ? undefined : html`<p>${REVOKE}: ${link(help.revoke)}</p>`;
  return [revoke, html`<p>${printable(help.fix)}</p>`];
}

function allow(finding: Finding): Content {
  const { text, where } = allowHint(finding);
  return html`<code>${printable(text)}</code> ${where}`;
}

function history({ git }: Finding): Content {
  if (git === undefined) return undefined;
  const { commit, author, email, date, kind, reachableFrom, inHead, removedIn } = git;
  const facts = [
    commit && `commit ${commit}`,
    kind === 'blob' ? undefined : `in a ${kind.replaceAll('-', ' ')}`,
    author && `by ${author}${email === undefined ? '' : ` <${email}>`}`,
    date && `on ${date}`,
    inHead ? 'still in HEAD' : 'not in HEAD',
    removedIn && `removed in ${removedIn}`,
    reachableFrom.length === 0 ? undefined : `reachable from ${reachableFrom.join(', ')}`,
  ];
  return printable(facts.filter(Boolean).join(' · '));
}

function places({ occurrences }: Finding): Content {
  if (occurrences.length < 2) return undefined;
  const items = occurrences.map(({ path, startLine, commit }) => {
    const suffix = commit === undefined ? '' : ` @ ${commit}`;
    return html`<li><code>${printable(`${path}:${startLine}${suffix}`)}</code></li>`;
  });
  return html`<ul>
    ${items}
  </ul>`;
}

function link(address: string): Content {
  if (!isWebAddress(address)) return printable(address);
  return html`<a href="${address}" rel="noopener noreferrer" target="_blank">${address}</a>`;
}
