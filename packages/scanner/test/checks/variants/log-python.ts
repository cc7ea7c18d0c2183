import type { Variant } from './variant.ts';

/** What is logged, in python. */
export const logPython: readonly Variant[] = [
  {
    title: 'boto3',
    check: 'secret-in-log',
    bad: `client = boto3.client("secretsmanager")
resp = client.get_secret_value(SecretId="prod/db")
creds = json.loads(resp["SecretString"])
logger.info("db config %s", creds)`,
    good: [
      `client = boto3.client("secretsmanager")
resp = client.get_secret_value(SecretId="prod/db")
creds = json.loads(resp["SecretString"])
logger.info("db config version %s keys %s", resp["VersionId"], list(creds.keys()))`,
    ],
  },
  {
    title: 'hvac',
    check: 'secret-in-log',
    bad: `secret = client.secrets.kv.v2.read_secret_version(path="app")
print(secret["data"]["data"])`,
    good: [
      `secret = client.secrets.kv.v2.read_secret_version(path="app")
print(secret["data"]["metadata"]["version"])`,
    ],
  },
  {
    title: 'gcp',
    check: 'secret-in-log',
    bad: `response = sm.access_secret_version(request={"name": name})
payload = response.payload.data.decode("UTF-8")
print(f"Plaintext: {payload}")`,
    good: [
      `response = sm.access_secret_version(request={"name": name})
payload = response.payload.data.decode("UTF-8")
print(f"Read {response.name}")`,
    ],
  },
  {
    title: 'keyring',
    check: 'secret-in-log',
    bad: `pw = keyring.get_password("svc", user)
log.debug("keyring gave %s", pw)`,
    good: [
      `pw = keyring.get_password("svc", user)
log.debug("keyring gave %s", "a password" if pw else "nothing")`,
    ],
  },
  {
    title: 'azure',
    check: 'secret-in-log',
    bad: `value = SecretClient(vault_url=url, credential=cred).get_secret("db").value
log.info("kv: " + value)`,
    good: [
      `value = SecretClient(vault_url=url, credential=cred).get_secret("db").value
log.info("kv: " + str(len(value)))`,
    ],
  },
  {
    title: 'getpass',
    check: 'secret-in-log',
    bad: `pw = getpass.getpass()
print("you typed", pw)`,
    good: [
      `pw = getpass.getpass()
print("you typed", len(pw), "characters")`,
    ],
  },
  {
    title: 'vars(settings)',
    check: 'secret-in-log',
    bad: `class Settings(BaseSettings):
    db_password: str
    debug: bool = False

settings = Settings()
print(settings.model_dump())`,
    good: [
      `class Settings(BaseSettings):
    db_password: SecretStr
    debug: bool = False

settings = Settings()
print(settings.model_dump())`,
    ],
  },
  {
    title: 'dataclass param',
    check: 'secret-in-log',
    bad: `@dataclass
class Account:
    name: str
    api_token: str

def sync(account: Account) -> None:
    log.info("syncing %s", account)`,
    good: [
      `@dataclass
class Account:
    name: str
    api_token: str = field(repr=False)

def sync(account: Account) -> None:
    log.info("syncing %s", account)`,
    ],
  },
  {
    title: 'dataclass list loop',
    check: 'secret-in-log',
    bad: `@dataclass
class Account:
    name: str
    api_token: str

def load(rows) -> list[Account]:
    accounts = [Account(r["name"], r["api_token"]) for r in rows]
    for account in accounts:
        print(account)
    return accounts`,
    good: [
      `@dataclass
class Account:
    name: str
    api_token: str

def load(rows) -> list[Account]:
    accounts = [Account(r["name"], r["api_token"]) for r in rows]
    for account in accounts:
        print(account.name)
    return accounts`,
    ],
  },
  {
    title: 'namedtuple',
    check: 'secret-in-log',
    bad: `Creds = namedtuple("Creds", "user password")
def f(row):
    creds = Creds(*row)
    print(creds.password)`,
    good: [
      `Creds = namedtuple("Creds", "user password")
def f(row):
    creds = Creds(*row)
    print(creds.user)`,
    ],
  },
  {
    title: 'requests headers',
    check: 'secret-in-log',
    bad: `headers = {"Authorization": f"Bearer {token}"}
resp = requests.get(url, headers=headers)
logger.debug("GET %s %s", url, headers)`,
    good: [
      `headers = {"Authorization": f"Bearer {token}"}
resp = requests.get(url, headers=headers)
logger.debug("GET %s %s", url, resp.status_code)`,
    ],
  },
  {
    title: 'response.request.headers',
    check: 'secret-in-log',
    bad: `resp = session.get(url)
logger.warning("failed: %s", resp.request.headers)`,
    good: [
      `resp = session.get(url)
logger.warning("failed: %s", resp.headers)`,
    ],
  },
  {
    title: 'structlog kw',
    check: 'secret-in-log',
    bad: `log.info("login", user=user, password=password)`,
    good: [`log.info("login", user=user, password_set=bool(password))`],
  },
  {
    title: 'locals',
    check: 'secret-in-log',
    bad: `def connect(host, password):
    logger.debug("locals: %s", locals())`,
    good: [
      `def connect(host, port):
    logger.debug("locals: %s", locals())`,
    ],
  },
  {
    title: 'vars(args)',
    check: 'secret-in-log',
    bad: `parser.add_argument("--password")
args = parser.parse_args()
print(vars(args))`,
    good: [
      `parser.add_argument("--port")
args = parser.parse_args()
print(vars(args))`,
    ],
  },
  {
    title: 'print args',
    check: 'secret-in-log',
    bad: `parser = argparse.ArgumentParser()
parser.add_argument("--user")
parser.add_argument("--api-token", required=True)
args = parser.parse_args()
logging.info("args: %s", args)`,
    good: [
      `parser = argparse.ArgumentParser()
parser.add_argument("--user")
parser.add_argument("--token-file", required=True)
args = parser.parse_args()
logging.info("args: %s", args)`,
    ],
  },
  {
    title: 'helper function',
    check: 'secret-in-log',
    bad: `def debug_dump(label, value):
    sys.stderr.write(f"{label}: {value}\\n")

debug_dump("session", os.environ["SESSION_SECRET"])`,
    good: [
      `def debug_dump(label, value):
    sys.stderr.write(f"{label}: {value}\\n")

debug_dump("session", os.environ["SESSION_SECRET"] is not None)`,
    ],
  },
  {
    title: 'decorator kwargs',
    check: 'secret-in-log',
    bad: `def traced(fn):
    def inner(*args, **kwargs):
        log.debug("call %s", fn.__name__)
        return fn(*args, **kwargs)
    return inner
print(api_key)`,
    good: [
      `def traced(fn):
    def inner(*args, **kwargs):
        log.debug("call %s %s", fn.__name__, kwargs)
        return fn(*args, **kwargs)
    return inner`,
    ],
  },
  {
    title: 'pagination twins',
    check: 'secret-in-log',
    bad: `print(refresh_token)`,
    good: [
      `token = None
while True:
    page = s3.list_objects_v2(**kw)
    token = page.get("NextContinuationToken")
    print("next page token:", token)
    if not token:
        break`,
      `token = resp.get("nextPageToken")
log.debug("continuing with %s", token)`,
      `cursor_token = resp["next_token"]
print(cursor_token)`,
    ],
  },
  {
    title: 'celery url',
    check: 'secret-in-log',
    bad: `print(f"broker at {os.environ['CELERY_BROKER_URL']}")`,
    good: [`print(f"broker at {urlparse(os.environ['CELERY_BROKER_URL']).hostname}")`],
  },
  {
    title: 'sentry',
    check: 'secret-in-log',
    bad: `sentry_sdk.set_context("auth", {"client_secret": client_secret})`,
    good: [`sentry_sdk.set_context("auth", {"client_id": client_id})`],
  },
];
