/**
 * The import law: layers go one way. Each layer names what it may import; everything else of ours is forbidden to it.
 * docs/design.md explains the layers.
 */

/** What a folder of packages/scanner/src may import, besides itself. */
const LAYERS = {
  core: [],
  decode: ['core'],
  checks: ['core', 'decode', 'pragma'],
  port: ['core'],
  source: ['core', 'port'],
  git: ['core', 'port'],
  baseline: ['core'],
  pragma: ['core'],
  config: ['core', 'port'],
  hook: ['core', 'port'],
  ci: [],
  init: ['core', 'port', 'config', 'hook'],
  report: ['core', 'baseline'],
  audit: ['core', 'baseline', 'report'],
  scan: ['core', 'decode', 'checks', 'source', 'git', 'baseline', 'pragma', 'config', 'port'],
  adapter: ['core', 'port', 'scan'],
};

const SCANNER = '^packages/scanner/src';
const RULES = '^(rules/(src|dist)|@leaklint/rules)';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  comment: `${layer} may import ${[...allowed, '@leaklint/rules'].join(', ')} and itself, nothing else of ours`,
  from: { path: `${SCANNER}/${layer}/` },
  to: {
    path: '^(packages|rules|scripts)/',
    pathNot: ['/node_modules/', RULES, `${SCANNER}/(${[layer, ...allowed].join('|')})/`],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    {
      name: 'scanner-folders',
      severity: 'error',
      comment: 'a new folder of the scanner needs a line in LAYERS',
      from: { path: `${SCANNER}/[^/]+/`, pathNot: `${SCANNER}/(${Object.keys(LAYERS).join('|')}|cli)/` },
      to: {},
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'core runs in a browser: plain objects in and out, no Node',
      from: { path: `${SCANNER}/core/` },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: RULES },
    },
    {
      name: 'nothing-imports-cli',
      severity: 'error',
      from: { path: '^(packages|rules)/', pathNot: [`${SCANNER}/cli/`, '^packages/scanner/test/'] },
      to: { path: `${SCANNER}/cli/` },
    },
    {
      name: 'rules-stand-alone',
      severity: 'error',
      comment: 'rules are data: no engine, nothing of ours',
      from: { path: '^rules/src/' },
      to: { path: '^(packages|scripts|test)/|^@leaklint/' },
    },
    {
      name: 'eslint-plugin-layer',
      severity: 'error',
      comment: 'the plugin needs the engine (/core, /checks, /baseline), not the command',
      from: { path: '^packages/eslint-plugin/src/' },
      to: {
        path: '^(packages|rules|scripts)/|^@leaklint/',
        pathNot: '^packages/(eslint-plugin/src|scanner/(src|dist)/(core|checks|baseline))/',
      },
    },
    {
      name: 'pre-commit-hook-layer',
      severity: 'error',
      comment: 'the hook uses the public API only',
      from: { path: '^packages/pre-commit-hook/src/' },
      to: {
        path: '^(packages|rules|scripts)/|^@leaklint/',
        pathNot: '^packages/(pre-commit-hook/src/|scanner/(src|dist)/index\\.)',
      },
    },
    {
      name: 'one-colour-module',
      severity: 'error',
      comment: 'chalk is imported in one module only',
      from: { path: '^packages/scanner/src/', pathNot: '/(paint|color|colour|chalk)[^/]*\\.ts$' },
      to: { path: 'node_modules/chalk/' },
    },
    {
      name: 'no-tests-in-sources',
      severity: 'error',
      from: { path: '^(rules|packages/[^/]+)/src/' },
      to: { path: '/test/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kebab-case',
      severity: 'error',
      comment: 'files are named after their main export, in kebab-case',
      from: { path: '/src/', pathNot: '/[a-z0-9-]+(\\.d)?\\.ts$' },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-dependencies',
      severity: 'error',
      comment: 'what a package ships may only import what its package.json names',
      from: { path: '^(rules|packages/[^/]+)/src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
