import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkRuleFolder } from '../../src/build/check-rule-folder.ts';
import { buildPack } from '../../src/build-pack.ts';
import { compilePack } from '../../src/compile.ts';
import { readRuleFolder } from '../../src/build/read-rule-folder.ts';

const RULE = {
  id: 'acme-token',
  name: 'Acme token',
  description: 'It says "quoted" \\ and `${x}`.',
  severity: 'high',
  confidence: 'high',
  keywords: ['acme_'],
  pattern: '(?<secret>acme_[a-z0-9]{20})',
  rotation: 90,
  references: ['https://docs.acme.example/'],
  examples: ['a=acme_{{alnum:20}}', 'b: acme_{{alnum:20}}', '"acme_{{alnum:20}}"'],
  counterExamples: ['acme_short', 'acme_your-token'],
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaklint-rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, provider: string, ...rules: readonly unknown[]): void {
  writeFileSync(join(folder, name), stringify({ provider, rules }, { aliasDuplicateObjects: false }));
}

describe('buildPack', () => {
  it('writes modules that hold what the compiler makes', async () => {
    write('acme.yaml', 'acme', RULE);
    const outDir = join(folder, 'out');
    expect(buildPack({ dataDir: folder, outDir })).toEqual({ ruleCount: 1 });
    const load = (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(outDir, name)).href);
    writeFileSync(join(outDir, 'package.json'), '{"type":"module"}');
    expect((await load('pack.js'))['pack']).toEqual(compilePack(readRuleFolder(folder).rules));
    const { details } = await load('details.js');
    expect(details).toBeTypeOf('function');
    expect(details instanceof Function ? Reflect.apply(details, undefined, []) : undefined).toEqual([
      {
        id: 'acme-token',
        provider: 'acme',
        name: RULE.name,
        description: RULE.description,
        rotation: 90,
        references: RULE.references,
      },
    ]);
    expect(readFileSync(join(outDir, 'pack.d.ts'), 'utf8')).toContain('export declare const pack: Pack;');
  });

  it('fails, and names every problem, when a rule is broken', () => {
    write('acme.yaml', 'acme', RULE);
    write('zeta.yaml', 'zeta', { ...RULE, id: 'zeta-token', severity: 'bad' }, { ...RULE, id: 'acme-token' });
    const build = (): unknown => buildPack({ dataDir: folder, outDir: join(folder, 'out') });
    expect(build).toThrow(/zeta\.yaml:6:15 "severity" must be one of/);
    expect(build).toThrow(/zeta\.yaml:\d+:9 id "acme-token" must start with its provider/);
  });
});

describe('checkRuleFolder', () => {
  it('runs the examples too', () => {
    write('acme.yaml', 'acme', { ...RULE, examples: ['acme_{{alnum:20}}', 'acme_{{alnum:9}}', 'acme_{{alnum:20}}'] });
    expect(checkRuleFolder(folder)).toEqual({
      ruleCount: 1,
      problems: [
        {
          file: 'acme.yaml',
          line: 3,
          column: 9,
          message: 'acme-token: examples[1] "acme_{{alnum:9}}": the pattern does not find the secret',
        },
      ],
    });
  });
});
