import { UsageError } from '../../core/errors.ts';
import { closestWord } from '../../core/text/closest-word.ts';
import { isReporterName, REPORTER_NAMES, type ReporterName } from '../../report/registry.ts';
import type { FlagValues } from './flag-values.ts';
import type { ReportTarget } from './parsed-command.ts';

/** Which reports are wanted and where they go: from every `--format FMT[=FILE]` and `--output FILE`. */
export function readReports(flags: FlagValues): ReportTarget[] {
  const output = flags.text('output');
  const formats = flags.all('format').map(parseReport);
  if (formats.length === 0) return [{ format: formatOfFile(output), file: output }];
  const loose = formats.filter(({ file }) => file === undefined);
  if (loose.length > 1) throw new UsageError(severalLoose(loose, output));
  if (output !== undefined && loose.length === 0) {
    throw new UsageError('--output has no report to write: every --format names a file of its own');
  }
  const reports = formats.map(({ format, file }) => ({ format, file: file ?? output }));
  checkFiles(reports);
  return reports;
}

function parseReport(text: string): ReportTarget {
  const split = text.indexOf('=');
  const name = split === -1 ? text : text.slice(0, split);
  const file = split === -1 ? undefined : text.slice(split + 1);
  if (!isReporterName(name)) {
    const close = closestWord(name, REPORTER_NAMES);
    const hint = close === undefined ? `one of ${REPORTER_NAMES.join(', ')}` : `did you mean ${close}?`;
    throw new UsageError(`--format does not take "${name}"; ${hint}`);
  }
  if (file === '') throw new UsageError(`--format ${name}= names no file; write ${name} or ${name}=FILE`);
  return { format: name, file };
}

/** The format that a file's name asks for. */
function formatOfFile(file: string | undefined): ReporterName {
  const extension = file?.slice(file.lastIndexOf('.') + 1).toLowerCase() ?? '';
  const isClear = ['json', 'jsonl', 'sarif', 'csv', 'html'].includes(extension);
  return isClear && isReporterName(extension) ? extension : 'pretty';
}

function severalLoose(loose: readonly ReportTarget[], output: string | undefined): string {
  const names = loose.map(({ format }) => format).join(' and ');
  return `${names} would both go to ${output ?? 'standard output'}; give each a file of its own: --format ${loose[1]?.format ?? ''}=FILE`;
}

function checkFiles(reports: readonly ReportTarget[]): void {
  const files = reports.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`two reports would go to ${twice}; give each a file of its own`);
}
