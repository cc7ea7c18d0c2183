import { defaultConfig, type EffectiveConfig } from '../../src/config/effective-config.ts';
import type { ResolvedConfig } from '../../src/config/resolved-config.ts';

/** The configuration of a scan: one for the root, and more for folders below it. */
export function resolved(
  root: Partial<EffectiveConfig> = {},
  nested: Readonly<Record<string, Partial<EffectiveConfig>>> = {},
): ResolvedConfig {
  const base = { ...defaultConfig, ...root };
  const folders = Object.entries(nested).map(([folder, given]) => ({ folder, config: { ...base, ...given } }));
  const config: ResolvedConfig = {
    root: base,
    all: [base, ...folders.map(({ config: each }) => each)],
    exclude: [],
    forPath: (path) => folders.find(({ folder }) => path.startsWith(`${folder}/`))?.config ?? base,
    withNested: () => Promise.resolve(config),
  };
  return config;
}
