import { labelled } from '../../../../src/core/judge/filter/labelled.ts';
import { ruleOf } from '../candidate.ts';
import { describeFilter } from './filter-cases.ts';

const VALUE = 'd7c0a19be4f26358';
const near = ruleOf({ id: 'acme-named-key', near: { names: ['acme'], value: '[a-f0-9]{16}', leads: true } });
const format = ruleOf({ id: 'acme-token' });

function after(before: string, rule = near) {
  return { value: VALUE, text: before + VALUE, start: before.length, end: before.length + VALUE.length, rule };
}

describeFilter('labelled', labelled, {
  objects: [
    after('Acme commit: '),
    after('"acme-sha256": "'),
    after('ACME_HASH='),
    after('ACME_SITE_KEY: '),
    after('"acmeSiteKey": "'),
  ],
  passes: [after('Acme key: '), after('acme_hashing_key='), after('Acme commit: ', format)],
});
