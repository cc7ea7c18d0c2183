import type { ScanResult } from '../core/scan-result.ts';
import { reportFormat } from './registry.ts';
import type { ReporterName } from './registry.ts';
import type { ReportOptions } from './reporter.ts';

/** Renders one result in as many formats as are asked for. */
export type Renderer = (format: ReporterName) => Promise<string>;

/**
 * The one way from a result to a report: whatever leaves through it is masked,
 * unless the user asked for secrets and the format may show them.
 */
export function createRenderer(result: ScanResult, given: ReportOptions): Renderer {
  const options = { describeRule: createRuleLookup(result), ...given };
  let masked: ScanResult | undefined;
  const maskOnce = async (): Promise<ScanResult> => {
    const { maskResult } = await import('../core/mask-result.ts');
    return (masked ??= maskResult(result));
  };
  return async (name) => {
    const format = reportFormat(name);
    const reporter = await format.load(options);
    const isRevealing = options.showSecrets && format.revealsSecrets;
    return reporter(isRevealing ? result : await maskOnce(), { ...options, showSecrets: isRevealing });
  };
}

/** Renders a result in one format. */
export async function render(result: ScanResult, format: ReporterName, options: ReportOptions): Promise<string> {
  return createRenderer(result, options)(format);
}

function createRuleLookup({ rules = [] }: ScanResult): NonNullable<ReportOptions['describeRule']> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (id) => byId.get(id);
}
