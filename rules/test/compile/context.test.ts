import { describe, expect, it } from 'vitest';
import { compileRule } from '../../src/compile/compile-rule.ts';
import { fillTemplate } from '../../src/template/fill-template.ts';
import { ruleOf } from '../rule-of.ts';

const VALUE = fillTemplate('{{hex:40}}', 1).text;

function find(text: string, names: readonly string[] = ['heroku']): string | undefined {
  const { pattern, flags } = compileRule(
    ruleOf({
      pattern: '(?<secret>[a-f0-9]{40})',
      context: { names },
      keywords: names.map((name) => name.toLowerCase()),
    }),
  );
  return new RegExp(pattern, flags).exec(text)?.groups?.['secret'];
}

const BOUND = [
  'HEROKU_API_KEY=@',
  'HEROKU_API_KEY = "@"',
  'export HEROKU_KEY=@',
  'ENV HEROKU_KEY @',
  'set -x HEROKU_KEY @',
  '"herokuApiKey": "@"',
  `'heroku' => '@'`,
  'heroku.api.key: @',
  'heroku_key => "@"',
  '<heroku-key>@</heroku-key>',
  '<heroku><key>@</key></heroku>',
  '<add key="HerokuKey" value="@" />',
  'setHerokuKey("@")',
  'os.environ["HEROKU_KEY"] = "@"',
  'os.environ.get("HEROKU_KEY") or "@"',
  'os.getenv("HEROKU_KEY", "@")',
  'process.env.HEROKU_KEY || "@"',
  'process.env.HEROKU_KEY ?? "@"',
  `$config['heroku']['token'] = '@';`,
  'curl -H "X-Heroku-Token: @"',
  'heroku --token @',
  'heroku login --api-key=@',
  'heroku:\n  token: "@"',
  'heroku: {\n  token: "@"',
  'heroku: {\n  production: {\n    apiKey: "@"',
  '[heroku]\r\ntoken = @',
  '- name: HEROKU_KEY\n  value: "@"',
  '{"name": "HEROKU_KEY", "value": "@"}',
  `define('HEROKU_KEY', '@');`,
  'const herokuKey: string = "@"',
  'let heroku_key: Option<String> = Some("@")',
  'var herokuKey string = "@"',
  'String herokuKey = "@";',
  'HEROKU_KEY ?= @',
  'heroku_key := "@"',
  'heroku_key <- "@"',
  'heroku_key=${HEROKU_KEY:-@}',
  'client = Heroku(api_key="@")',
  'new Heroku({ apiKey: "@" })',
  'Heroku.configure do |c|\n  c.token = "@"',
  'variable "heroku_key" {\n  default = "@"',
  'String getHerokuKey() { return "@"; }',
  'https://api.heroku.com/v1/apps?key=@',
  'headers["Heroku"] = "Bearer @"',
  'heroku_header = "Authorization: Token @"',
  'Heroku API key: @',
  '| heroku | @ |',
  '**Heroku key**: `@`',
  '# heroku\nTOKEN=@',
].map((line) => ({ line, text: line.replace('@', VALUE) }));

const UNBOUND = [
  'heroku_app = "web"\nother_key = "@"',
  'heroku_app=web; key=@',
  'heroku: {}, other: "@"',
  'heroku is the platform on which we run commit @',
  'deploy @ to heroku',
  '<heroku-app>web</heroku-app>\n<sum>@</sum>',
  'heroku-@',
  'heroku.com/@',
  'heroku_key = "@0"',
  'heroku_key = "x@"',
  'heroku_key = {"@": 1}',
  'heroku\n\n\n\nkey = @',
].map((line) => ({ line, text: line.replace('@', VALUE) }));

describe('contextPrefix', () => {
  it.each(BOUND)('binds the value in $line', ({ text }) => {
    expect(find(text)).toBe(VALUE);
  });

  it.each(UNBOUND)('leaves the value alone in $line', ({ text }) => {
    expect(find(text)).toBeUndefined();
  });

  it('finds a short name only as a word of its own', () => {
    for (const name of ['box_key', 'BOX_KEY', 'myBoxKey', 'boxToken', 'boxkey', 'Box']) {
      expect(find(`${name} = "${VALUE}"`, ['box']), name).toBe(VALUE);
    }
    for (const name of ['inbox_key', 'checkbox', 'boxer', 'toolboxKey', 'INBOX']) {
      expect(find(`${name} = "${VALUE}"`, ['box']), name).toBeUndefined();
    }
  });

  it('takes any separator in a name of several words', () => {
    for (const name of ['new_relic', 'newRelic', 'new-relic', 'NEW.RELIC', 'New Relic', 'newrelic']) {
      expect(find(`${name}_key: ${VALUE}`, ['new_relic']), name).toBe(VALUE);
    }
  });

  it('keeps the case of the value', () => {
    expect(find(`HEROKU_KEY=${VALUE.toUpperCase()}`)).toBeUndefined();
  });

  it('reaches no further than its compiled reach says', () => {
    const rule = compileRule(ruleOf({ pattern: '[a-f0-9]{40}', context: { names: ['heroku'] }, keywords: ['heroku'] }));
    expect(rule.reach[0]).toBeLessThan(10);
    expect(rule.reach[1]).toBeLessThan(320);
  });
});
