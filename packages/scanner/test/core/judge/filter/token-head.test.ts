import { tokenHead } from '../../../../src/core/judge/filter/token-head.ts';
import { describeFilter } from './filter-cases.ts';

const HEADER = btoa(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).replaceAll('=', '');

function before(rest: string, value = HEADER) {
  return { value, text: `X-Api-Key: ${value}${rest}`, start: 11, end: 11 + value.length };
}

describeFilter('tokenHead', tokenHead, {
  objects: [before(`.${btoa('{"sub":"k7"}')}`), before('.x.y')],
  passes: [before(''), before('. Then'), before('"'), before('.x', 'q7vmt2xk9hw4zr8jc3pd6n5b')],
});
