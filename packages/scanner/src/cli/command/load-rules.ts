import type { Pack } from '@leaklint/rules';
import { parsePackedRules } from '@leaklint/rules/packed-rules';
import { checkTexts } from '../../checks/check-texts.ts';
import { checkNames } from '../../core/check-names.ts';
import { nodeFileSystem } from '../../adapter/node-file-system.ts';
import { loadConfig, type ResolvedConfig } from '../../config/load-config.ts';
import { resolveRules, type ActiveRules } from '../../scan/active-rules.ts';
import { createRepositoryFinder } from '../../source/find-repository.ts';
import { toPosix } from '../../source/to-posix.ts';
import type { DescribedRule } from './describe-rule.ts';

/** Every rule that a scan of the current folder knows, by id; with those that the configuration turns off. */
export async function loadRules(active: ActiveRules, config?: ResolvedConfig): Promise<readonly DescribedRule[]> {
  const details = await active.details();
  const keywords = keywordsByRule(active.whole);
  const rules = parsePackedRules(active.whole)
    .map(({ id, severity, confidence, detector, pattern }, index) => ({
      ...(details.get(id) ?? { id, provider: 'custom', name: id, description: '', references: [] }),
      severity,
      confidence,
      isActive: active.isActive(id),
      detector,
      keywords: keywords[index] ?? [],
      pattern,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...rules, ...checkRules(config)];
}

/** The checks of code, as rules are described. */
function checkRules(config: ResolvedConfig | undefined): readonly DescribedRule[] {
  const said = config?.root.checks;
  return checkNames.map((name) => {
    const { severity, title, description } = checkTexts[name];
    const setting = said?.settings[name];
    const isActive = said === undefined || (said.isEnabled && setting !== 'off');
    return {
      id: name,
      provider: 'code',
      name: title,
      description,
      references: [],
      severity: setting === undefined || setting === 'off' ? severity : setting,
      confidence: 'medium',
      isActive,
      detector: 'check',
      keywords: [],
      pattern: '',
    };
  });
}

/** The rules of the current folder's configuration. */
export async function loadActiveRules(configFile: string | undefined): Promise<ActiveRules> {
  return resolveRules(await loadRuleConfig(configFile), { only: [], off: [] });
}

/** The configuration that says which rules a scan of the current folder runs. */
export function loadRuleConfig(configFile: string | undefined): Promise<ResolvedConfig> {
  const cwd = toPosix(nodeFileSystem.realPath(process.cwd()) ?? process.cwd());
  const repository = createRepositoryFinder(nodeFileSystem)(cwd);
  const root = repository ?? cwd;
  const folder = toPosix(cwd.slice(root.length).replace(/^\//, ''));
  const place = { root, isRepository: repository !== undefined, folders: [folder] };
  return loadConfig({ ...place, cwd, configFile }, nodeFileSystem);
}

function keywordsByRule(pack: Pack): readonly (readonly string[])[] {
  const keywords: string[][] = [];
  for (const [position, keyword] of pack.keywords.entries()) {
    for (const index of pack.keywordRules[position] ?? []) (keywords[index] ??= []).push(keyword);
  }
  return keywords;
}
