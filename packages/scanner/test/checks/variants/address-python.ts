import type { Variant } from './variant.ts';

/** Addresses and files, in python. */
export const addressPython: readonly Variant[] = [
  {
    title: 'params',
    check: 'secret-in-url',
    bad: `requests.get("https://api.x/v2", params={"apikey": API_KEY, "q": q})`,
    good: [`requests.get("https://api.x/v2", params={"q": q}, headers={"X-Api-Key": API_KEY})`],
  },
  {
    title: 'urlencode',
    check: 'secret-in-url',
    bad: `url = BASE + "?" + urlencode({"token": os.environ["HUB_TOKEN"], "id": i})`,
    good: [`url = BASE + "?" + urlencode({"page": page, "id": i})`],
  },
  {
    title: 'fstring',
    check: 'secret-in-url',
    bad: `resp = httpx.get(f"{BASE}/forecast?appid={settings.owm_api_key}&q={city}")`,
    good: [`resp = httpx.get(f"{BASE}/forecast?q={city}", headers={"x": settings.owm_api_key})`],
  },
  {
    title: 'params var',
    check: 'secret-in-url',
    bad: `params = {"key": os.getenv("YT_API_KEY"), "part": "id"}
r = requests.get(URL, params=params)`,
    good: [
      `params = {"part": "id"}
r = requests.get(URL, params=params)`,
    ],
  },
  {
    title: 'git',
    check: 'secret-in-url',
    bad: `subprocess.run(["git", "push", f"https://bot:{gh_token}@github.com/o/r.git"])`,
    good: [`subprocess.run(["git", "push", "https://github.com/o/r.git"])`],
  },
  {
    title: 'telegram',
    check: 'secret-in-url',
    bad: `requests.post(f"https://api.telegram.org/bot{BOT_TOKEN}/sendMessage", json=m)`,
    good: [`requests.post(f"https://api.x/rooms/{room}/send", json=m)`],
  },
  {
    title: 'pickle',
    check: 'file-secret-backend',
    bad: `with open("tokens.pickle", "wb") as fh:
    pickle.dump(creds, fh)`,
    good: [
      `fd = os.open("token.json", os.O_WRONLY | os.O_CREAT, 0o600)
with os.fdopen(fd, "w") as fh:
    fh.write(token)`,
    ],
  },
  {
    title: 'json dump',
    check: 'file-secret-backend',
    bad: `with open(cache, "w") as f:
    json.dump({"access_token": access_token}, f)`,
    good: [
      `with open(cache, "w") as f:
    json.dump({"expires_at": expires_at}, f)`,
    ],
  },
  {
    title: 'set_cookie',
    check: 'file-secret-backend',
    bad: `resp.set_cookie("auth_token", token, secure=True)`,
    good: [`resp.set_cookie("auth_token", token, secure=True, httponly=True)`],
  },
  {
    title: 'read',
    check: 'file-secret-backend',
    bad: `creds = json.load(open("credentials.json"))`,
    good: [`creds = json.load(open("/run/secrets/credentials.json"))`],
  },
  {
    title: 'write_text',
    check: 'file-secret-backend',
    bad: `Path("~/.tool/token").expanduser().write_text(token)`,
    good: [
      `p = Path("~/.tool/token").expanduser()
p.touch(mode=0o600)
p.write_text(token)`,
    ],
  },
];
