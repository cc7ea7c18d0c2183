import type { Finding } from '../../core/finding.ts';
import { countSeverities } from '../severity.ts';
import { groupThousands } from '../wording/plural.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

type Option = readonly [value: string, text: string];

const CONFIDENCES: readonly Option[] = [
  ['high', 'high'],
  ['medium', 'medium'],
  ['low', 'low'],
];
const GROUPS: readonly Option[] = [
  ['path', 'file'],
  ['rule', 'rule'],
  ['', 'nothing'],
];
const ORDERS: readonly Option[] = [
  ['severity', 'severity'],
  ['order', 'path and line'],
  ['rule', 'rule'],
];

/** Search, filters, grouping and order; without the script it is hidden, because it would do nothing. */
export function toolbar(findings: readonly Finding[]): Markup {
  return html`<form class="toolbar" id="toolbar" role="search" hidden>
    <label class="wide"
      >Search<input id="search" type="search" placeholder="any text – press /" autocomplete="off"
    /></label>
    <fieldset>
      <legend>Severity</legend>
      ${countSeverities(findings).map(
        ([severity, count]) =>
          html`<label class="chip ${severity}"
            ><input type="checkbox" name="severity" value="${severity}" checked />${severity}
            <b>${groupThousands(count)}</b></label
          >`,
      )}
    </fieldset>
    ${field('Confidence', select('confidence', [['', 'any'], ...CONFIDENCES]))}
    ${field('Rule', select('rule', [['', 'any'], ...ruleOptions(findings)]))}
    <label>Path<input id="path" type="search" placeholder="part of a path" autocomplete="off" /></label>
    ${field('Group by', select('group', GROUPS))} ${field('Order', select('sort', ORDERS))}
    <output id="shown" aria-live="polite"></output>
  </form>`;
}

function field(name: string, control: Markup): Markup {
  return html`<label>${name}${control}</label>`;
}

function select(id: string, options: readonly Option[]): Markup {
  return html`<select id="${id}">
    ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
  </select>`;
}

function ruleOptions(findings: readonly Finding[]): readonly Option[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, count]) => [id, `${id} (${groupThousands(count)})`]);
}
