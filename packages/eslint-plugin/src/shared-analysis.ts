import path from 'node:path';
import type { CheckOptions } from '@leaklint/scanner/checks';
import type { TSESLint } from '@typescript-eslint/utils';
import { createAnalysis, type Analysis } from './analysis.ts';
import { isProgram } from './is-program.ts';
import type { Project } from './project/find-project.ts';
import type { ProjectConfig } from './project/project-config.ts';
import { projectOf } from './project/project-of.ts';
import { mergeOptions, readSettings, type LeaklintSettings } from './read-settings.ts';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** What holds for a file, whatever rule asks. */
interface FileWorld {
  readonly settings: LeaklintSettings;
  readonly project: Project | undefined;
  readonly config: ProjectConfig | undefined;
  /** By the options of rules: rules with the same ones look at the file once. */
  readonly analyses: Map<string, Analysis>;
}

/** ESLint keeps its source code as long as it lints it. */
const worlds = new WeakMap<object, FileWorld>();

/** The analysis of the file that a rule looks at. */
export function sharedAnalysis(context: Context, options: CheckOptions): Analysis {
  const { sourceCode } = context;
  const world = worlds.get(sourceCode) ?? createWorld(context);
  worlds.set(sourceCode, world);
  const { settings, project, config, analyses } = world;
  const key = JSON.stringify(options);
  const there = analyses.get(key);
  if (there !== undefined) return there;
  const analysis = createAnalysis({
    text: sourceCode.text,
    path: relativePath(context, project),
    file: context.filename,
    program: isProgram(sourceCode.ast) ? sourceCode.ast : undefined,
    options: mergeOptions(config?.options ?? {}, settings, options),
    foreignPragmas: settings.foreignPragmas || config?.foreignPragmas === true,
    project,
    config,
  });
  analyses.set(key, analysis);
  return analysis;
}

function createWorld({ settings: given, filename, cwd }: Context): FileWorld {
  const settings = readSettings(given);
  const found = settings.isProjectRead ? projectOf(filename, cwd) : undefined;
  return { settings, project: found?.project, config: found?.config, analyses: new Map() };
}

/** As reports of the command have it, which counts for pragmas and judgements by path. */
function relativePath({ cwd, filename }: Context, project: Project | undefined): string {
  const root = project?.root ?? cwd;
  const relative = path.isAbsolute(filename) ? path.relative(root, filename) : filename;
  return relative.replaceAll('\\', '/');
}
