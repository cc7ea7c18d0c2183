import type { Filter } from '../candidate.ts';

const PATH = /^(?:[A-Za-z]:[\\/]|~?\/|\.{1,2}\/|\\\\)[\w .@%+~/\\-]*$|^[\w.@-]+(?:\/[\w.@{}$*-]+)+\/?$/;
const FILE =
  /^[\w./\\@-]+\.(?:[cm]?[jt]sx?|json|ya?ml|py|rb|go|java|kt|cs|php|rs|html?|css|s[ac]ss|vue|md|txt|xml|pem|crt|cer|key|pub|p12|pfx|jks|keystore|env|cfg|conf|ini|toml|sh|sql|png|jpe?g|gif|svg|log|lock|gpg|asc|db|sock|pid|tpl|properties)$/i;
const URL_WITHOUT_CREDENTIAL = /^(?:[a-z][a-z\d+.-]*:)?\/\/(?![^\s/:]*:[^\s/]*@)/i;
const MAVEN_GROUP = /^(?:io|com|org|net|dev|de|me|co)\.[a-z\d.-]+$/;
const HOST =
  /^(?:[a-z\d-]+\.)+(?:com|org|net|io|dev|local|internal|svc|cloud|app|co|de|uk|eu|cn|jp|edu|gov|info)(?::\d+)?(?:\/\S*)?$/i;

/** Says when a value is a path, a file name, a host, a URL or an address. */
export const location: Filter = ({ value, name }) => {
  if (MAVEN_GROUP.test(name ?? '') && /^[a-z][a-z\d.-]+(?::[\w.-]+)*$/.test(value)) return 'is the name of a package';
  if (FILE.test(value)) return 'is a file name';
  if (isPath(value)) return 'is a path';
  if (URL_WITHOUT_CREDENTIAL.test(value) && !/[?&#][\w-]*(?:token|key|secret|pass|sig|auth)[\w-]*=/i.test(value))
    return 'is a URL without credentials';
  if (HOST.test(value)) return 'is a host name';
  if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(value) && !/pass|pwd/i.test(name ?? '')) return 'is an e-mail address';
  return /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(value) ? 'is an IP address' : undefined;
};

/** Base64 has slashes too: a path's parts are short or begin at the root, and its letters are mostly lower case. */
function isPath(value: string): boolean {
  if (!PATH.test(value)) return false;
  const uppers = value.replace(/[^A-Z]/g, '').length;
  return value.length < 16 ? !/[A-Z].*\d|\d.*[A-Z]/.test(value) : uppers <= value.length * 0.15;
}
