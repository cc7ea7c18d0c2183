/** The names that documents give languages, by the file name that such code would have. */
const PATHS: Readonly<Record<string, string>> = {
  python: 'x.py',
  py: 'x.py',
  python3: 'x.py',
  ipython: 'x.py',
  pycon: 'x.py',
  py3: 'x.py',
  javascript: 'x.js',
  js: 'x.js',
  node: 'x.js',
  cjs: 'x.cjs',
  mjs: 'x.mjs',
  jsx: 'x.jsx',
  typescript: 'x.ts',
  ts: 'x.ts',
  tsx: 'x.tsx',
  go: 'x.go',
  golang: 'x.go',
  java: 'x.java',
  kotlin: 'x.kt',
  kt: 'x.kt',
  kts: 'x.kts',
  csharp: 'x.cs',
  cs: 'x.cs',
  'c#': 'x.cs',
  ruby: 'x.rb',
  rb: 'x.rb',
  php: 'x.phpcode',
  rust: 'x.rs',
  rs: 'x.rs',
  bash: 'x.sh',
  sh: 'x.sh',
  shell: 'x.sh',
  zsh: 'x.sh',
  console: 'x.sh',
  'shell-session': 'x.sh',
  shellsession: 'x.sh',
  terminal: 'x.sh',
  powershell: 'x.ps1',
  ps1: 'x.ps1',
  pwsh: 'x.ps1',
  dockerfile: 'Dockerfile',
  docker: 'Dockerfile',
  yaml: 'x.yaml',
  yml: 'x.yaml',
  json: 'x.json',
  toml: 'x.toml',
  ini: 'x.ini',
  properties: 'x.properties',
  dotenv: '.env',
  env: '.env',
  hcl: 'x.tf',
  terraform: 'x.tf',
  tf: 'x.tf',
  vue: 'x.vue',
  svelte: 'x.svelte',
  html: 'x.html',
};

/** The path under which code of a language is read; undefined for languages without a front end. */
export function languagePath(language: string, text: string): string | undefined {
  const path = PATHS[language.toLowerCase()];
  if (path === 'x.yaml') return yamlPath(text);
  return path === 'x.phpcode' && text.includes('<?') ? 'x.php' : path;
}

/** YAML is what its first keys say. */
function yamlPath(text: string): string {
  if (/^services:/m.test(text)) return 'docker-compose.yml';
  return /^(?:on|jobs):/m.test(text) ? '.github/workflows/x.yml' : 'x.yaml';
}
