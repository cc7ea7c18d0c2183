import { envSettings } from './env-lines.ts';
import { iniSettings } from './ini-lines.ts';
import { propertySettings } from './property-lines.ts';
import { readSettings } from './read-settings.ts';
import type { Setting } from './setting.ts';

/** Tables of which a platform makes the environment of what it runs. */
const TABLES = /^(?:vars|env|environment)$/;

export const readEnv = readSettings({ language: 'env', read: envSettings });
export const readProperties = readSettings({ language: 'properties', read: propertySettings });
export const readIni = readSettings({ language: 'ini', read: iniSettings });
/** TOML of wrangler, fly and netlify says what the deployed program's environment is. */
export const readToml = readSettings({
  language: 'toml',
  read: iniSettings,
  isEnvironment: ({ path }: Setting, file) =>
    /(?:^|\/)(?:wrangler|fly|netlify)[\w.-]*\.toml$/.test(file) && path.slice(0, -1).some((part) => TABLES.test(part)),
});
