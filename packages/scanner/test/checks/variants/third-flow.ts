import type { Variant } from './variant.ts';

/** Found on code that was written without a look at the checks: what holds a secret, and is logged as a whole. */
export const thirdFlowRust: readonly Variant[] = [
  {
    title: 'a value of the type that code stands in',
    check: 'secret-in-log',
    bad: `#[derive(Debug, Deserialize)]
struct Mail { host: String, smtp_password: String }
impl Mail {
    fn load() -> Result<Self, Error> {
        let mail: Self = toml::from_str(&read()?)?;
        tracing::debug!("mail: {mail:?}");
        Ok(mail)
    }
}`,
    good: [
      `#[derive(Debug, Deserialize)]
struct Mail { host: String, smtp_password: SecretString }
impl Mail {
    fn load() -> Result<Self, Error> {
        let mail: Self = toml::from_str(&read()?)?;
        tracing::debug!("mail: {mail:?}");
        Ok(mail)
    }
}`,
    ],
  },
  {
    title: 'the answer of a secret manager, asked step by step',
    check: 'secret-in-log',
    bad: `async fn fetch(client: &Client, id: &str) -> Result<String> {
    let answer = client.get_secret_value().secret_id(id).send().await?;
    let text = answer.secret_string().context("binary")?.to_owned();
    info!("{id} is {text}");
    Ok(text)
}`,
    good: [
      `async fn fetch(client: &Client, id: &str) -> Result<String> {
    let answer = client.get_secret_value().secret_id(id).send().await?;
    let text = answer.secret_string().context("binary")?.to_owned();
    info!("{id} has {} bytes, version {:?}", text.len(), answer.version_id());
    Ok(text)
}`,
    ],
  },
  {
    title: 'a value without what stands before it',
    check: 'secret-in-error',
    bad: `fn check(header: &str) -> Result<()> {
    let token = header.strip_prefix("Bearer ").unwrap_or(header).trim_start_matches(' ');
    bail!("access token {token} has expired")
}`,
    good: [
      `fn check(header: &str) -> Result<()> {
    let token = header.strip_prefix("Bearer ").unwrap_or(header).trim_start_matches(' ');
    bail!("access token of {} characters has expired", token.len())
}`,
    ],
  },
  {
    title: 'an arm of a match that answers with a status and a text',
    check: 'secret-in-error',
    bad: `impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, body) = match self {
            Failure::Missing(id) => (StatusCode::NOT_FOUND, json!({ "error": id })),
            Failure::Login { user, password } => (
                StatusCode::UNAUTHORIZED,
                json!({ "error": format!("{user} may not log in with {password}") }),
            ),
        };
        (status, Json(body)).into_response()
    }
}`,
    good: [
      `impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, body) = match self {
            Failure::Missing(id) => (StatusCode::NOT_FOUND, json!({ "error": id })),
            Failure::Login { user, .. } => (StatusCode::UNAUTHORIZED, json!({ "error": format!("{user} may not log in") })),
        };
        (status, Json(body)).into_response()
    }
}`,
    ],
  },
];

/** Go. */
export const thirdFlowGo: readonly Variant[] = [
  {
    title: 'fields of a log that are put together before',
    check: 'secret-in-log',
    bad: `func trace(l *zap.Logger, c *gin.Context) {
	fields := []zap.Field{zap.String("path", c.FullPath()), zap.Any("headers", c.Request.Header)}
	l.Info("request", append(fields, zap.Int("status", 200))...)
}`,
    good: [
      `func trace(l *zap.Logger, c *gin.Context) {
	fields := []zap.Field{zap.String("path", c.FullPath()), zap.Any("query", c.Request.URL.Path)}
	l.Info("request", append(fields, zap.Int("headers", len(c.Request.Header)))...)
}`,
    ],
  },
  {
    title: 'an attribute of any kind',
    check: 'secret-in-log',
    bad: `func read(ctx context.Context, c *vault.Client) error {
	answer, err := c.KVv2("apps").Get(ctx, "mail")
	if err != nil {
		return err
	}
	values := answer.Data
	slog.InfoContext(ctx, "read", slog.Any("values", values))
	return nil
}`,
    good: [
      `func read(ctx context.Context, c *vault.Client) error {
	answer, err := c.KVv2("apps").Get(ctx, "mail")
	if err != nil {
		return err
	}
	slog.InfoContext(ctx, "read", slog.Int("count", len(answer.Data)), slog.Any("version", answer.VersionMetadata))
	return nil
}`,
    ],
  },
  {
    title: 'a map that is filled under keys that are computed',
    check: 'secret-in-log',
    bad: `func dump(names []string) {
	all := make(map[string]string)
	for _, name := range names {
		all[name] = os.Getenv("MAIL_PASSWORD")
	}
	log.Printf("all: %v", all)
}`,
    good: [
      `func dump(names []string) {
	all := make(map[string]string)
	for _, name := range names {
		all[name] = os.Getenv("MAIL_HOST")
	}
	log.Printf("all: %v", all)
}`,
    ],
  },
];

/** Python. */
export const thirdFlowPython: readonly Variant[] = [
  {
    title: 'a dictionary that is filled in a loop',
    check: 'secret-in-log',
    bad: `def load(client, names):
    found = {}
    for name in names:
        found[name] = client.get_secret_value(SecretId=name)["SecretString"]
    log.info("loaded %s", found)`,
    good: [
      `def load(client, names):
    found = {}
    for name in names:
        found[name] = client.get_secret_value(SecretId=name)["ARN"]
    log.info("loaded %s", found)`,
      `def load(client, names):
    found = {}
    for name in names:
        found[name] = client.get_secret_value(SecretId=name)["SecretString"]
    log.info("loaded %s", sorted(found.keys()))`,
    ],
  },
  {
    title: 'the scope of a report',
    check: 'secret-in-log',
    bad: `with sentry_sdk.push_scope() as scope:
    scope.set_extra("smtp", os.environ["SMTP_PASSWORD"])
    sentry_sdk.capture_exception(error)`,
    good: [
      `with sentry_sdk.push_scope() as scope:
    scope.set_extra("smtp", os.environ["SMTP_HOST"])
    sentry_sdk.capture_exception(error)`,
    ],
  },
  {
    title: 'an object of the class that code stands in',
    check: 'secret-in-log',
    bad: `@dataclass
class Login:
    user: str
    password: str

    @classmethod
    def from_env(cls):
        login = cls(os.environ["U"], os.environ["P"])
        print("login", login)
        return login`,
    good: [
      `@dataclass
class Login:
    user: str
    password: str = field(repr=False)

    @classmethod
    def from_env(cls):
        login = cls(os.environ["U"], os.environ["P"])
        print("login", login)
        return login`,
    ],
  },
];

/** TypeScript. */
export const thirdFlowTypescript: readonly Variant[] = [
  {
    title: 'headers of a request that were set before',
    check: 'secret-in-log',
    bad: `client.interceptors.request.use((sent) => {
  sent.headers.set('X-Trace', trace());
  sent.headers.set('X-Api-Key', options.apiKey);
  log('%s %o', sent.url, sent.headers.toJSON());
  return sent;
});`,
    good: [
      `client.interceptors.request.use((sent) => {
  sent.headers.set('X-Trace', trace());
  log('%s %o', sent.url, sent.headers.toJSON());
  return sent;
});`,
      `client.interceptors.request.use((sent) => {
  sent.headers.set('X-Api-Key', options.apiKey);
  log('%s %s', sent.url, sent.headers.get('X-Trace'));
  return sent;
});`,
    ],
  },
  {
    title: 'the same by an assignment',
    check: 'secret-in-log',
    bad: `const init: RequestInit = { headers: {} };
init.headers['Authorization'] = 'Bearer ' + process.env.HUB_TOKEN;
console.debug('fetch', init.headers);`,
    good: [
      `const init: RequestInit = { headers: {} };
init.headers['Authorization'] = 'Bearer ' + process.env.HUB_TOKEN;
console.debug('fetch', Object.keys(init.headers));`,
    ],
  },
  {
    title: 'the scope of a report',
    check: 'secret-in-log',
    bad: `Sentry.withScope((scope) => {
  scope.setExtras({ region, key: process.env.SIGNING_SECRET });
  Sentry.captureException(error);
});`,
    good: [
      `Sentry.withScope((scope) => {
  scope.setExtras({ region, release: process.env.RELEASE });
  Sentry.captureException(error);
});`,
    ],
  },
];
