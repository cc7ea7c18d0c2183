import { visibleFiles, type InitScene } from '../init-scene.ts';

/** What a repository is made of, as far as the proposals go. */
export interface Survey {
  readonly languages: readonly string[];
  readonly packageManagers: readonly string[];
  /** Of JavaScript; the one whose commands are shown. */
  readonly nodeManager: 'npm' | 'pnpm' | 'yarn' | 'bun' | undefined;
  readonly isMonorepo: boolean;
  readonly ciSystems: readonly string[];
  readonly eslintConfig: string | undefined;
  readonly otherScanners: readonly string[];
}

const LANGUAGES: Readonly<Record<string, RegExp>> = {
  TypeScript: /\.[cm]?tsx?$/,
  JavaScript: /\.[cm]?jsx?$/,
  Python: /\.pyi?$/,
  Go: /\.go$/,
  Java: /\.java$/,
  Kotlin: /\.kts?$/,
  Ruby: /\.rb$/,
  PHP: /\.php$/,
  'C#': /\.cs$/,
  Rust: /\.rs$/,
  Shell: /\.(?:ba|z)?sh$/,
  Terraform: /\.tf$/,
};

/** By a file at the root. */
const PACKAGE_MANAGERS: Readonly<Record<string, RegExp>> = {
  pnpm: /^pnpm-lock\.yaml$/,
  yarn: /^yarn\.lock$/,
  bun: /^bun\.lockb?$/,
  npm: /^(?:package-lock|npm-shrinkwrap)\.json$/,
  uv: /^uv\.lock$/,
  poetry: /^poetry\.lock$/,
  pip: /^requirements[\w.-]*\.txt$/,
  'Go modules': /^go\.mod$/,
  cargo: /^Cargo\.toml$/,
  Bundler: /^Gemfile$/,
  Composer: /^composer\.json$/,
  Maven: /^pom\.xml$/,
  Gradle: /^build\.gradle(?:\.kts)?$/,
};

const CI_SYSTEMS: Readonly<Record<string, RegExp>> = {
  'GitHub Actions': /^\.github\/workflows\/[^/]+\.ya?ml$/,
  'GitLab CI': /^\.gitlab-ci\.yml$/,
  Jenkins: /^Jenkinsfile$/,
  CircleCI: /^\.circleci\/config\.ya?ml$/,
  'Azure Pipelines': /^\.?azure-pipelines\.ya?ml$/,
  'Bitbucket Pipelines': /^bitbucket-pipelines\.yml$/,
};

const OTHER_SCANNERS: Readonly<Record<string, RegExp>> = {
  'detect-secrets': /^\.secrets\.baseline$/,
  gitleaks: /^(?:\.gitleaks\.toml|gitleaks\.toml|\.gitleaksignore)$/,
  secretlint: /^\.secretlintrc/,
  trufflehog: /^\.trufflehog/,
};

const ESLINT = /^eslint\.config\.[cm]?[jt]s$/;
const NODE_MANAGERS = ['pnpm', 'yarn', 'bun', 'npm'] as const;

/** Finds out what a repository is made of. */
export function surveyRepository(scene: InitScene): Survey {
  const files = visibleFiles(scene);
  const known = (table: Readonly<Record<string, RegExp>>): readonly string[] =>
    Object.entries(table).flatMap(([name, pattern]) => (files.some((path) => pattern.test(path)) ? [name] : []));
  const packageManagers = known(PACKAGE_MANAGERS);
  const packageJson = files.includes('package.json') ? (scene.read('package.json') ?? '') : undefined;
  const named = /"packageManager"\s*:\s*"(\w+)@/.exec(packageJson ?? '')?.[1];
  const nodeManager = NODE_MANAGERS.find((name) => name === named || packageManagers.includes(name));
  const isNode = packageJson !== undefined;
  return {
    languages: known(LANGUAGES),
    packageManagers,
    nodeManager: nodeManager ?? (isNode ? 'npm' : undefined),
    isMonorepo: files.includes('pnpm-workspace.yaml') || /"workspaces"\s*:/.test(packageJson ?? ''),
    ciSystems: known(CI_SYSTEMS),
    eslintConfig: files.find((path) => ESLINT.test(path)),
    otherScanners: known(OTHER_SCANNERS),
  };
}

/** The survey in one line. */
export function describeSurvey(survey: Survey, hookManager: string | undefined): string {
  const parts = [
    survey.languages.join(', '),
    survey.packageManagers.join(', '),
    survey.isMonorepo ? 'a monorepo' : '',
    hookManager === undefined ? '' : `hooks by ${hookManager}`,
    survey.ciSystems.join(', '),
    survey.eslintConfig === undefined ? '' : 'ESLint with a flat config',
    survey.otherScanners.join(', '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing that is known here' : parts.join(' · ');
}
