import type { ScanResult } from '../../core/scan-result.ts';
import { printable } from '../printable.ts';
import { countSeverities } from '../severity.ts';
import { INCOMPLETE } from '../wording/message.ts';
import { formatBytes, groupThousands, plural } from '../wording/plural.ts';
import { groupSkips } from '../wording/skip-groups.ts';
import { html } from './markup.ts';
import type { Content, Markup } from './markup.ts';

/** The head of the page: what the scan found, saw, and left out. */
export function overview(result: ScanResult): Markup {
  const { findings, complete } = result;
  return html`<header class="page">
    <h1>leaklint <small>${verdict(result)}</small></h1>
    <ul class="tiles">
      ${countSeverities(findings).map(
        ([severity, count]) =>
          html`<li class="tile ${severity} ${count === 0 ? 'none' : ''}">
            <b>${groupThousands(count)}</b>${severity}
          </li>`,
      )}
    </ul>
    <p class="facts">${facts(result).join(' · ')}</p>
    ${complete ? undefined : html`<p class="banner" role="alert">${INCOMPLETE}</p>`} ${notes(result)}
  </header>`;
}

function verdict({ findings, complete, counts }: ScanResult): string {
  if (findings.length > 0) return plural(findings.length, 'finding');
  if (counts.files + counts.commits + counts.blobs === 0) return 'nothing was scanned';
  return complete ? 'no findings' : 'no findings in what was scanned';
}

function facts({ counts, suppressed, ruleCount, toolVersion }: ScanResult): readonly string[] {
  const { files, bytes, commits, blobs } = counts;
  const { baseline, pragma, config } = suppressed;
  return [
    `${plural(files, 'file')}, ${formatBytes(bytes)}`,
    ...(commits + blobs === 0 ? [] : [`${plural(commits, 'commit')}, ${plural(blobs, 'blob')}`]),
    `suppressed: ${baseline} by baseline, ${pragma} by pragma, ${config} by config`,
    `${plural(ruleCount, 'rule')}, version ${toolVersion}`,
  ];
}

function notes({ warnings, skipped, unused }: ScanResult): Content {
  const groups = groupSkips(skipped).map(({ reason, isIncomplete, paths }) =>
    note(`${isIncomplete ? 'Not scanned' : 'Skipped'}: ${reason}`, paths),
  );
  const places = unused.map(({ path, line, text }) => `${path}:${line}: ${text.trim()}`);
  return [note('Warnings', warnings), ...groups, note('Suppressions that suppress nothing', places)];
}

function note(title: string, items: readonly string[]): Content {
  if (items.length === 0) return undefined;
  return html`<details class="note">
    <summary>${printable(title)} <b>${groupThousands(items.length)}</b></summary>
    <ul>
      ${items.map((item) => html`<li>${printable(item)}</li>`)}
    </ul>
  </details>`;
}
