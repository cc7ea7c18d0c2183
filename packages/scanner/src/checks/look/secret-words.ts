import { KEY_KIND_WORDS } from '../../core/judge/evidence/name-word-list.ts';

// A bar stands behind the letters that the search looks for first: two that seldom follow each other in code.

/** Of whose addresses a name may be: they hold passwords. */
const STORES = 'database db redis mongo mongodb postgres postgresql pg mysql amqp rabbitmq broker';

/**
 * What the names of secrets are made of, in lower case, beside kinds of keys and addresses of stores: hardly a name that
 * promises a secret is without one of these. Few of the names with one promise a secret.
 */
const SECRET =
  'secr|et pass pwd toke|n creds crede|n jwt dsn otp psk autho|ri databaseu|rl databaseu|ri mongou|ri mongodbu|ri mongou|rl redisu|rl dbu|rl dbu|ri ' +
  'conn|ectionstr conn|ection_str conn|str conn|_str';

/** What stands where a secret can leak that has no such name: whole environments, decoded constants, key files. */
const OTHER =
  '.env _env _serv|er envi|ron env::va|rs env.to_|h env.insp|ect getenv atob|( buffer.fro|m( ].jo|in( heade|rs back|end keyr|ing dangerouslya|llow keyf|ile adminsd|k kvv2|(';

/** What else is worth a look in small files, which make up little of all code, and are parsed in no time. */
const RARE =
  '_ke|y openaik|ey anthropick|ey kvv1|( merchantk|ey enrollmentk|ey enrolmentk|ey _priv|ate printenv dotenv keyta|r vaul|t. .kv|. assumero|le get_para|meter getpara|meter sessi|onid beare|r seed id_r|sa id_e|d25519 .net|rc service-ac|count service_ac|count .logi|n( networkcrede|ntial mysq|l curl chmo|d hmac basicau|th signw|ith symmetricsec|urity cookiepar|ser plainau|th cipheri|v scryp|t pbkd|f2 pbekeys|pec newciph|er cookiest|ore minio|( algol|ia sequeliz|e twili|o telegra|f telebo|t driverma|nager database.co|nnect tochararr|ay authentica|te( auth=|( basic_au|th .auth|( .bind|( ssh.con|nect client.con|nect client|( slack.n|ew sshcli|ent sftpcli|ent createcli|ent client.ru|n( client.in|it client.ne|w ' +
  'phpin|fo redis-cl|i securest|ring mongos|h useradd sqlcm|d npmr|c requirep|ass ldap_bi|nd imap_op|en >logi|n( >aut|h( openssl_|encrypt amqpstre|am userauth curlopt_use|rpwd set_permi|ssions';
const PHRASES = 'docker log|in,az log|in,vault log|in,export -|p,declare -|p';

/** What the words are made of, as one text: where that has changed, what was laid out of them has not. */
export const wordsSource = [STORES, SECRET, KEY_KIND_WORDS, OTHER, RARE, PHRASES].join('\n');

/** The words, each once. */
export function lookWords(): readonly string[] {
  return [
    ...new Set([
      ...SECRET.split(' '),
      ...KEY_KIND_WORDS.split(' ').flatMap((key) => ['', '_', '-', '.'].map((joint) => `${key}${joint}ke|y`)),
      ...STORES.split(' ').flatMap((store) => [`${store}_u|rl`, `${store}_u|ri`]),
      ...OTHER.split(' '),
      ...RARE.split(' '),
      ...PHRASES.split(','),
    ]),
  ];
}
