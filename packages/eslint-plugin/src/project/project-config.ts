import path from 'node:path';
import type { CheckOptions } from '@leaklint/scanner/checks';
import type { Project } from './find-project.ts';
import { createPathList, type PathList } from './path-list.ts';
import { readConfigFile } from './read-config-file.ts';
import { property, texts } from './read-record.ts';

/** What the configuration of the command says that holds in ESLint, too. */
export interface ProjectConfig {
  readonly options: CheckOptions;
  /** Says whether a check, or a rule of the engine, is switched off. */
  readonly isOff: (check: string, ruleId: string) => boolean;
  readonly allowedPaths: PathList;
  readonly allowedValues: ReadonlySet<string>;
  readonly allowedHashes: ReadonlySet<string>;
  readonly minConfidence: 'low' | 'medium' | 'high';
  readonly foreignPragmas: boolean;
  /** Absolute path of the baseline that was named. */
  readonly baseline: string | undefined;
}

const NAMES = ['leaklint.config.json', 'leaklint.config.yaml', 'leaklint.config.yml'];
const LISTS = ['secretNames', 'harmlessNames', 'secretSources', 'loggers', 'masks'] as const;

interface Layer {
  readonly folder: string;
  readonly config: unknown;
}

/** Reads the configurations of a project, the root's first; those further down add to it. */
export function readProjectConfig({ root, folders }: Project): ProjectConfig | undefined {
  const layers = folders.flatMap((folder) => readLayers(folder, folder === root));
  if (layers.length === 0) return undefined;
  const last = (name: string): unknown =>
    layers.map(({ config }) => property(config, name)).findLast((each) => each !== undefined);
  const allowed = (name: string): readonly string[] =>
    layers.flatMap(({ config }) => texts(property(property(config, 'allow'), name)));
  const confidence = last('minConfidence');
  return {
    // As in the command, whose threads are told once: the lists of the root hold everywhere.
    options: optionsOf(layers.filter(({ folder }) => folder === root)),
    isOff: switchesOf(layers),
    allowedPaths: createPathList(
      layers.map(({ folder, config }) => ({ folder, globs: texts(property(property(config, 'allow'), 'paths')) })),
    ),
    allowedValues: new Set(allowed('values')),
    allowedHashes: new Set(allowed('hashes')),
    minConfidence: confidence === 'low' || confidence === 'high' ? confidence : 'medium',
    foreignPragmas: last('foreignPragmas') === true,
    baseline: baselineOf(layers),
  };
}

function readLayers(folder: string, isRoot: boolean): readonly Layer[] {
  const own = NAMES.map((name) => readConfigFile(path.join(folder, name)));
  const inPackage = isRoot ? property(readConfigFile(path.join(folder, 'package.json')), 'leaklint') : undefined;
  return [...own, inPackage].flatMap((config) => (config === undefined ? [] : [{ folder, config }]));
}

function optionsOf(layers: readonly Layer[]): CheckOptions {
  const lists = LISTS.map(
    (list) => [list, layers.flatMap(({ config }) => texts(property(property(config, 'checks'), list)))] as const,
  );
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}

/** What stands later wins; `checks: false` is lifted by checks further down. */
function switchesOf(layers: readonly Layer[]): ProjectConfig['isOff'] {
  const settings = layers.flatMap(({ config }) => {
    const rules = property(config, 'rules');
    return typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
  });
  const isEnabled = layers.map(({ config }) => property(config, 'checks')).findLast((each) => each !== undefined);
  const checkSetting = (check: string): unknown =>
    layers.map(({ config }) => property(property(config, 'checks'), check)).findLast((each) => each !== undefined);
  return (check, ruleId) => {
    if (ruleId === check) return isEnabled === false || checkSetting(check) === 'off';
    const setting: unknown = settings.findLast(([name]) => means(name, ruleId))?.[1];
    return setting === 'off';
  };
}

/** `*` stands for anything. */
function means(name: string, id: string): boolean {
  const [start = '', ...rest] = name.split('*');
  if (rest.length === 0) return name === id;
  if (!id.startsWith(start)) return false;
  let at = start.length;
  const middle = rest.slice(0, -1).every((part) => {
    const found = id.indexOf(part, at);
    at = found + part.length;
    return found !== -1;
  });
  const end = rest.at(-1) ?? '';
  return middle && id.length - end.length >= at && id.endsWith(end);
}

function baselineOf(layers: readonly Layer[]): string | undefined {
  const named = layers.findLast(({ config }) => typeof property(config, 'baseline') === 'string');
  if (named === undefined) return undefined;
  return path.resolve(named.folder, String(property(named.config, 'baseline')));
}
