import { expect, it } from 'vitest';
import type { BlockingHook } from '../../../src/report/hook/hook-advice.ts';
import { renderHookReport } from '../../../src/report/hook/render-hook-report.ts';
import { fabricateFinding, fabricateResult, githubToken } from '../fabricated-result.ts';

const HOOKS: readonly BlockingHook[] = ['pre-commit', 'commit-msg', 'pre-push'];

it.each(HOOKS)('says all of a finding in six lines at most, without the secret (%s)', async (hook) => {
  const result = fabricateResult({ findings: [fabricateFinding(), fabricateFinding()] });
  const text = await renderHookReport(result, { hook, color: false, verbose: false, milliseconds: 41.6 });
  const blocks = text.split('\n\n');
  expect(blocks).toHaveLength(3);
  for (const block of blocks) expect(block.split('\n').length).toBeLessThanOrEqual(6);
  expect(text).not.toContain(githubToken());
  expect(text).toMatch(/rotate it: revoke the old one at https:/);
  const act = hook === 'pre-push' ? 'push' : 'commit';
  expect(blocks[2]).toContain(`leaklint: ${act} blocked: 2 findings in`);
  expect(blocks[2]).toContain(' in 42 ms');
  expect(blocks[2]).toContain(`LEAKLINT_SKIP='reason' git ${act}`);
});

it('counts findings on lines that were not touched', async () => {
  const result = fabricateResult({ findings: [], suppressed: { baseline: 1, pragma: 0, config: 0, untouched: 2 } });
  const text = await renderHookReport(result, { hook: 'pre-commit', color: false, verbose: false, milliseconds: 40 });
  expect(text).toMatch(/^leaklint: nothing found in .* in 40 ms; 2 on lines that were not touched, 1 in the baseline$/);
});

it('names what could not be scanned, and blocks', async () => {
  const skipped = [{ path: 'big.bin', reason: 'cannot be read', incomplete: true as const }];
  const result = fabricateResult({ findings: [], skipped, complete: false });
  const text = await renderHookReport(result, { hook: 'pre-commit', color: false, verbose: false, milliseconds: 40 });
  expect(text).toMatch(
    /^not scanned: big\.bin: cannot be read\nleaklint: commit blocked: not all of it could be scanned: /,
  );
});
