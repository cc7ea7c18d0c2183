import type { Pack } from '@leaklint/rules';
import { pack as builtIn } from '@leaklint/rules/pack';
import { parsePackedRules } from '@leaklint/rules/compile';
import type { ActiveRules } from '../../scan/active-rules.ts';
import { resolveRules } from '../../scan/active-rules.ts';
import { loadConfig } from '../../config/load-config.ts';
import { nodeFileSystem } from '../../adapter/node-file-system.ts';
import type { DescribedRule } from './describe-rule.ts';

/** The rules that a scan of the current folder would run, by id. */
export async function loadRules(configFile: string | undefined): Promise<readonly DescribedRule[]> {
  const rules = await loadActiveRules(configFile);
  const pack = rules.pack ?? builtIn;
  const details = await rules.details();
  const keywords = keywordsByRule(pack);
  return parsePackedRules(pack)
    .map((rule, index) => ({
      ...(details.get(rule.id) ?? { id: rule.id, provider: 'custom', name: rule.id, description: '', references: [] }),
      severity: rule.severity,
      confidence: rule.confidence,
      keywords: keywords[index] ?? [],
      pattern: rule.pattern,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rules of the configuration of the current folder. */
export async function loadActiveRules(configFile: string | undefined): Promise<ActiveRules> {
  const cwd = process.cwd();
  const config = await loadConfig({ root: cwd, isRepository: false, folders: [''], cwd, configFile }, nodeFileSystem);
  return resolveRules(config, { only: [], off: [] });
}

function keywordsByRule(pack: Pack): readonly (readonly string[])[] {
  const keywords: string[][] = [];
  for (const [position, keyword] of pack.keywords.entries()) {
    for (const index of pack.keywordRules[position] ?? []) (keywords[index] ??= []).push(keyword);
  }
  return keywords;
}
