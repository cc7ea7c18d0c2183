import { addPlugin } from '../edit/add-eslint-plugin.ts';
import { planEdit } from '../edit/plan-edit.ts';
import type { InitScene } from '../init-scene.ts';
import type { Survey } from '../look/survey.ts';
import type { Proposal } from '../proposal.ts';

const PLUGIN = '@leaklint/eslint-plugin';
const INSTALL = {
  npm: 'npm install --save-dev',
  pnpm: 'pnpm add --save-dev',
  yarn: 'yarn add --dev',
  bun: 'bun add --dev',
};
const LINES = [`import leaklint from '${PLUGIN}';`, 'export default [leaklint.configs.recommended /* … */];'];

/** The plugin in a flat config; the file is edited only when the plugin is there, or ESLint would break. */
export function proposeEslint(scene: InitScene, { eslintConfig, nodeManager, isMonorepo }: Survey): Proposal {
  const nothing = { name: 'eslint', title: 'Show findings in the editor', edits: [], commands: [], notes: [] } as const;
  const text = eslintConfig === undefined ? undefined : scene.read(eslintConfig);
  if (eslintConfig === undefined || text === undefined || text.includes(PLUGIN)) return { ...nothing, byHand: [] };
  if (!isInstalled(scene)) {
    const toRoot = nodeManager === 'pnpm' && isMonorepo ? ' --workspace-root' : '';
    const install = `${INSTALL[nodeManager ?? 'npm']}${toRoot} ${PLUGIN}`;
    return { ...nothing, byHand: [{ what: `to have the ESLint plugin, run this, then init again`, lines: [install] }] };
  }
  const after = addPlugin(text, PLUGIN);
  if (after === undefined) return { ...nothing, byHand: [{ what: `add to ${eslintConfig}`, lines: LINES }] };
  const { edit, byHand } = planEdit(eslintConfig, { after, lines: LINES }, scene);
  return { ...nothing, edits: edit === undefined ? [] : [edit], byHand: byHand === undefined ? [] : [byHand] };
}

function isInstalled({ read, exists }: InitScene): boolean {
  return exists(`node_modules/${PLUGIN}`) || (read('package.json') ?? '').includes(`"${PLUGIN}"`);
}
