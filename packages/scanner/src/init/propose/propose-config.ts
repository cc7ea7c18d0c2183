import { configNames } from '../../config/find-config.ts';
import { planEdit } from '../edit/plan-edit.ts';
import type { InitScene } from '../init-scene.ts';
import type { Proposal } from '../proposal.ts';

const FILE = 'leaklint.config.json';
/** Comments by which other tools let a finding pass. */
const FOREIGN_PRAGMAS = ['gitleaks:allow', 'trufflehog:ignore', 'ggignore', 'nosec'];

/** A configuration to begin with: JSON, because reading YAML would cost every commit as much as the rest of the scan. */
export function proposeConfig(scene: InitScene): Proposal {
  const hasConfig = configNames.some((name) => scene.exists(name)) || hasPackageKey(scene);
  const foreign = hasConfig ? [] : foreignPragmas(scene);
  const config = { minConfidence: 'medium', ...(foreign.length === 0 ? {} : { foreignPragmas: true }) };
  const after = `${JSON.stringify(config, undefined, 2)}\n`;
  const planned = hasConfig ? undefined : planEdit(FILE, { after, lines: [] }, scene);
  const rules = ['.gitleaks.toml', 'gitleaks.toml'].find((name) => scene.exists(name));
  return {
    name: 'config',
    title: 'Begin a configuration',
    edits: planned?.edit === undefined ? [] : [planned.edit],
    commands: [],
    byHand: [],
    notes: hasConfig
      ? []
      : [
          ...(foreign.length === 0 ? [] : [`${foreign.join(' and ')} in comments lets a finding pass, as before`]),
          ...(rules === undefined
            ? []
            : [`${rules} is not read: its rules and paths go into the configuration by hand`]),
        ],
  };
}

function hasPackageKey({ read }: InitScene): boolean {
  return /^[ \t]*"leaklint"\s*:\s*\{/m.test(read('package.json') ?? '');
}

function foreignPragmas({ root, ports }: InitScene): readonly string[] {
  return FOREIGN_PRAGMAS.filter((word) => {
    const args = ['grep', '--quiet', '-I', '--fixed-strings', '--word-regexp', '-e', word];
    return ports.git.run(args, root).isGood;
  });
}
