import type { Variant } from './variant.ts';

/** More of the same, in go. */
export const furtherGo: readonly Variant[] = [
  {
    title: 'logrus fields',
    check: 'secret-in-log',
    bad: `logrus.WithFields(logrus.Fields{"user": u, "password": pass}).Warn("login failed")`,
    good: [`logrus.WithFields(logrus.Fields{"user": u}).Warn("login failed")`],
  },
  {
    title: 'zerolog',
    check: 'secret-in-log',
    bad: `log.Debug().Str("token", t.AccessToken).Msg("refreshed")`,
    good: [`log.Debug().Time("expiry", t.Expiry).Msg("refreshed")`],
  },
  {
    title: 'fmt json marshal',
    check: 'secret-in-log',
    bad: `b, _ := json.MarshalIndent(cfg, "", "  ")
fmt.Println(string(b), cfg.APIKey == "")`,
    good: [
      `b, _ := json.MarshalIndent(summary, "", "  ")
fmt.Println(string(b))`,
    ],
  },
  {
    title: 'os.Environ',
    check: 'secret-in-log',
    bad: `for _, e := range os.Environ() {
	log.Println(e)
}`,
    good: [
      `for _, e := range os.Environ() {
	log.Println(strings.SplitN(e, "=", 2)[0])
}`,
    ],
  },
  {
    title: 'slog group',
    check: 'secret-in-log',
    bad: `slog.Info("smtp", slog.Group("auth", "user", u, "pass", smtpPass))`,
    good: [`slog.Info("smtp", slog.Group("auth", "user", u))`],
  },
  {
    title: 'helper',
    check: 'secret-in-log',
    bad: `func debugf(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\\n", args...) }

func run() { debugf("token %s", os.Getenv("HUB_TOKEN")) }`,
    good: [
      `func debugf(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\\n", args...) }

func run() { debugf("host %s", os.Getenv("HUB_HOST")) }`,
    ],
  },
  {
    title: 't',
    check: 'secret-in-error',
    bad: `return errors.New("bad secret: " + clientSecret)`,
    good: [`return errors.New("bad secret")`],
  },
];
