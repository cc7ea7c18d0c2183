import type { ReportOptions, Reporter } from './reporter.ts';

interface ReportFormat {
  /** Whether `--show-secrets` shows secrets in this format. */
  readonly revealsSecrets: boolean;
  /** Each format is loaded only when it is asked for. */
  readonly load: (options: ReportOptions) => Promise<Reporter>;
}

const FORMATS = {
  pretty: { revealsSecrets: true, load: loadPretty },
  json: { revealsSecrets: true, load: async () => (await import('./json.ts')).reportJson },
  jsonl: { revealsSecrets: true, load: async () => (await import('./jsonl.ts')).reportJsonl },
  sarif: { revealsSecrets: false, load: async () => (await import('./sarif.ts')).reportSarif },
  gitlab: { revealsSecrets: false, load: async () => (await import('./gitlab.ts')).reportGitlab },
  junit: { revealsSecrets: false, load: async () => (await import('./junit.ts')).reportJunit },
  csv: { revealsSecrets: false, load: async () => (await import('./csv.ts')).reportCsv },
  github: { revealsSecrets: false, load: async () => (await import('./github.ts')).reportGithub },
  html: { revealsSecrets: false, load: async () => (await import('./html.ts')).reportHtml },
  markdown: { revealsSecrets: false, load: async () => (await import('./markdown.ts')).reportMarkdown },
} as const satisfies Readonly<Record<string, ReportFormat>>;

/** A value of `--format`. */
export type ReporterName = keyof typeof FORMATS;

/** Every value of `--format`, in the order of the documentation. */
export const REPORTER_NAMES: readonly ReporterName[] = Object.keys(FORMATS).filter(isReporterName);

/** Whether a text is a value of `--format`. */
export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(FORMATS, name);
}

/** What is known of a format before it is loaded. */
export function reportFormat(name: ReporterName): ReportFormat {
  return FORMATS[name];
}

async function loadPretty({ color }: ReportOptions): Promise<Reporter> {
  const { createPrettyReporter } = await import('./pretty.ts');
  const paint = color
    ? (await import('./paint.ts')).createColorPaint()
    : (await import('./pretty/paint-plain.ts')).plainPaint;
  return createPrettyReporter(paint);
}
