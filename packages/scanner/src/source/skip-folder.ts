const DEPENDENCY_FOLDERS: ReadonlySet<string> = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  '.pnpm-store',
  '.venv',
  'venv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.gradle',
  '.terraform',
]);
const OTHER_VERSION_CONTROL: ReadonlySet<string> = new Set(['.hg', '.svn', '.bzr', '.jj']);

/** Why a folder of this name is not scanned, or undefined; a scan of everything leaves out git's own data alone. */
export function whySkipFolder(name: string, everything: boolean): string | undefined {
  if (name === '.git') return 'version control data';
  if (everything) return undefined;
  if (DEPENDENCY_FOLDERS.has(name)) return 'dependency folder';
  return OTHER_VERSION_CONTROL.has(name) ? 'version control data' : undefined;
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
