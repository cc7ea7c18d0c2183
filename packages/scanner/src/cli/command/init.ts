import path from 'node:path';
import { nodeEditableFiles } from '../../adapter/node-editable-files.ts';
import { nodeUserGit } from '../../adapter/node-user-git.ts';
import { createMask, type Mask } from '../../core/mask.ts';
import { hookRequestOf } from '../../hooks.ts';
import { chooseManager } from '../../hook/choose-manager.ts';
import { findGitPlace } from '../../hook/git-place.ts';
import { describeProblem, describeProposal } from '../../init/describe-proposal.ts';
import { openInitScene, type InitScene } from '../../init/init-scene.ts';
import { findProblems } from '../../init/look/find-problems.ts';
import { describeSurvey, surveyRepository } from '../../init/look/survey.ts';
import { isDoable, isWorthShowing, type Proposal } from '../../init/proposal.ts';
import { proposeBaseline } from '../../init/propose/propose-baseline.ts';
import { proposeCi } from '../../init/propose/propose-ci.ts';
import { proposeConfig } from '../../init/propose/propose-config.ts';
import { proposeEslint } from '../../init/propose/propose-eslint.ts';
import { proposeHook } from '../../init/propose/propose-hook.ts';
import { missingPatterns, proposeIgnore } from '../../init/propose/propose-ignore.ts';
import type { InitCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';
import { applyProposal } from './init-apply.ts';
import { surveySecrets } from './init-scan.ts';

const DONE = 0;
const NOT_DECIDED = 2;
const PORTS = { files: nodeEditableFiles, git: nodeUserGit };

/** `leaklint init`: looks at the repository, shows what it would do, asks, does it. */
export async function runInit(command: InitCommand): Promise<number> {
  const scene = openInitScene(process.cwd(), PORTS);
  // Baseline and hook belong to the root, wherever in the repository somebody stands.
  process.chdir(scene.root);
  const { proposals, mask } = await propose(scene, command);
  const shown = proposals.filter(isWorthShowing);
  if (!command.quiet) print(scene, shown, mask);
  const doable = shown.filter(isDoable);
  if (doable.length === 0) {
    if (!command.quiet) printOut(shown.length === 0 ? 'Nothing to do.\n' : 'Nothing to do but what is above.\n');
    return DONE;
  }
  if (command.isDryRun) return DONE;
  const code = await carryOut(doable, scene, command);
  if (code === DONE && !command.quiet) printOut(leftToDo(shown));
  return code;
}

/** What is only printed is soon overlooked, above all that there is no hook yet. */
function leftToDo(shown: readonly Proposal[]): string {
  const titles = shown.filter(({ byHand }) => byHand.length > 0).map(({ title }) => title);
  return titles.length === 0 ? '' : `Left to be done by hand, as shown above: ${titles.join('; ')}.\n`;
}

async function carryOut(doable: readonly Proposal[], scene: InitScene, command: InitCommand): Promise<number> {
  const { canAsk, ask } = await import('./init-ask.ts');
  if (!command.isYes && !canAsk()) {
    printError(
      'leaklint: nothing was done: there is no terminal to ask on; --yes does all of it, --dry-run only shows it',
    );
    return NOT_DECIDED;
  }
  for (const proposal of doable) {
    const answer = command.isYes ? 'yes' : await ask(proposal.title);
    if (answer === 'cancel') {
      printError('leaklint: stopped; nothing more is done');
      return NOT_DECIDED;
    }
    if (answer === 'yes') await applyProposal(proposal, scene);
  }
  if (!command.quiet) printOut('Done; look at it with `git status`, and commit it.\n');
  return DONE;
}

async function propose(
  scene: InitScene,
  command: InitCommand,
): Promise<{ readonly proposals: readonly Proposal[]; readonly mask: Mask }> {
  const survey = surveyRepository(scene);
  const found = await surveySecrets(scene, missingPatterns(scene), !command.quiet);
  const programs = { node: process.execPath, leaklint: path.resolve(process.argv[1] ?? '') };
  const proposals = [
    proposeIgnore(scene),
    proposeConfig(scene),
    proposeBaseline(scene, found),
    await proposeHook(scene, hookRequestOf({ cwd: scene.root, programs })),
    proposeEslint(scene, survey),
    await proposeCi(scene, survey),
  ];
  return { proposals, mask: createMask(found.secrets) };
}

/** Diffs show lines of the user's files, and a secret may stand in one. */
function print(scene: InitScene, proposals: readonly Proposal[], mask: Mask): void {
  const request = hookRequestOf({ cwd: scene.root });
  const manager = chooseManager(findGitPlace(scene.ports.git, scene.root), request, scene.ports)?.manager.name;
  const blocks = [
    `Found: ${describeSurvey(surveyRepository(scene), manager)}\n\n`,
    ...findProblems(scene).map(describeProblem),
    ...proposals.map(describeProposal),
  ];
  printOut(blocks.map((block) => mask(block)).join(''));
}
