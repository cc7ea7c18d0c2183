import { beyondDefault } from '../choose-range.ts';
import type { CiSystem } from '../ci-plan.ts';

/** Whatever is not known here, and a developer's own machine. */
export const anyOther: CiSystem = {
  name: 'no CI system that is known here',
  isRunning: () => true,
  depthAdvice: 'clone the whole repository, or: git fetch --unshallow',
  plan: async (scene) => {
    const target = await beyondDefault({ tip: 'HEAD', branch: '', defaultBranch: undefined }, scene);
    return { event: 'HEAD', target };
  },
};
