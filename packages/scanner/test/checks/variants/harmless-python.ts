import type { Variant } from './variant.ts';

/** Look-alikes only, in python. */
export const harmlessPython: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `raise ValueError("password must be at least %d characters" % MIN_PASSWORD_LENGTH)
raise ImproperlyConfigured("SECRET_KEY is not set")
return {"access_token": token, "token_type": "bearer"}`,
      `return {"token": token}, 201`,
      `parser = argparse.ArgumentParser()
parser.add_argument("--password", default=os.environ.get("DB_PASSWORD"))
args = parser.parse_args()
connect(args.password)
print(args.host)`,
      `client = WebClient(token=os.environ["SLACK_BOT_TOKEN"])
s3 = boto3.client("s3", region_name="eu-central-1")
conn = psycopg2.connect(host="db", password=os.environ["PGPASSWORD"])
r = requests.get(url, auth=(user, os.environ["PASS"]))`,
      `@dataclass
class Token:
    text: str
    token: int
def f(t: Token): print(t)`,
      `class UserForm(forms.Form):
    def clean(self):
        self.add_error("password", "too short")
        self.add_error("password", f"min {MIN_LENGTH} chars")`,
      `def __str__(self):
    return f"{self.user} ({self.token_id})"`,
      `logger.debug("cache key %s", cache_key)
logger.info("sort key %s", os.environ["SORT_KEY"])
logger.info("loaded %s", os.environ["TLS_KEY_FILE"])`,
    ],
  },
];
