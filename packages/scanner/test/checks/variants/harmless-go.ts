import type { Variant } from './variant.ts';

/** Look-alikes only, in go. */
export const harmlessGo: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `func f(cfg Config) error { return fmt.Errorf("connect %s: %w", cfg.Host, err) }
type Config struct { Host, Password string }`,
      `func f(w http.ResponseWriter, tok string) { json.NewEncoder(w).Encode(map[string]string{"access_token": tok}) }`,
      `type Token struct { Type int; Token string }
func (p *Parser) f(t Token) { panic(fmt.Sprintf("unexpected token %v", t)) }`,
      `mac := hmac.New(sha256.New, []byte(secret))
c := pubsub.NewClient(ctx, "my-project-2024")
x := github.NewClient(nil)`,
      `type User struct { Name string; PasswordHash string }
func f(u User) { log.Printf("%+v", u) }`,
      `func f(k Key) error { return fmt.Errorf("key %s not found", k.ID) }`,
    ],
  },
];
