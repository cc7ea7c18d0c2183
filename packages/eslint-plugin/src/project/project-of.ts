import path from 'node:path';
import { findProject, type Project } from './find-project.ts';
import { readProjectConfig, type ProjectConfig } from './project-config.ts';

/** A project, and what its configuration says. */
export interface ConfiguredProject {
  readonly project: Project;
  readonly config: ProjectConfig | undefined;
}

/** An editor keeps the plugin for days, a run lints hundreds of files of a folder within this time. */
const LASTS_MS = 1000;

const known = new Map<string, { readonly until: number; readonly found: ConfiguredProject | undefined }>();

/** The project of a file, looked up once for all files of a folder. */
export function projectOf(file: string, cwd: string): ConfiguredProject | undefined {
  const folder = `${cwd}\0${path.dirname(file)}`;
  const now = performance.now();
  const before = known.get(folder);
  if (before !== undefined && before.until > now) return before.found;
  const project = findProject(file, cwd);
  const found = project === undefined ? undefined : { project, config: readProjectConfig(project) };
  known.set(folder, { until: now + LASTS_MS, found });
  return found;
}
