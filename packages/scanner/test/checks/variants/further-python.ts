import type { Variant } from './variant.ts';

/** More of the same, in python. */
export const furtherPython: readonly Variant[] = [
  {
    title: 'django message via settings',
    check: 'secret-in-error',
    bad: `from django.conf import settings
def ready():
    if not settings.PAYMENT_API_KEY.startswith("live_"):
        raise ImproperlyConfigured("PAYMENT_API_KEY looks wrong: " + settings.PAYMENT_API_KEY)`,
    good: [
      `from django.conf import settings
def ready():
    if not settings.PAYMENT_API_KEY.startswith("live_"):
        raise ImproperlyConfigured("PAYMENT_API_KEY looks wrong")`,
    ],
  },
  {
    title: 'starlette PlainText',
    check: 'secret-in-error',
    bad: `return PlainTextResponse(f"webhook secret mismatch: {WEBHOOK_SECRET}", status_code=403)`,
    good: [`return PlainTextResponse("webhook secret mismatch", status_code=403)`],
  },
  {
    title: 'exception chaining attr',
    check: 'secret-in-error',
    bad: `class ApiError(RuntimeError):
    def __init__(self, message, *, token=None):
        super().__init__(message)
        self.token = token

def call(session, token):
    r = session.get(URL)
    if r.status_code == 401:
        raise ApiError("unauthorized", token=token)`,
    good: [
      `class ApiError(RuntimeError):
    def __init__(self, message, *, status=None):
        super().__init__(message)
        self.status = status

def call(session, token):
    r = session.get(URL)
    if r.status_code == 401:
        raise ApiError("unauthorized", status=401)`,
    ],
  },
  {
    title: 'click echo',
    check: 'secret-in-log',
    bad: `@click.command()
@click.option("--password", prompt=True, hide_input=True)
def login(password):
    click.echo(f"Logging in with {password}")`,
    good: [
      `@click.command()
@click.option("--password", prompt=True, hide_input=True)
def login(password):
    click.echo("Logging in")`,
    ],
  },
  {
    title: 'logger.exception',
    check: 'secret-in-log',
    bad: `try:
    connect(conn_str)
except Exception:
    logger.exception("could not connect to %s", conn_str)`,
    good: [
      `try:
    connect(conn_str)
except Exception:
    logger.exception("could not connect")`,
    ],
  },
  {
    title: 'rich table / json dumps',
    check: 'secret-in-log',
    bad: `print(json.dumps({"user": user, "client_secret": client_secret}, indent=2))`,
    good: [`print(json.dumps({"user": user, "client_id": client_id}, indent=2))`],
  },
  {
    title: 'loguru bind',
    check: 'secret-in-log',
    bad: `logger.bind(api_key=api_key).info("request")`,
    good: [`logger.bind(request_id=request_id).info("request")`],
  },
  {
    title: 'format map',
    check: 'secret-in-log',
    bad: `log.info("dsn={dsn}".format(dsn=os.environ["SENTRY_AUTH_TOKEN"]))`,
    good: [`log.info("env={env}".format(env=os.environ["SENTRY_ENVIRONMENT"]))`],
  },
  {
    title: 'percent tuple',
    check: 'secret-in-log',
    bad: `logging.warning("user=%s pass=%s" % (user, passwd))`,
    good: [`logging.warning("user=%s pass=%s" % (user, "*" * len(passwd)))`],
  },
  {
    title: 'subprocess command echo',
    check: 'secret-in-log',
    bad: `cmd = ["mysqldump", f"-p{db_password}", "orders"]
logger.info("running %s", " ".join(cmd))`,
    good: [
      `cmd = ["mysqldump", "--defaults-file=/etc/my.cnf", "orders"]
logger.info("running %s", " ".join(cmd))`,
    ],
  },
  {
    title: 'config dict',
    check: 'secret-in-log',
    bad: `config = {"host": h, "password": os.getenv("DB_PASSWORD")}
logger.debug(f"config: {config}")`,
    good: [
      `config = {"host": h, "password": os.getenv("DB_PASSWORD")}
logger.debug(f"config: { {k: v for k, v in config.items() if k != 'password'} }")`,
      `config = {"host": h, "password": "***"}
logger.debug(f"config: {config}")`,
    ],
  },
];
