import type { Finding } from '../core/finding.ts';
import type { Reporter } from './reporter.ts';

type Cell = (finding: Finding) => string | number | undefined;

const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['ruleId', ({ ruleId }) => ruleId],
  ['kind', ({ kind }) => kind],
  ['title', ({ title }) => title],
  ['severity', ({ severity }) => severity],
  ['confidence', ({ confidence }) => confidence],
  ['path', ({ location }) => location.path],
  ['startLine', ({ location }) => location.startLine],
  ['startColumn', ({ location }) => location.startColumn],
  ['endLine', ({ location }) => location.endLine],
  ['endColumn', ({ location }) => location.endColumn],
  ['redacted', ({ redacted }) => redacted],
  ['fingerprint', ({ fingerprint }) => fingerprint],
  ['decodedVia', ({ decodedVia }) => decodedVia.join(' ')],
  ['reasons', ({ reasons }) => reasons.join('; ')],
  ['occurrences', ({ occurrences }) => occurrences.length],
  ['commit', ({ git }) => git?.commit],
  ['author', ({ git }) => git?.author],
  ['email', ({ git }) => git?.email],
  ['date', ({ git }) => git?.date],
  ['inHead', ({ git }) => git && String(git.inHead)],
  ['reachableFrom', ({ git }) => git?.reachableFrom.join(' ')],
  ['revoke', ({ help }) => help.revoke],
  ['fix', ({ help }) => help.fix],
];

/** What makes a spreadsheet take a cell for a formula, when it stands first. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** RFC 4180: a header and a row a finding, lines ending in CRLF. */
export const reportCsv: Reporter = ({ findings }) => {
  const header = COLUMNS.map(([name]) => name);
  const rows = findings.map((finding) => COLUMNS.map(([, cell]) => toCell(cell(finding))));
  return [header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
};

/** An apostrophe in front keeps a spreadsheet from running what a scanned file says. */
function toCell(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') return String(value ?? '');
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
