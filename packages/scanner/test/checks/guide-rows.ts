/** An example of one of the five guides, by its number and line, in words of our own. */
export interface GuideRow {
  readonly guide: string;
  readonly line: number;
  readonly what: string;
  readonly path: string;
  readonly text: string;
  /** What is found, sorted; `secret` for any rule of the engine. */
  readonly finds: readonly string[];
}

type Example = Omit<GuideRow, 'finds' | 'guide' | 'line' | 'what'>;

// Put together here, so that the repository passes its own scan.
const password = ['Super', 'Secret', '123!'].join('');
const marker = ['F', 'J'].join('');
const exampleId = ['IOSFODNN7', 'EXAMPLE'].join('');
const openAiKey = `sk-proj-${'4f9Kq2LmZ0'.repeat(2)}_${'aB3xY7pQ9r'.repeat(5)}u1vT3Blbk${marker}${'7hN2kP5sW8'.repeat(2)}-${'cD4eF6gH8j'.repeat(5)}k2m`;

/** Everything that a guide shows as a mistake. */
export const badRows: readonly GuideRow[] = [
  bad('002:35', 'a key in the code', ['secret'], { path: 'app.py', text: `api_key = "${openAiKey}"\n` }),
  bad('002:36', 'a password in the code', ['secret'], { path: 'app.py', text: `password = "${password}"\n` }),
  bad('002:538', 'a password in the code, once more', ['secret'], {
    path: 'app.js',
    text: `const password = "${password}";\n`,
  }),
  bad('002:547', 'a .env file is committed', ['file-secret-backend'], {
    path: 'publish.sh',
    text: 'git add .env\ngit commit -m "Add the environment"\n',
  }),
  bad('002:564', 'a key is logged', ['secret-in-log'], {
    path: 'client.py',
    text: 'logger.info(f"API key in use: {api_key}")\n',
  }),
  bad('002:564', 'a key is logged in JavaScript', ['secret-in-log'], {
    path: 'client.js',
    text: 'logger.info(`API key in use: ${apiKey}`);\n',
  }),
  bad('002:565', 'a password is logged', ['secret-in-log'], {
    path: 'client.py',
    text: 'logger.debug(f"Password of the database: {password}")\n',
  }),
  bad('002:580', 'a password becomes part of an error', ['secret-in-error'], {
    path: 'client.py',
    text: 'raise Exception(f"No connection with the password {password}")\n',
  }),
  bad('002:580', 'a password becomes part of an error in JavaScript', ['secret-in-error'], {
    path: 'client.js',
    text: 'throw new Error(`No connection with the password ${password}`);\n',
  }),
  bad('002:594', 'a key has a default', ['secret-fallback'], {
    path: 'settings.py',
    text: 'api_key = os.getenv("API_KEY", "default-key-12345")\n',
  }),
  bad('002:594', 'a key has a default in JavaScript', ['secret-fallback'], {
    path: 'settings.js',
    text: 'const apiKey = process.env.API_KEY ?? "default-key-12345";\n',
  }),
  bad('002:594', 'a key has a default in a script', ['secret-fallback'], {
    path: 'start.sh',
    text: 'API_KEY="${API_KEY:-default-key-12345}"\n',
  }),
  bad('000:11', 'keys are kept in a file', ['secret'], {
    path: '.api_keys.json',
    text: `{\n  "openai": "${openAiKey}"\n}\n`,
  }),
  bad('000:502', 'keys are read from a file', ['file-secret-backend'], {
    path: 'keys.py',
    text: "with open('.api_keys.json', 'r') as f:\n    keys = json.load(f)\n",
  }),
  bad('000:566', 'the file is the backend in production', ['file-secret-backend'], {
    path: '.env.production',
    text: 'ENVIRONMENT=production\nSECRET_BACKEND=file\n',
  }),
];

/** What a guide shows as the right way, and what looks like a mistake and is none. */
export const goodRows: readonly GuideRow[] = [
  // Prose forbids it, but nothing of it is there: the keys are elided, and no code reads the file that a comment names.
  good('000:11', 'a sketch of a file with elided keys', {
    path: 'keys.md',
    text: '```bash\n# Keys do not belong into .api_keys.json\n{\n  "openai": "sk-proj-...",\n  "anthropic": "sk-ant-..."\n}\n```\n',
  }),
  good('000:34', 'placeholders in a .env file', {
    path: '.env',
    text: 'OPENAI_API_KEY=sk-proj-your-key-here\nANTHROPIC_API_KEY=sk-ant-your-key-here\nELEVENLABS_API_KEY=your-key-here\n',
  }),
  good('000:47', 'keys of the environment, and an error that names the missing one', {
    path: 'keys.py',
    text: `import os

api_keys = {
    'openai': os.getenv('OPENAI_API_KEY'),
    'anthropic': os.getenv('ANTHROPIC_API_KEY'),
}
for provider, key in api_keys.items():
    if not key:
        raise ValueError(f"No API key for {provider}")
`,
  }),
  good('000:119', 'the address of a vault has a default, its token has none', {
    path: 'vault.py',
    text: `client = hvac.Client(
    url=os.getenv('VAULT_ADDR', 'http://127.0.0.1:8200'),
    token=os.getenv('VAULT_TOKEN')
)
`,
  }),
  good('000:135', 'an error that hands on what a vault said', {
    path: 'vault.py',
    text: `try:
    secret = client.secrets.kv.v2.read_secret_version(path='app/api-keys')
except Exception as e:
    raise ValueError(f"No API keys from Vault: {e}")
`,
  }),
  good('001:31', 'elided keys for a secret manager', {
    path: 'setup.sh',
    text: `aws secretsmanager create-secret \\
    --name app/production/api-keys \\
    --secret-string '{ "OPENAI_API_KEY": "sk-...", "HF_API_TOKEN": "hf_..." }'
`,
  }),
  good('001:74', 'a warning that names the secret that is missing', {
    path: 'load.py',
    text: 'print(f"Secret {secret_name} could not be loaded: {e}")\n',
  }),
  good('001:295', 'the environment is the backend by default', {
    path: 'load.py',
    text: '_backend = SecretsBackend(os.getenv("SECRETS_BACKEND", "env"))\n',
  }),
  good('002:45', 'keys of the environment', {
    path: 'app.py',
    text: 'api_key = os.getenv("OPENAI_API_KEY")\nif not api_key:\n    raise ValueError("OPENAI_API_KEY is not set")\n',
  }),
  good('002:45', 'keys of the environment in JavaScript', {
    path: 'app.js',
    text: 'const apiKey = process.env.OPENAI_API_KEY;\nif (!apiKey) throw new Error("OPENAI_API_KEY is not set");\n',
  }),
  good('002:118', 'the example key of a vendor', {
    path: '.env.example',
    text: `AWS_ACCESS_KEY_ID=AKIA${exampleId}\nAWS_SECRET_ACCESS_KEY=your-secret-key\n`,
  }),
  good('002:468', 'a log of which key was read', {
    path: 'audit.py',
    text: 'logger.info("API key accessed", extra={"key_name": key_name, "user": get_current_user()})\n',
  }),
  good('002:572', 'a log that a key was read, and its last characters', {
    path: 'client.py',
    text: 'logger.info("The API key was loaded")\nlogger.info(f"API key ends in ...{api_key[-4:]}")\n',
  }),
  good('002:572', 'the last characters in JavaScript', {
    path: 'client.js',
    text: 'logger.info(`API key ends in ...${apiKey.slice(-4)}`);\n',
  }),
  good('002:587', 'an error without the password', {
    path: 'client.py',
    text: 'raise Exception("No connection to the database (are the credentials right?)")\n',
  }),
  good('002:601', 'a key that must be set', {
    path: 'settings.py',
    text: 'api_key = os.getenv("API_KEY")\nif not api_key:\n    raise ValueError("API_KEY must be set")\n',
  }),
  good('003:33', 'an example is copied', { path: 'setup.sh', text: 'cp .env.example .env\n' }),
  good('004:45', 'placeholders for a vault', {
    path: 'setup.sh',
    text: 'vault kv put secret/app/api_keys \\\n  anthropic="your-anthropic-key" \\\n  openai="your-openai-key"\n',
  }),
  good('004:82', 'an empty default', {
    path: 'load.py',
    text: 'os.environ["OPENAI_API_KEY"] = secrets.get("openai", "")\n',
  }),
  good('004:98', 'the address of a vault in a compose file', {
    path: 'docker-compose.yml',
    text: 'services:\n  app:\n    environment:\n      - VAULT_ADDR=${VAULT_ADDR:-http://host.docker.internal:8200}\n      - VAULT_TOKEN=${VAULT_TOKEN}\n',
  }),
];

function bad(place: string, what: string, finds: readonly string[], example: Example): GuideRow {
  const [guide = '', line] = place.split(':');
  return { guide, line: Number(line), what, finds, ...example };
}

function good(place: string, what: string, example: Example): GuideRow {
  return bad(place, what, [], example);
}
