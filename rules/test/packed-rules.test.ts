import { pack } from '@leaklint/rules/pack';
import { expect, it } from 'vitest';
import { joinRules, packedRuleId, parsePackedRules, ruleLines } from '../src/packed-rules.ts';

it('knows the id of each rule from the start of its line', () => {
  expect(ruleLines(pack).map(packedRuleId)).toEqual(parsePackedRules(pack).map(({ id }) => id));
});

it('reads a line whose id is written with escapes', () => {
  const [rule] = parsePackedRules(pack);
  const line = rule === undefined ? '' : joinRules([{ ...rule, id: 'a"b' }]);
  expect(packedRuleId(line)).toBe('a"b');
});
