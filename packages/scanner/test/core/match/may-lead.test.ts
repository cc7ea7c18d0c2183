import { examples } from '@leaklint/rules/examples';
import { pack } from '@leaklint/rules/pack';
import { parsePackedRules } from '@leaklint/rules/packed-rules';
import { fillTemplate } from '@leaklint/rules/templates';
import { expect, it } from 'vitest';
import { createLeadProbe } from '../../../src/core/match/may-lead.ts';

const texts = new Map(examples().map((rule) => [rule.id, rule.examples]));

it('lets through whatever the expression of a rule for shapeless values matches', () => {
  const lost = parsePackedRules(pack).flatMap((rule) => {
    if (rule.near?.leads !== true) return [];
    const mayLead = createLeadProbe(rule);
    return (texts.get(rule.id) ?? []).flatMap((template) =>
      [1, 2, 3].flatMap((seed) => {
        const { text } = fillTemplate(template, seed);
        const match = new RegExp(rule.pattern, rule.flags).exec(text);
        if (match === null) return [];
        const secretStart = match.index + match[0].lastIndexOf(match.groups?.['secret'] ?? match[0]);
        const hits = keywordEnds(rule.near?.names ?? [], text).filter((end) => end <= secretStart);
        return hits.length > 0 && !hits.some((end) => mayLead(text, end)) ? [{ id: rule.id, template }] : [];
      }),
    );
  });
  expect(lost).toEqual([]);
});

it.each([
  ['acme_key = "{}"', true],
  ['acme:\n  api:\n    token: {}', true],
  ['acme is fast; {}', false],
  ['acme } {}', false],
  ['acme says of one or another thing among many: {}', false],
  ['<acme></acme>{}', false],
  ['acme\n\n{}', false],
])('in %j a value may follow the name: %j', (text, expected) => {
  const mayLead = createLeadProbe({
    ...requireRule(),
    near: { names: ['acme'], value: '(?<secret>[a-f0-9]{32})', leads: true },
    flags: 'g',
  });
  expect(mayLead(text.replace('{}', '0123456789abcdef'.repeat(2)), 'acme'.length + text.indexOf('acme'))).toBe(
    expected,
  );
});

function keywordEnds(names: readonly string[], text: string): readonly number[] {
  const lower = text.toLowerCase();
  return names.flatMap((name) => {
    const word = name.toLowerCase().split(/[^a-z0-9]+/)[0] ?? '';
    const at = lower.indexOf(word);
    return at === -1 ? [] : [at + word.length];
  });
}

function requireRule() {
  const [rule] = parsePackedRules(pack);
  if (rule === undefined) throw new Error('the pack has no rules');
  return rule;
}
