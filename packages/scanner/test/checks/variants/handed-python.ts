import type { Variant } from './variant.ts';

/** Secrets handed over, in python. */
export const handedPython: readonly Variant[] = [
  {
    title: 'twilio',
    check: 'hardcoded-secret',
    bad: `client = Client(ACCOUNT, "{hex}")`,
    good: [`client = Client(ACCOUNT, os.environ["TWILIO_AUTH_TOKEN"])`, `commit = Commit(repo, "{hex}")`],
  },
  {
    title: 'ftp login',
    check: 'hardcoded-secret',
    bad: `ftp = FTP("ftp.kunde.de")
ftp.login("export", "{chosen}")`,
    good: [
      `ftp = FTP("ftp.kunde.de")
ftp.login("anonymous", "guest")`,
    ],
  },
  {
    title: 'paramiko',
    check: 'hardcoded-secret',
    bad: `ssh = paramiko.SSHClient()
ssh.connect("10.0.4.7", 22, "deploy", "{chosen}")`,
    good: [
      `ssh = paramiko.SSHClient()
ssh.connect("10.0.4.7", 22, "deploy", os.environ["SSH_PASSWORD"])`,
    ],
  },
  {
    title: 'requests auth tuple',
    check: 'hardcoded-secret',
    bad: `r = requests.get(url, auth=("svc-report", "{chosen}"))`,
    good: [`r = requests.get(url, auth=(user, password))`],
  },
  {
    title: 'basic auth object',
    check: 'hardcoded-secret',
    bad: `auth = aiohttp.BasicAuth("report", "{chosen}")`,
    good: [`auth = aiohttp.BasicAuth("report", settings.REPORT_PASSWORD)`],
  },
  {
    title: 'minio',
    check: 'hardcoded-secret',
    bad: `mc = Minio("s3.x.eu", "uploader", "{drawn}")`,
    good: [`mc = Minio("s3.x.eu", access_key, secret_key)`],
  },
  {
    title: 'pymysql',
    check: 'hardcoded-secret',
    bad: `db = pymysql.connect("db1", "app", "{chosen}", "orders")`,
    good: [`db = pymysql.connect("db1", "app", cfg.password, "orders")`],
  },
  {
    title: 'jwt',
    check: 'hardcoded-secret',
    bad: `jwt.encode(claims, "{chosen}", algorithm="HS256")`,
    good: [`jwt.encode(claims, settings.SECRET_KEY, algorithm="HS256")`],
  },
  {
    title: 'HTTPBasicAuth',
    check: 'hardcoded-secret',
    bad: `session.auth = HTTPBasicAuth("jira-bot", "{chosen}")`,
    good: [`session.auth = HTTPBasicAuth("jira-bot", token)`],
  },
  {
    title: 'compare',
    check: 'hardcoded-secret',
    bad: `if request.headers.get("X-Api-Key") != "b7e1c94d20f84a6fa3d1":
    abort(401)`,
    good: [
      `if request.headers.get("X-Api-Version") != "b7e1c94d20f84a6fa3d1":
    abort(401)`,
    ],
  },
  {
    title: 'setter',
    check: 'hardcoded-secret',
    bad: `client.set_api_key("{chosen}")`,
    good: [`client.set_api_key(key)`],
  },
];
