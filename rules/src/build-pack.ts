import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkRuleFolder } from './build/check-rule-folder.ts';
import { packModules } from './build/pack-modules.ts';
import { readRuleFolder } from './build/read-rule-folder.ts';
import { formatProblem } from './parse/problem.ts';

/** Where the rules are, and where their compiled form goes. */
export interface BuildPackOptions {
  readonly dataDir: string;
  readonly outDir: string;
}

/** Compiles the rules of a folder into modules; throws, and writes nothing, when a rule has a problem. */
export function buildPack({ dataDir, outDir }: BuildPackOptions): { readonly ruleCount: number } {
  const { rules, problems } = readRuleFolder(dataDir);
  if (problems.length > 0) throw new Error(`the rules have problems:\n${problems.map(formatProblem).join('\n')}`);
  mkdirSync(outDir, { recursive: true });
  for (const [name, text] of Object.entries(packModules(rules))) writeFileSync(join(outDir, name), text);
  return { ruleCount: rules.length };
}

/** `node rules/dist/build-pack.js [--check] [FOLDER]`: compiles, or prints what is wrong with, the rules of a folder. */
function main(args: readonly string[]): number {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const dataDir = args.find((arg) => !arg.startsWith('--')) ?? join(root, 'data');
  if (!args.includes('--check')) {
    buildPack({ dataDir, outDir: join(root, 'dist', 'generated') });
    return 0;
  }
  const { ruleCount, problems } = checkRuleFolder(dataDir);
  process.stderr.write(problems.map((problem) => `${formatProblem(problem)}\n`).join(''));
  process.stderr.write(`${ruleCount} rules, ${problems.length} problems\n`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv.slice(2));
