import { addLines } from '../edit/add-lines.ts';
import { planEdit, type PlannedEdit } from '../edit/plan-edit.ts';
import type { InitScene } from '../init-scene.ts';
import type { Proposal } from '../proposal.ts';

/** What a scan says about the need for a baseline. */
export interface BaselineNeed {
  readonly hasBaseline: boolean;
  /** Without those in files that are about to be ignored. */
  readonly findings: number;
}

/** Files of other tools that hold decisions, in the order in which they are taken over. */
const FOREIGN = ['.secrets.baseline', '.gitleaksignore'];
const NAME = '.leaklint.baseline.json';
const ATTRIBUTES = '.gitattributes';

/** A baseline, when there is something for it to hold; what other tools know is taken over first. */
export function proposeBaseline(scene: InitScene, { hasBaseline, findings }: BaselineNeed): Proposal {
  const count = findings === 1 ? '1 finding' : `${String(findings)} findings`;
  const title = `Remember the ${count} of today, and report new ones only`;
  const nothing = { name: 'baseline', title, edits: [], commands: [], byHand: [], notes: [] } as const;
  if (hasBaseline || findings === 0) return nothing;
  const foreign = FOREIGN.filter((name) => scene.exists(name));
  const imports = foreign.map((name) => `leaklint baseline import ${name}`);
  const commands = [...imports, foreign.length === 0 ? 'leaklint baseline create' : 'leaklint baseline update'];
  const attributes = planAttributes(scene);
  // Making a baseline would write the file all the same.
  if (attributes?.byHand !== undefined) {
    return { ...nothing, byHand: [attributes.byHand, { what: 'then run', lines: commands }] };
  }
  const baseline = { path: NAME, before: undefined, after: '', summary: `${count}, hashed` };
  const edits = attributes === undefined ? [baseline] : [baseline, attributes.edit];
  const notes = ['`leaklint scan` shows them; a secret that was ever pushed has to be replaced all the same'];
  return { ...nothing, edits, commands, notes };
}

function planAttributes(scene: InitScene): PlannedEdit | undefined {
  const text = scene.read(ATTRIBUTES);
  if (text?.includes(NAME) === true) return undefined;
  const line = `/${NAME} merge=union`;
  return planEdit(ATTRIBUTES, { after: withLine(text, line), lines: [line] }, scene);
}

/** As `baseline create` writes it: without a heading. */
function withLine(text: string | undefined, line: string): string {
  if (text === undefined || text === '') return addLines(undefined, [line]);
  return `${text}${text.endsWith('\n') ? '' : '\n'}${line}\n`;
}
