import { expect, it } from 'vitest';
import { allowHint, describeAllowHint } from '../../../src/report/wording/allow-hint.ts';
import { fabricateFinding } from '../fabricated-result.ts';

it('is the comment that the finding came with', () => {
  const { help } = fabricateFinding();
  const allow = { text: '# leaklint: allow=github-token -- reason', where: 'on the same line' };
  const finding = fabricateFinding({ help: { ...help, allow } });
  expect(allowHint(finding)).toBe(allow);
  expect(describeAllowHint(allow)).toBe('# leaklint: allow=github-token -- reason  (on the same line)');
});

it('is a line of the configuration where no comment can stand', () => {
  const { allow: _comment, ...help } = fabricateFinding().help;
  expect(allowHint(fabricateFinding({ fingerprint: '1a2b', help }))).toEqual({
    text: '"allow": { "hashes": ["1a2b"] }',
    where: 'in leaklint.config.json',
  });
});
