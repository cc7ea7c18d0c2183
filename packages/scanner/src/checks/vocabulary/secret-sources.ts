import { splitWords } from '../../core/text/words.ts';
import { secretKind } from './secret-name.ts';

/** Calls that give secrets: clients of secret managers, keyrings, hidden prompts. By the end of their dotted name. */
const GETTERS =
  /(?:^|\.)(?:get_secret_value|getSecretValue|GetSecretValue|GetSecretValueAsync|batch_get_secret_value|GetSecretValueCommand|get_secret|getSecret|GetSecret|GetSecretAsync|getSecretClient|access_secret_version|accessSecretVersion|AccessSecretVersion|get_password|get_credential|getPassword|GetPassword|findPassword|keytar\.\w+|read_secret_version|read_secret|readSecret|kv\.(?:read|get|Get)|Logical\(\)\.Read(?:WithContext)?|KVv[12]\(\)\.Get(?:Version)?|[vV]ault\.(?:kv|logical)(?:\(\))?\.(?:read|get)|secrets\.kv\.v[12]\.\w+|[vV]ault\w*\.(?:read|get|logical\.read)|generate_credentials|assumeRole|get_parameter|GetParameter|[sS][sS][mM]\w*\.getParameter|getpass(?:\.getpass)?|prompt_hidden|readPassword|ReadPassword|read_password|rpassword\.\w+|fetchSecret|fetch_secret|loadSecret|load_secret|retrieveSecret|getAccessToken|fetchAccessToken|get_access_token|acquireToken\w*|GetToken|decrypt_secret|decryptSecret|Rails\.application\.credentials|credentials\.fetch)$/;

const VERBS = new Set(
  'get load read fetch retrieve obtain resolve lookup find decrypt require acquire issue new'.split(' '),
);

/** `getUserByToken` gives a user. */
const RELATIONS = new Set(['by', 'from', 'with', 'for', 'of', 'to', 'and']);

/** What a secret manager's answer holds besides the secret. */
const ABOUT =
  /^(?:name|Name|arn|ARN|version|Version|Type|DataType|LastModifiedDate|Description|Tags|tags|versionId|VersionId|version_id|VersionStages|metadata|(?:Response|Version|Custom)Metadata|user|username|user_name|userName|Username|login|host|hostname|port|dbname|database|engine|region|status|statusCode|id|request_id|requestId|lease\w*|renewable|createdOn|CreatedDate|properties|expires\w*|ExpiresIn|expiry|length|bytesize|size|type|keys)$/;

/** Attributes of Terraform's resources that are secrets, whatever the names. */
const TERRAFORM =
  /^(?:data\.)?(?:random_password\.\w+\.(?:result|bcrypt_hash)|tls_private_key\.\w+\.private_key_\w+|\w+_secret_version\.\w+\.secret_(?:string|data)|azurerm_key_vault_secret\.\w+\.value|vault_\w*secret\w*\.\w+\.data(?:_json)?|aws_iam_access_key\.\w+\.secret|google_service_account_key\.\w+\.private_key)$/;

/** Whether a reference of Terraform is one to a secret. */
export function isTerraformSecret(reference: string): boolean {
  return TERRAFORM.test(reference);
}

/** Whether a call, by the dotted name of its callee, asks something that keeps secrets for one. */
export function isSecretGetter(name: string): boolean {
  return GETTERS.test(name);
}

/** Whether a property of a secret manager's answer says something about the secret only. */
export function isAboutSecret(property: string): boolean {
  return (
    ABOUT.test(property) ||
    ABOUT.test(property.replace(/^[gG]et(?=[A-Z])/, '').replace(/^[A-Z]/, (first) => first.toLowerCase()))
  );
}

/** Whether a function's name says that it gives a secret: `getApiKey`, `load_db_password`; not `getToken`, which parsers have too. */
export function namesSecret(name: string): boolean {
  const words = splitWords(name);
  if (words.some((word) => RELATIONS.has(word))) return false;
  const [verb = '', ...rest] = words;
  if (!VERBS.has(verb) || rest.length === 0) return false;
  const thing = rest.join('_');
  return thing !== 'token' && thing !== 'tokens' && secretKind(thing) !== undefined;
}
