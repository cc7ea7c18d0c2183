import { addLines } from '../edit/add-lines.ts';
import { planEdit, type PlannedEdit } from '../edit/plan-edit.ts';
import { visibleFiles, type InitScene } from '../init-scene.ts';
import type { Survey } from '../look/survey.ts';
import type { Proposal } from '../proposal.ts';
import { CI_COMMAND, GITHUB_WORKFLOW, gitlabJob } from './ci-recipes.ts';

const WORKFLOW = '.github/workflows/leaklint.yml';
const GITLAB = '.gitlab-ci.yml';
/** Their files are written in too many ways to be added to. */
const BY_HAND: Readonly<Record<string, RegExp>> = {
  Jenkins: /^Jenkinsfile$/,
  CircleCI: /^\.circleci\/config\.ya?ml$/,
  'Azure Pipelines': /^\.?azure-pipelines\.ya?ml$/,
  'Bitbucket Pipelines': /^bitbucket-pipelines\.yml$/,
};

/** A job in each CI system that the repository uses. */
export async function proposeCi(scene: InitScene, { ciSystems }: Survey): Promise<Proposal> {
  const isOn = (host: string): boolean => new RegExp(String.raw`[@/.]${host}\b`, 'i').test(scene.remotes);
  const planned: PlannedEdit[] = [];
  if (ciSystems.includes('GitHub Actions') || isOn('github')) planned.push(...planGithub(scene));
  if (ciSystems.includes('GitLab CI') || isOn('gitlab')) planned.push(...(await planGitlab(scene)));
  const byHand = ciSystems.flatMap((system) => planByHand(system, scene));
  return {
    name: 'ci',
    title: 'Scan every push and pull request in CI',
    edits: planned.flatMap(({ edit }) => edit ?? []),
    commands: [],
    byHand: [...planned.flatMap((each) => each.byHand ?? []), ...byHand],
    notes: [],
  };
}

function planGithub(scene: InitScene): readonly PlannedEdit[] {
  const workflows = visibleFiles(scene).filter((path) => path.startsWith('.github/workflows/'));
  if (scene.exists(WORKFLOW) || workflows.some((path) => mentions(scene.read(path)))) return [];
  return [planEdit(WORKFLOW, { after: GITHUB_WORKFLOW, lines: [] }, scene)];
}

async function planGitlab(scene: InitScene): Promise<readonly PlannedEdit[]> {
  const text = scene.read(GITLAB);
  if (mentions(text)) return [];
  const stage = await stageOf(text ?? '');
  const lines = gitlabJob(stage ?? 'test');
  if (stage === undefined) return [{ byHand: { what: `${GITLAB} is not edited here; add to it`, lines } }];
  return [planEdit(GITLAB, { after: addLines(text, lines), lines }, scene)];
}

/** A stage for our job; undefined where no job can be added at the end. */
async function stageOf(text: string): Promise<string | undefined> {
  const { takesMoreAtEnd, yamlValue } = await import('../../hook/manager/edit-yaml.ts');
  if (!takesMoreAtEnd(text)) return undefined;
  const value = yamlValue(text);
  const stages: unknown = typeof value === 'object' && value !== null && 'stages' in value ? value.stages : undefined;
  if (!Array.isArray(stages) || stages.includes('test')) return 'test';
  const first: unknown = stages[0];
  return typeof first === 'string' && /^[\w.-]+$/.test(first) ? first : undefined;
}

function planByHand(system: string, scene: InitScene): Proposal['byHand'] {
  const pattern = BY_HAND[system];
  const file = pattern === undefined ? undefined : visibleFiles(scene).find((path) => pattern.test(path));
  if (file === undefined || mentions(scene.read(file))) return [];
  return [{ what: `${file}: docs/ci.md has the job for ${system}; it runs`, lines: [CI_COMMAND] }];
}

function mentions(text: string | undefined): boolean {
  return text?.includes('leaklint') === true;
}
