import { checkFacts } from '../../src/checks/check-facts.ts';
import type { CheckOptions } from '../../src/checks/check-options.ts';
import type { CodeProblem } from '../../src/checks/check/check.ts';
import { readGrammar } from '../../src/adapter/read-grammar.ts';
import { createFrontEnds } from '../../src/checks/language/create-front-ends.ts';

const PATHS: Readonly<Record<string, string>> = {
  javascript: 'app.js',
  typescript: 'app.ts',
  tsx: 'page.tsx',
  python: 'app.py',
  go: 'main.go',
  java: 'App.java',
  kotlin: 'App.kt',
  csharp: 'App.cs',
  ruby: 'app.rb',
  php: 'app.php',
  rust: 'main.rs',
  swift: 'main.swift',
  scala: 'Main.scala',
  dart: 'main.dart',
  c: 'main.c',
  groovy: 'Jenkinsfile',
  shell: 'run.sh',
  powershell: 'run.ps1',
  dockerfile: 'Dockerfile',
  compose: 'docker-compose.yml',
  kubernetes: 'k8s/deployment.yaml',
  helm: 'chart/templates/secret.yaml',
  'github-actions': '.github/workflows/ci.yml',
  'gitlab-ci': '.gitlab-ci.yml',
  hcl: 'main.tf',
  env: '.env',
  properties: 'application.properties',
  ini: 'app.ini',
  toml: 'app.toml',
  systemd: 'app.service',
  markdown: 'GUIDE.md',
};

const frontEnds = createFrontEnds({ readGrammar });

/** The name of a file in a language. */
export function pathOf(language: string): string {
  return PATHS[language] ?? language;
}

/** What all checks find in a text, as the command would. */
export async function checkSnippet(
  text: string,
  path: string,
  options: CheckOptions = {},
): Promise<readonly CodeProblem[]> {
  const frontEnd = await frontEnds.ready(path, text);
  if (frontEnd === undefined) throw new Error(`no front end reads ${path}`);
  const { units, problems } = frontEnd.parse(text, path);
  if (problems.length > 0) throw new Error(`${path}: ${problems.map(({ message }) => message).join('; ')}`);
  return checkFacts(units, { file: { path, text }, options, isActive: () => true });
}
