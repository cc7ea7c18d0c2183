import path from 'node:path';
import { ConfigError } from '../core/errors.ts';
import type { FileSystem } from '../port/file-system.ts';
import type { ConfigInput } from './config-schema.ts';
import type { CustomRules } from './effective-config.ts';
import { expandRuleFiles } from './expand-rule-files.ts';
import { refuseTwo } from './find-config.ts';
import { readConfig, readText } from './read-config.ts';
import { resolvePreset } from './resolve-preset.ts';

/** What a configuration speaks for. */
export interface ConfigScope {
  /** The folder, relative to the root; empty for the root. */
  readonly folder: string;
  /** The way from the configuration's folder down to the root, with a slash at its end, where it stands above the root. */
  readonly above: string;
}

/** One configuration file, checked, with what it refers to. */
export interface ConfigLayer {
  /** How messages call it. */
  readonly origin: string;
  readonly scope: ConfigScope;
  readonly config: ConfigInput;
  readonly customRules: readonly CustomRules[];
  /** Absolute path. */
  readonly baseline: string | undefined;
}

export interface LayerReader {
  readonly fileSystem: FileSystem;
  /** Messages show paths relative to it. */
  readonly cwd: string;
}

/** Reads the configuration of a folder, after the presets that it extends; nothing when there is none in the files. */
export async function readLayers(
  files: readonly string[],
  scope: ConfigScope,
  reader: LayerReader,
): Promise<readonly ConfigLayer[]> {
  const layers: ConfigLayer[] = [];
  const found = await readAll(files, { scope, reader, chain: [] }, layers);
  refuseTwo(found);
  return layers;
}

interface Branch {
  readonly scope: ConfigScope;
  readonly reader: LayerReader;
  /** The files that extend each other up to here. */
  readonly chain: readonly string[];
}

/** Adds layers; returns the files that held a configuration. */
async function readAll(files: readonly string[], branch: Branch, layers: ConfigLayer[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    if (await readOne(file, branch, layers)) found.push(file);
  }
  return found;
}

async function readOne(file: string, branch: Branch, layers: ConfigLayer[]): Promise<boolean> {
  const { scope, reader, chain } = branch;
  const origin = labelOf(file, reader.cwd);
  if (chain.includes(file))
    throw new ConfigError(
      `${origin}: extends itself: ${[...chain, file].map((each) => path.basename(each)).join(' → ')}`,
    );
  const config = await readConfig({ file, label: origin, isRoot: scope.folder === '' }, reader.fileSystem);
  if (config === undefined) return false;
  for (const name of asList(config.extends)) {
    const presets = resolvePreset(name, file, reader.fileSystem);
    const held = await readAll(presets, { ...branch, chain: [...chain, file] }, layers);
    refuseTwo(held);
    if (held.length === 0) throw new ConfigError(`${origin}: extends: "${name}" holds no configuration`);
  }
  const baseline = config.baseline === undefined ? undefined : path.resolve(path.dirname(file), config.baseline);
  layers.push({ origin, scope, config, customRules: await readCustomRules(file, config, branch), baseline });
  return true;
}

async function readCustomRules(
  file: string,
  config: ConfigInput,
  { scope, reader }: Branch,
): Promise<readonly CustomRules[]> {
  const { folder } = scope;
  const rules = config.customRules ?? [];
  const names = rules.filter((rule) => typeof rule === 'string');
  const ruleFiles = await expandRuleFiles(names, path.dirname(file), labelOf(file, reader.cwd));
  const files = ruleFiles.map((ruleFile): CustomRules => {
    const label = labelOf(ruleFile, reader.cwd);
    return { file: label, folder, source: { kind: 'text', text: readText(ruleFile, label, reader.fileSystem) } };
  });
  const inline = rules.filter((rule) => typeof rule !== 'string');
  if (inline.length === 0) return files;
  return [...files, { file: labelOf(file, reader.cwd), folder, source: { kind: 'inline', rules: inline } }];
}

function labelOf(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}

function asList(names: ConfigInput['extends']): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}
