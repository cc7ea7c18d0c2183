import { expect, it } from 'vitest';
import { milliseconds } from '../../src/adapter/clock.ts';

it('goes as the clock of the platform does', async () => {
  const [ours, theirs] = [milliseconds(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(milliseconds() - ours).toBeCloseTo(performance.now() - theirs, -1);
});
