/** Files in which secrets lie in the clear. */
const NAMES =
  /(?:^|[/\\"'])\.?(?:[\w.-]*[_.-])?(?:api[_-]?keys?|secrets?|credentials?|creds|passwords?|tokens?|service[_-]?account(?:[_-]?key)?|client[_-]secrets?|private[_-]?keys?|auth[_-]?tokens?|keyfile|access[_-]?keys?)(?:[_.-][\w-]+(?:\.[\w-]+)*)?\.(?:json|ya?ml|txt|toml|ini|cfg|conf|properties|csv|pickle|pkl|db|dat|xml|env|p12|pfx)$|(?:^|\/)\.(?:netrc|pgpass|htpasswd|git-credentials|npmrc|pypirc)$|(?:^|\/)\.aws\/credentials$|(?:^|[/\\])(?:firebase[\w-]*adminsdk[\w-]*|[\w-]*sa[_-]key|gcp[_-]?key)\.json$|(?:^|[/\\])(?:id_rsa|id_ed25519|id_ecdsa)$|(?:^|[/\\])\.api_keys(?:\.json)?$/i;

/** Places that a platform mounts for the purpose, and files that hold no secret by their name. */
const GOOD =
  /^(?:\/(?:var\/)?run\/secrets\/|\/var\/secrets\/|\/etc\/secrets\/|\/vault\/|\/mnt\/secrets)|example|sample|template|schema|dist|test|spec|mock|fixture|output|report|results|baseline|sealed|encrypted|enc|gpg|age|sops|locale|i18n|tokenizer|design[_-]tokens/i;

/** Paths are not longer; texts that are would be searched once for each of their characters. */
const LONGEST = 400;

/** Whether a path is that of a file of secrets in the clear. */
export function isSecretFile(path: string): boolean {
  return path.length <= LONGEST && NAMES.test(path) && !GOOD.test(path);
}

/** Calls that read or import a file; the path is their first argument. By the end of their dotted name. */
export const OPENERS =
  /(?:^|[.:])(?:open|readFileSync|readFile|readJsonSync|readJson|readJSON|require|import|createReadStream|load_json|read_json|from_service_account_file|from_service_account_json|from_json_keyfile_name|from_authorized_user_file|from_client_secrets_file|flow_from_clientsecrets|from_file|fromFile|FromFile|cert|Certificate|fromServiceAccountFile|WithCredentialsFile|CredentialsFromFile|setAuthConfig|setAuthConfigFile|file_get_contents|fopen|File\.read|File\.open|IO\.read|YAML\.load_file|JSON\.load_file|load_file|ReadFile|os\.Open|OpenFile|ReadAllText|ReadAllLines|ReadAllBytes|StreamReader|FileReader|FileInputStream|readAllBytes|readString|Paths\.get|Path\.of|readText|File|read_to_string|File::open|parse_ini_file|Path|AddJsonFile|addJsonFile|SetConfigFile|load_dotenv|dotenv_values|readTextFile|Bun\.file|read_text|load|file)$/;
