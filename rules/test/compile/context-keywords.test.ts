import { expect, it } from 'vitest';
import { contextKeywords } from '../../src/compile/context-keywords.ts';

it('spells a name with every separator', () => {
  expect(contextKeywords(['new_relic'])).toEqual(['newrelic', 'new_relic', 'new-relic', 'new.relic', 'new relic']);
});

it('takes the longest two words of a longer name', () => {
  expect(contextKeywords(['my_snowflake_password'])).toContain('snowflake_password');
});

it('gives each keyword once, in lower case', () => {
  expect(contextKeywords(['Heroku', 'heroku'])).toEqual(['heroku']);
});
