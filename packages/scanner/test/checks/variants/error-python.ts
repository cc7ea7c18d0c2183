import type { Variant } from './variant.ts';

/** Errors and answers, in python. */
export const errorPython: readonly Variant[] = [
  {
    title: 'flask jsonify',
    check: 'secret-in-error',
    bad: `@app.route("/webhook", methods=["POST"])
def webhook():
    secret = current_app.config["WEBHOOK_SECRET"]
    if not verify(request.data, secret):
        return jsonify(error="bad signature", secret=secret), 400
    return "", 204`,
    good: [
      `@app.route("/webhook", methods=["POST"])
def webhook():
    secret = current_app.config["WEBHOOK_SECRET"]
    if not verify(request.data, secret):
        return jsonify(error="bad signature"), 400
    return "", 204`,
    ],
  },
  {
    title: 'flask tuple',
    check: 'secret-in-error',
    bad: `@app.get("/ping")
def ping():
    key = os.environ["PAYMENTS_API_KEY"]
    r = requests.get(URL, headers={"X-Api-Key": key})
    if r.status_code == 403:
        return f"payments rejected key {key}", 502
    return "ok"`,
    good: [
      `@app.get("/ping")
def ping():
    key = os.environ["PAYMENTS_API_KEY"]
    r = requests.get(URL, headers={"X-Api-Key": key})
    if r.status_code == 403:
        return "payments rejected key", 502
    return "ok"`,
    ],
  },
  {
    title: 'flask dict',
    check: 'secret-in-error',
    bad: `@bp.post("/login")
def login():
    password = request.json["password"]
    if not check(password):
        return {"error": "invalid credentials", "password": password}, 401
    return {"ok": True}`,
    good: [
      `@bp.post("/login")
def login():
    password = request.json["password"]
    if not check(password):
        return {"error": "invalid credentials"}, 401
    return {"ok": True}`,
    ],
  },
  {
    title: 'flask abort',
    check: 'secret-in-error',
    bad: `abort(403, description=f"token {token} is not allowed here")`,
    good: [`abort(403, description="token is not allowed here")`],
  },
  {
    title: 'fastapi',
    check: 'secret-in-error',
    bad: `def require_key(x_api_key: str = Header(...), settings: Settings = Depends(get_settings)):
    if x_api_key != settings.api_key:
        raise HTTPException(status_code=401, detail={"error": "bad key", "expected": settings.api_key})`,
    good: [
      `def require_key(x_api_key: str = Header(...), settings: Settings = Depends(get_settings)):
    if x_api_key != settings.api_key:
        raise HTTPException(status_code=401, detail={"error": "bad key"})`,
    ],
  },
  {
    title: 'JSONResponse',
    check: 'secret-in-error',
    bad: `return JSONResponse({"detail": f"refresh token {refresh_token} revoked"}, status_code=401)`,
    good: [`return JSONResponse({"detail": "refresh token revoked"}, status_code=401)`],
  },
  {
    title: 'django HttpResponse',
    check: 'secret-in-error',
    bad: `return HttpResponseForbidden("signing secret %s does not match" % settings.WEBHOOK_SECRET)`,
    good: [`return HttpResponseForbidden("signing secret does not match")`],
  },
  {
    title: 'drf Response',
    check: 'secret-in-error',
    bad: `class TokenView(APIView):
    def post(self, request):
        if not valid(request.data["client_secret"]):
            return Response({"error": f"client_secret {request.data['client_secret']} unknown"}, status=400)
        return Response({"ok": True})`,
    good: [
      `class TokenView(APIView):
    def post(self, request):
        if not valid(request.data["client_secret"]):
            return Response({"error": "client_secret unknown"}, status=400)
        return Response({"ok": True})`,
    ],
  },
  {
    title: 'drf exception',
    check: 'secret-in-error',
    bad: `raise AuthenticationFailed(f"API key {api_key} not found")`,
    good: [`raise AuthenticationFailed(f"API key {api_key[:4]}… not found")`],
  },
  {
    title: 'serializers ValidationError',
    check: 'secret-in-error',
    bad: `raise serializers.ValidationError({"password": f"{password} is too common"})`,
    good: [`raise serializers.ValidationError({"password": "This password is too common."})`],
  },
  {
    title: 'aiohttp',
    check: 'secret-in-error',
    bad: `raise web.HTTPUnauthorized(text=f"bad bearer {bearer_token}")`,
    good: [`raise web.HTTPUnauthorized(text="bad bearer")`],
  },
  {
    title: 'aiohttp json',
    check: 'secret-in-error',
    bad: `return web.json_response({"error": "no access", "db": DATABASE_URL}, status=500)`,
    good: [`return web.json_response({"error": "no access", "db": "down"}, status=500)`],
  },
  {
    title: 'sys.exit',
    check: 'secret-in-error',
    bad: `sys.exit("could not log in with password " + password)`,
    good: [`sys.exit("could not log in as " + user)`],
  },
  {
    title: 'SystemExit',
    check: 'secret-in-error',
    bad: `raise SystemExit(f"Vault said no to {vault_token}")`,
    good: [`raise SystemExit(f"Vault said no: {resp.status_code}")`],
  },
  {
    title: 'from exc',
    check: 'secret-in-error',
    bad: `try:
    conn = psycopg2.connect(dsn)
except psycopg2.OperationalError as exc:
    raise RuntimeError("cannot connect: %s" % dsn) from exc`,
    good: [
      `try:
    conn = psycopg2.connect(dsn)
except psycopg2.OperationalError as exc:
    raise RuntimeError("cannot connect: %s" % exc.pgcode) from exc`,
    ],
  },
  {
    title: 'custom exception args',
    check: 'secret-in-error',
    bad: `class UploadError(Exception):
    def __init__(self, bucket, access_key, secret_key):
        self.bucket = bucket
        super().__init__(f"upload to {bucket} failed with {access_key}/{secret_key}")`,
    good: [
      `class UploadError(Exception):
    def __init__(self, bucket, access_key, secret_key):
        self.bucket = bucket
        super().__init__(f"upload to {bucket} failed")`,
    ],
  },
  {
    title: 'exception positional',
    check: 'secret-in-error',
    bad: `raise ConnectionError("broker unreachable", broker_url)`,
    good: [`raise ConnectionError("broker unreachable", broker_host)`],
  },
  {
    title: 'assert',
    check: 'secret-in-error',
    bad: `assert len(secret_key) >= 50, f"SECRET_KEY too short: {secret_key}"`,
    good: [`assert len(secret_key) >= 50, f"SECRET_KEY too short: {len(secret_key)}"`],
  },
  {
    title: 'click exception',
    check: 'secret-in-error',
    bad: `raise click.ClickException(f"Login failed for {username}:{password}")`,
    good: [`raise click.ClickException(f"Login failed for {username}")`],
  },
  {
    title: 'parser.error',
    check: 'secret-in-error',
    bad: `parser.error(f"token {args.token!r} does not look like a PAT")`,
    good: [`parser.error("token does not look like a PAT")`],
  },
  {
    title: 'pytest.fail/grpc',
    check: 'secret-in-error',
    bad: `def Check(self, request, context):
    if request.api_key != self._api_key:
        context.abort(grpc.StatusCode.UNAUTHENTICATED, f"want {self._api_key}")`,
    good: [
      `def Check(self, request, context):
    if request.api_key != self._api_key:
        context.abort(grpc.StatusCode.UNAUTHENTICATED, "bad key")`,
    ],
  },
  {
    title: 'msg variable',
    check: 'secret-in-error',
    bad: `msg = "Cannot decrypt with key {}".format(encryption_key)
raise ValueError(msg)`,
    good: [
      `msg = "Cannot decrypt with key {}".format(key_id)
raise ValueError(msg)`,
    ],
  },
  {
    title: 'repr of config dataclass',
    check: 'secret-in-error',
    bad: `@dataclass
class SmtpConfig:
    host: str
    user: str
    password: str

def connect(cfg: SmtpConfig):
    try:
        smtplib.SMTP(cfg.host).login(cfg.user, cfg.password)
    except smtplib.SMTPException as e:
        raise MailError(f"SMTP setup failed for {cfg!r}") from e`,
    good: [
      `@dataclass
class SmtpConfig:
    host: str
    user: str
    password: str = field(repr=False)

def connect(cfg: SmtpConfig):
    try:
        smtplib.SMTP(cfg.host).login(cfg.user, cfg.password)
    except smtplib.SMTPException as e:
        raise MailError(f"SMTP setup failed for {cfg!r}") from e`,
    ],
  },
];
