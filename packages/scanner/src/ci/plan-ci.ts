import type { CiPlan, CiScene, CiSystem } from './ci-plan.ts';
import { anyOther } from './system/any-other.ts';
import { azure } from './system/azure.ts';
import { bitbucket } from './system/bitbucket.ts';
import { circleci } from './system/circleci.ts';
import { github } from './system/github.ts';
import { gitlab } from './system/gitlab.ts';
import { jenkins } from './system/jenkins.ts';

/** In the order in which they are looked for; the last one is always there. */
const SYSTEMS: readonly CiSystem[] = [github, gitlab, azure, bitbucket, circleci, jenkins, anyOther];

/** The system that a process runs in. */
export function findCiSystem(environment: CiScene['environment']): CiSystem {
  return SYSTEMS.find((system) => system.isRunning(environment)) ?? anyOther;
}

/** Finds out what the event that started a CI run adds. */
export async function planCi(scene: CiScene): Promise<CiPlan> {
  const { name, depthAdvice, plan } = findCiSystem(scene.environment);
  return { system: name, depthAdvice, ...(await plan(scene)) };
}
