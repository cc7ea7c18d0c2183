import { misshapen } from '../../../../src/core/judge/filter/misshapen.ts';
import { ruleOf } from '../candidate.ts';
import { describeFilter } from './filter-cases.ts';

const issued = ruleOf({ id: 'generic-vendor-token' });
const chosen = ruleOf({ id: 'generic-secret' });
const HEX = '7c9e66797425dead944be07fc1f9';
const WORD = 'q7vmt2xk9hw4zr8jc3pd6n5';

function after(text: string): { readonly text: string; readonly start: number } {
  return { text, start: text.length };
}

describeFilter('misshapen', misshapen, {
  objects: [
    { value: `${WORD}bysgl18a`, rule: issued, name: 'acme_key' },
    { value: `${WORD}bysgl18auf`, rule: issued, name: 'acme_key' },
    { value: `${WORD}bysgl18a`, rule: issued, name: 'key', ...after('Calling the Acme API with key=') },
    { value: `${WORD}Lsgla8auTbq`, rule: issued },
    { value: '7c9e6679-7425-40de-944b-e07fc1f90axe', rule: issued },
    { value: '7c9e6679-7425-40de-944b-e07fc1f90ae', rule: issued },
    { value: '7c9e6679-742-40de-944b-e07fc1f90ae7', rule: issued },
    { value: `${HEX.slice(0, 20)}x${HEX.slice(0, 15)}`, rule: issued },
    { value: `${HEX}A${HEX.slice(0, 9)}`, rule: issued },
    { value: `S${HEX}c0de`, rule: issued },
  ],
  passes: [
    { value: `${WORD}bysgl18au`, rule: issued },
    { value: `${WORD}bysgl18a`, rule: chosen, name: 'acme_key' },
    { value: `${WORD}bysgl18a`, rule: issued, name: 'API_TOKEN' },
    { value: `eyJrIjoi${WORD}sglabcauq`, rule: issued },
    { value: '7c9e6679-7425-40de-944b-e07fc1f90ae7', rule: issued },
    { value: `${HEX}${HEX.slice(0, 8)}`, rule: issued },
    { value: `SK${HEX}c0de`, rule: issued, name: 'acme_token' },
    { value: 'one-two-three-four-five', rule: issued },
  ],
});
