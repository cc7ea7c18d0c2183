import type { FrontEndEntry } from '../front-end.ts';
import type { ReadConfig } from './config-front-end.ts';

interface Format {
  readonly name: string;
  readonly files: RegExp;
  readonly read: () => Promise<ReadConfig>;
}

/** Generated, long, and without settings. */
const NO_LOCK = String.raw`(?<!(?:^|/)(?:pnpm-lock|yarn-lock|package-lock|poetry|pubspec\.lock|conda-lock)\.?)`;

const FORMATS: readonly Format[] = [
  {
    name: 'dockerfile',
    files: /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$|\.(?:dockerfile|containerfile)$/i,
    read: async () => (await import('./docker/read-dockerfile.ts')).readDockerfile,
  },
  {
    name: 'env',
    files: /(?:^|\/)\.env(?:\.[\w.-]+)?$|(?:^|\/)[\w.-]*\.env$|(?:^|\/)\.flaskenv$/,
    read: async () => (await import('./settings/formats.ts')).readEnv,
  },
  {
    name: 'yaml',
    files: new RegExp(String.raw`${NO_LOCK}\.ya?ml$|(?:^|/)templates/[^/]+\.tpl$`, 'i'),
    read: async () => (await import('./yaml/yaml-facts.ts')).readYamlConfig,
  },
  {
    name: 'hcl',
    files: /\.(?:tf|tfvars|hcl|nomad)$/,
    read: async () => (await import('./hcl/read-terraform.ts')).readTerraform,
  },
  {
    name: 'properties',
    files: /\.properties$/,
    read: async () => (await import('./settings/formats.ts')).readProperties,
  },
  {
    name: 'ini',
    files: /\.(?:ini|cfg|conf)$|(?:^|\/)keyringrc\.cfg$/,
    read: async () => (await import('./settings/formats.ts')).readIni,
  },
  { name: 'toml', files: /\.toml$/, read: async () => (await import('./settings/formats.ts')).readToml },
  {
    name: 'package',
    files: /(?:^|\/)(?:package|composer)\.json$/,
    read: async () => (await import('./script/read-package.ts')).readPackage,
  },
  {
    name: 'make',
    files: /(?:^|\/)(?:GNU)?[mM]akefile(?:\.\w+)?$|\.(?:mk|mak)$/,
    read: async () => (await import('./script/read-recipes.ts')).readMakefile,
  },
  {
    name: 'just',
    files: /(?:^|\/)\.?[jJ]ustfile$|\.just$/,
    read: async () => (await import('./script/read-recipes.ts')).readJustfile,
  },
  {
    name: 'notes',
    files: /(?:^|\/)templates\/NOTES\.txt$/,
    read: async () => (await import('./yaml/read-notes.ts')).readNotes,
  },
  {
    name: 'json',
    files:
      /(?:^|\/)(?:app|app\.config|appsettings|settings|config|secrets|local\.settings|default|production|staging|development)(?:[.-][\w.-]+)?\.json$/i,
    read: async () => (await import('./settings/json-settings.ts')).readJsonSettings,
  },
  {
    name: 'systemd',
    files: /\.(?:service|container|socket|timer)$|\.service\.d\/[^/]+\.conf$/,
    read: async () => (await import('./settings/read-unit.ts')).readUnit,
  },
];

/** The formats of configuration files. */
export const configEntries: readonly FrontEndEntry[] = FORMATS.map(({ name, files, read }) => ({
  name,
  files,
  load: async (ports) => {
    const { createConfigFrontEnd } = await import('./config-front-end.ts');
    return createConfigFrontEnd(await read(), ports);
  },
}));
