/** A line as the secrets-management guides of real teams have it, with the place of the secret marked. */
export interface GuideLine {
  readonly file: string;
  /** `▢` stands for the secret. */
  readonly line: string;
  /** What guides write in its place: never a finding. */
  readonly placeholders: readonly string[];
  /** What a leak looks like in its place: always a finding. */
  readonly leak: string;
}

const OPENAI = [
  'sk-proj-...',
  'sk-proj-your-key-here',
  'sk-proj-your-actual-key-here',
  'sk-...',
  'your-openai-key',
  'sk-proj-NEW-KEY',
];
const ANTHROPIC = ['sk-ant-...', 'sk-ant-your-key-here', 'your-anthropic-key', 'your-actual-key', 'sk-ant-NEW-KEY'];
const PASSWORDS = ['your-password', 'your-db-password', 'your-secure-password', '...', '<password>', 'changeme'];

const OPENAI_KEY = 'sk-proj-{{base62:20}}_{{base62:53}}T3BlbkFJ{{base62:20}}-{{base62:53}}';
const ANTHROPIC_KEY = 'sk-ant-api03-{{base64url:93}}AA';
const PASSWORD = '{{base62:7}}!{{base62:8}}';

/** Every kind of line with a secret in the five guides. */
export const GUIDE_LINES: readonly GuideLine[] = [
  { file: '.api_keys.json', line: '{ "openai": "▢" }', placeholders: OPENAI, leak: OPENAI_KEY },
  { file: '.api_keys.json', line: '{ "anthropic": "▢" }', placeholders: ANTHROPIC, leak: ANTHROPIC_KEY },
  { file: '.env', line: 'OPENAI_API_KEY=▢', placeholders: OPENAI, leak: OPENAI_KEY },
  { file: '.env', line: 'ANTHROPIC_API_KEY=▢', placeholders: ANTHROPIC, leak: ANTHROPIC_KEY },
  { file: '.env', line: 'STABILITY_API_KEY=▢', placeholders: ['sk-your-key-here', 'sk-...'], leak: 'sk-{{base62:48}}' },
  { file: '.env', line: 'ELEVENLABS_API_KEY=▢', placeholders: ['your-key-here', '...'], leak: 'sk_{{hex:48}}' },
  {
    file: '.env',
    line: 'GEMINI_API_KEY=▢',
    placeholders: ['your_actual_key_here', 'your-gemini-key'],
    leak: 'AIzaSy{{base64url:33}}',
  },
  { file: '.env', line: 'HF_API_TOKEN=▢', placeholders: ['hf_...', 'hf_your_token'], leak: 'hf_{{charset:A-Za-z:34}}' },
  {
    file: '.env',
    line: 'GITHUB_TOKEN=▢',
    placeholders: ['ghp_your-github-token', 'ghp_your-token-here'],
    leak: '{{github:ghp_}}',
  },
  { file: '.env', line: 'SNYK_TOKEN=▢', placeholders: ['your-snyk-token', '<token>'], leak: '{{uuid}}' },
  {
    file: '.env',
    line: 'VAULT_TOKEN=▢',
    placeholders: ['root', '${VAULT_TOKEN}', 'your-vault-token'],
    leak: 'hvs.{{base64url:24}}',
  },
  {
    file: '.env',
    line: 'AWS_ACCESS_KEY_ID=▢',
    placeholders: ['AKIA{{literal:IOSFODNN7}}EXAMPLE', 'your-access-key'],
    leak: 'AKIA{{base32:16}}',
  },
  {
    file: '.env',
    line: 'AWS_SECRET_ACCESS_KEY=▢',
    placeholders: ['wJalrXUtnFEMI/{{literal:K7MDENG}}/bPxRfiCYEXAMPLEKEY', 'your-secret-key'],
    leak: '{{base62:40}}',
  },
  { file: '.env', line: 'DATABASE_PASSWORD=▢', placeholders: PASSWORDS, leak: PASSWORD },
  { file: '.env', line: 'KAFKA_SASL_PASSWORD=▢', placeholders: PASSWORDS, leak: PASSWORD },
  {
    file: '.env',
    line: 'JWT_SECRET_KEY=▢',
    placeholders: ['your-jwt-secret-key', 'generate-with-openssl-rand-base64-32'],
    leak: '{{base64:43}}=',
  },
  {
    file: '.env',
    line: 'API_KEY_SALT=▢',
    placeholders: ['your-api-key-salt', 'generate-with-openssl-rand-base64-16'],
    leak: '{{base64:22}}==',
  },
  {
    file: '.env',
    line: 'DATABASE_URL=postgresql://▢@db.internal:5432/app',
    placeholders: ['user:password', 'user:pass', '<user>:<password>', '${DB_USER}:${DB_PASSWORD}'],
    leak: `app:{{base62:14}}`,
  },
  {
    file: '.env',
    line: 'SLACK_WEBHOOK_URL=https://hooks.slack.com/services/▢',
    placeholders: ['...', 'YOUR/WEBHOOK/URL'],
    leak: 'T{{upper:8}}/B{{upper:8}}/{{base62:24}}',
  },
  {
    file: 'deploy.sh',
    line: 'export DOTENV_KEY="dotenv://:key_▢@dotenv.local/vault/.env.vault?environment=production"',
    placeholders: ['1234567890', 'your-key', '...'],
    leak: '{{hex:64}}',
  },
  { file: 'app.py', line: 'api_key = "▢"', placeholders: OPENAI, leak: OPENAI_KEY },
  { file: 'app.py', line: 'password = "▢"', placeholders: PASSWORDS, leak: PASSWORD },
  {
    file: 'keys.py',
    line: 'KeyringSecretManager.store_secret("OPENAI_API_KEY", "▢")',
    placeholders: ['your-key-here'],
    leak: OPENAI_KEY,
  },
  { file: 'guide.md', line: '  --from-literal=openai-key="▢" \\', placeholders: OPENAI, leak: OPENAI_KEY },
  { file: 'guide.md', line: 'docker run -e OPENAI_API_KEY="▢" app:latest', placeholders: OPENAI, leak: OPENAI_KEY },
  {
    file: 'guide.md',
    line: 'echo "Environment=OPENAI_API_KEY=▢" >> app.service',
    placeholders: OPENAI,
    leak: OPENAI_KEY,
  },
  { file: 'guide.md', line: '  anthropic="▢" \\', placeholders: ANTHROPIC, leak: ANTHROPIC_KEY },
  {
    file: 'guide.md',
    line: '    SECRET_KEY="▢" \\',
    placeholders: ['your-secret-key', 'your-production-secret-key'],
    leak: '{{base62:40}}',
  },
  {
    file: 'guide.md',
    line: '        "SECRET_KEY": "▢",',
    placeholders: ['your-production-secret-key'],
    leak: '{{base62:40}}',
  },
  {
    file: 'guide.md',
    line: `    --secret-string '{"openai_api_key":"▢"}'`,
    placeholders: ['new-key', ...OPENAI],
    leak: OPENAI_KEY,
  },
  { file: 'guide.md', line: 'NEW_KEY="▢"', placeholders: ['sk-proj-new-key-here'], leak: OPENAI_KEY },
  { file: 'secret.yaml', line: '  DATABASE_PASSWORD: ▢', placeholders: PASSWORDS, leak: PASSWORD },
  {
    file: 'app.py',
    line: 'api_key = os.getenv("API_KEY", "▢")',
    placeholders: ['', 'default-key-12345'],
    leak: OPENAI_KEY,
  },
];

/** Lines that the guides call good: reading a secret from where it belongs. */
export const GOOD_LINES: readonly string[] = [
  'api_key = os.getenv("OPENAI_API_KEY")',
  "    'anthropic': os.getenv('ANTHROPIC_API_KEY'),",
  "    'elevenlabs': self.get_secret('elevenlabs-api-key')",
  "            'openai': 'OPENAI_API_KEY',",
  '            token=os.getenv("VAULT_TOKEN"),',
  'sasl_plain_password=os.getenv("KAFKA_SASL_PASSWORD"),',
  "db_password = secrets['database_password']",
  "secret = client.secrets.kv.v2.read_secret_version(path=secret_path, mount_point='secret')",
  'response = client.get_secret_value(SecretId="autodevos/gemini-api-key")',
  '            os.environ["ANTHROPIC_API_KEY"] = secrets.get("anthropic", "")',
  '      AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}',
  '      - VAULT_TOKEN=${VAULT_TOKEN}',
  'SECRET=$(aws secretsmanager get-secret-value --secret-id app --query SecretString --output text)',
  'echo "SECRET_KEY=$(echo $SECRET | jq -r .SECRET_KEY)" >> $GITHUB_ENV',
  '    "Resource": "arn:aws:secretsmanager:*:*:secret:oneflow/*"',
  '    - secretKey: SECRET_KEY',
  'secret_key = get_gcp_secret(PROJECT_ID, "ml-workflow-secret-key")',
  'name = f"projects/{project_id}/secrets/{secret_id}/versions/latest"',
  'raise ValueError("API_KEY environment variable must be set")',
  'logger.info(f"Using API key ending in: ...{api_key[-4:]}")',
  '- **Vault**: `keyring.get_password(cls.SERVICE_NAME, key)`',
  '        "anthropic-api-key": "ANTHROPIC_API_KEY",',
];
