import type { Variant } from './variant.ts';

/** What is logged, in go. */
export const logGo: readonly Variant[] = [
  {
    title: '%+v struct',
    check: 'secret-in-log',
    bad: `type Options struct {
	Addr       string
	DBPassword string
}

func New(opts Options) {
	log.Printf("starting server with %+v", opts)
}`,
    good: [
      `type Options struct {
	Addr       string
	DBPassword string
}

func New(opts Options) {
	log.Printf("starting server at %v", opts.Addr)
}`,
      `type Options struct {
	Addr       string
	DBPassword string
}

func (o Options) String() string { return o.Addr }

func New(opts Options) {
	log.Printf("starting server with %v", opts)
}`,
    ],
  },
  {
    title: '%+v pointer',
    check: 'secret-in-log',
    bad: `type Config struct {
	Host   string \`env:"HOST"\`
	APIKey string \`env:"API_KEY"\`
}

func main() {
	cfg := &Config{}
	if err := env.Parse(cfg); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%+v\\n", cfg)
}`,
    good: [
      `type Config struct {
	Host string \`env:"HOST"\`
	Port string \`env:"PORT"\`
}

func main() {
	cfg := &Config{}
	if err := env.Parse(cfg); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%+v\\n", cfg)
}`,
    ],
  },
  {
    title: 'var cfg',
    check: 'secret-in-log',
    bad: `type Config struct {
	Host     string
	Password string
}

func main() {
	var cfg Config
	envconfig.MustProcess("app", &cfg)
	slog.Info("config loaded", "config", cfg)
}`,
    good: [
      `type Config struct {
	Host     string
	Password string \`json:"-"\`
}

func main() {
	var cfg Config
	envconfig.MustProcess("app", &cfg)
	b, _ := json.Marshal(cfg)
	slog.Info("config loaded", "config", string(b))
}`,
      `type Secret string

func (s Secret) String() string { return "***" }
func (s Secret) LogValue() slog.Value { return slog.StringValue("***") }

type DB struct {
	Host     string
	Password Secret
}

func LogDB(db DB) {
	slog.Info("database configured", "host", db.Host, "password", db.Password)
}`,
    ],
  },
  {
    title: 'receiver struct',
    check: 'secret-in-log',
    bad: `type Client struct {
	base  string
	token string
}

func (c *Client) Dump() {
	log.Printf("%#v", c)
}`,
    good: [
      `type Client struct {
	base    string
	timeout int
}

func (c *Client) Dump() {
	log.Printf("%#v", c)
}`,
    ],
  },
  {
    title: 'secretmanager',
    check: 'secret-in-log',
    bad: `func load(ctx context.Context, c *secretmanager.Client, name string) ([]byte, error) {
	res, err := c.AccessSecretVersion(ctx, &secretmanagerpb.AccessSecretVersionRequest{Name: name})
	if err != nil {
		return nil, err
	}
	log.Printf("%s = %s", name, res.Payload.Data)
	return res.Payload.Data, nil
}`,
    good: [
      `func load(ctx context.Context, c *secretmanager.Client, name string) ([]byte, error) {
	res, err := c.AccessSecretVersion(ctx, &secretmanagerpb.AccessSecretVersionRequest{Name: name})
	if err != nil {
		return nil, err
	}
	log.Printf("loaded %s", res.Name)
	return res.Payload.Data, nil
}`,
    ],
  },
  {
    title: 'aws sm',
    check: 'secret-in-log',
    bad: `out, err := svc.GetSecretValue(ctx, in)
if err == nil {
	fmt.Println(*out.SecretString)
}`,
    good: [
      `out, err := svc.GetSecretValue(ctx, in)
if err == nil {
	fmt.Println(*out.ARN)
}`,
    ],
  },
  {
    title: 'vault logical',
    check: 'secret-in-log',
    bad: `func f(c *api.Client) {
	s, _ := c.Logical().Read("secret/data/app")
	for k, v := range s.Data {
		fmt.Println(k, v)
	}
}`,
    good: [
      `func f(c *api.Client) {
	s, _ := c.Logical().Read("secret/data/app")
	for k := range s.Data {
		fmt.Println(k)
	}
}`,
    ],
  },
  {
    title: 'DumpRequest',
    check: 'secret-in-log',
    bad: `func f(req *http.Request) {
	dump, _ := httputil.DumpRequestOut(req, true)
	log.Printf("%s", dump)
}`,
    good: [
      `func f(req *http.Request) {
	log.Printf("%s %s", req.Method, req.URL.Path)
}`,
    ],
  },
  {
    title: 'zap field',
    check: 'secret-in-log',
    bad: `logger.Info("login", zap.String("user", u), zap.String("password", pw))`,
    good: [`logger.Info("login", zap.String("user", u), zap.Bool("password", pw != ""))`],
  },
  {
    title: 'headers',
    check: 'secret-in-log',
    bad: `log.Printf("headers: %v", r.Header)`,
    good: [`log.Printf("agent: %v", r.Header.Get("User-Agent"))`],
  },
  {
    title: 'flags',
    check: 'secret-in-log',
    bad: `var token = flag.String("token", "", "API token")

func main() {
	flag.Parse()
	log.Printf("token=%s", *token)
}`,
    good: [
      `var token = flag.String("token", "", "API token")

func main() {
	flag.Parse()
	log.Printf("token set: %t", *token != "")
}`,
    ],
  },
  {
    title: 'page twins',
    check: 'secret-in-log',
    bad: `log.Println(accessToken)`,
    good: [
      `package youtube
func All(svc *youtube.Service, q string) error {
	token := ""
	for {
		res, err := svc.Search.List([]string{"id"}).PageToken(token).Do()
		if err != nil {
			return fmt.Errorf("search %q at page token %q: %w", q, token, err)
		}
		if token = res.NextPageToken; token == "" {
			return nil
		}
	}
}`,
    ],
  },
];
