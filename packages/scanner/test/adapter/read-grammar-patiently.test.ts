import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readGrammar } from '../../src/adapter/read-grammar.ts';
import { patientBudgets, readGrammarPatiently } from '../../src/adapter/read-grammar-patiently.ts';
import { loadParser } from '../../src/checks/language/tree-sitter/load-parser.ts';

it('gives the grammar that is there', async () => {
  const parser = await loadParser('go', { readGrammar: readGrammarPatiently });
  const tree = parser.parse('package main\n\nfunc main() {}\n');
  expect(tree?.rootNode.hasError).toBe(false);
});

it('sets flags that this V8 knows, and so says nothing', () => {
  const budgets = patientBudgets(process.versions.v8);
  const script = `for (const flag of ${JSON.stringify(budgets)}) require('node:v8').setFlagsFromString(flag)`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect({ status, stderr, count: budgets?.length }).toEqual({ status: 0, stderr: '', count: 2 });
});

it('leaves a V8 alone that nobody has tried', () => {
  expect(patientBudgets('99.1.2')).toBeUndefined();
});

it('says what is missing where a grammar is not there', () => {
  expect(() => readGrammarPatiently('klingon')).toThrow(/klingon\.wasm/);
  expect(() => readGrammar('klingon')).toThrow(/klingon\.wasm/);
});
