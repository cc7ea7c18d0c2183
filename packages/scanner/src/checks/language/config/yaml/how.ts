import type { BindingKind } from '../../../fact/fact.ts';
import type { YamlFlavor } from './flavor.ts';

/** Keys under which variables of an environment stand. */
const ENVIRONMENT: Readonly<Record<YamlFlavor, RegExp>> = {
  compose: /^(?:environment|env|args)$|^x-[\w-]*env/,
  kubernetes: /^(?:env|envs|stringData|extraEnv\w*)$/,
  helm: /^(?:env|envs|stringData|extraEnv\w*|environment)$/,
  'github-actions': /^env$/,
  'gitlab-ci': /^variables$/,
  yaml: /^(?:env|environment|env_variables|environment_variables|envVars|variables|vars|stringData)$/i,
};

/** Whether a key holds the variables of an environment. */
export function isEnvironmentKey(flavor: YamlFlavor, key: string): boolean {
  return ENVIRONMENT[flavor].test(key);
}

export interface YamlKind {
  readonly flavor: YamlFlavor;
  /** A chart's values. */
  readonly isValues: boolean;
}

/** How the value of a key is bound, by the keys above it. */
export function howOf({ flavor, isValues }: YamlKind, path: readonly string[], key: string): BindingKind {
  const parent = path.at(-1) ?? '';
  const grandparent = path.at(-2) ?? '';
  // What a pipeline's own services are started with is gone when it ends.
  if (flavor === 'github-actions' && path.includes('services')) return 'entry';
  if (isValues) return isReference(key) ? 'entry' : 'default';
  if (isEnvironmentKey(flavor, parent)) return isVariable(flavor, key) ? 'environment' : 'entry';
  if (key === 'value' && isEnvironmentKey(flavor, grandparent)) return 'environment';
  if (parent === 'data' && /^(?:ConfigMap|Secret)$/.test(path[0] ?? '')) return 'environment';
  const isInput = /^(?:inputs|Parameters|parameters)$/.test(grandparent);
  return isInput && /^[dD]efault$/.test(key) ? 'default' : 'entry';
}

/** Elsewhere `env` and `vars` may hold anything. */
function isVariable(flavor: YamlFlavor, key: string): boolean {
  return flavor !== 'yaml' || /^[A-Z][A-Z0-9_]*$/.test(key);
}

/** What names a Kubernetes secret, or a key in one. */
function isReference(key: string): boolean {
  return (
    /^existing|(?:name|ref|file|path|key_?name|class|type|annotations?)$/i.test(key) ||
    /(?:secret|password|token)s?_?keys?$/i.test(key)
  );
}
