import type { LanguageName } from '../../../fact/language-name.ts';

/** What a YAML file is for. */
export type YamlFlavor = Extract<
  LanguageName,
  'compose' | 'kubernetes' | 'helm' | 'github-actions' | 'gitlab-ci' | 'yaml'
>;

interface Flavored {
  readonly flavor: YamlFlavor;
  readonly path: RegExp;
  /** Says it where the path does not. */
  readonly text: readonly RegExp[];
}

const FLAVORS: readonly Flavored[] = [
  {
    flavor: 'github-actions',
    path: /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\/|(?:^|\/)action\.ya?ml$/,
    text: [/^jobs:/m, /^[ \t]+runs-on:/m],
  },
  {
    flavor: 'gitlab-ci',
    path: /gitlab-ci[\w.-]*\.ya?ml$|(?:^|\/)\.gitlab\//,
    text: [/^[ \t]{2,}(?:before_|after_)?script:/m, /^[\w.:-]+:[ \t]*$/m],
  },
  {
    flavor: 'compose',
    path: /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)docker-stack[\w.-]*\.ya?ml$/,
    text: [/^services:/m, /^[ \t]+(?:image|build|environment|env_file|volumes|command):/m],
  },
  {
    flavor: 'helm',
    path: /(?:^|\/)values[\w.-]*\.ya?ml$|(?:^|\/)templates\/[^/]+\.(?:ya?ml|tpl)$/,
    text: [/\{\{-?\s*(?:include|\.Values|if|with|range)\b/, /^kind:/m],
  },
  { flavor: 'kubernetes', path: /$^/, text: [/^apiVersion:/m, /^kind:/m] },
];

/** Tells by the path, then by the first keys. */
export function flavorOf(path: string, text: string): YamlFlavor {
  const byPath = FLAVORS.find((each) => each.path.test(path));
  const found = byPath ?? FLAVORS.find((each) => each.text.every((pattern) => pattern.test(text)));
  return found?.flavor ?? 'yaml';
}

/** Whether a Helm file holds a chart's defaults, rather than being one of its templates. */
export function isHelmValues(path: string): boolean {
  return /(?:^|\/)values[\w.-]*\.ya?ml$/.test(path);
}
