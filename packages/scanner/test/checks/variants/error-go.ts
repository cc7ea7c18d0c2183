import type { Variant } from './variant.ts';

/** Errors and answers, in go. */
export const errorGo: readonly Variant[] = [
  {
    title: 'http.Error',
    check: 'secret-in-error',
    bad: `func (s *Server) auth(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Token") != s.adminToken {
		http.Error(w, fmt.Sprintf("want token %s", s.adminToken), http.StatusForbidden)
		return
	}
}`,
    good: [
      `func (s *Server) auth(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-Token") != s.adminToken {
		http.Error(w, "bad token", http.StatusForbidden)
		return
	}
}`,
    ],
  },
  {
    title: 'gin',
    check: 'secret-in-error',
    bad: `func hook(c *gin.Context) {
	secret := os.Getenv("HOOK_SECRET")
	if !valid(c, secret) {
		c.JSON(http.StatusUnauthorized, gin.H{"error": "bad signature", "secret": secret})
		return
	}
}`,
    good: [
      `func hook(c *gin.Context) {
	secret := os.Getenv("HOOK_SECRET")
	if !valid(c, secret) {
		c.JSON(http.StatusUnauthorized, gin.H{"error": "bad signature"})
		return
	}
}`,
    ],
  },
  {
    title: 'gin abort',
    check: 'secret-in-error',
    bad: `func hook(c *gin.Context) {
	c.AbortWithStatusJSON(401, gin.H{"error": "token " + c.GetHeader("Authorization") + " rejected"})
}`,
    good: [
      `func hook(c *gin.Context) {
	c.AbortWithStatusJSON(401, gin.H{"error": "token rejected"})
}`,
    ],
  },
  {
    title: 'echo',
    check: 'secret-in-error',
    bad: `func login(c echo.Context) error {
	password := c.FormValue("password")
	return echo.NewHTTPError(http.StatusUnauthorized, "wrong password: "+password)
}`,
    good: [
      `func login(c echo.Context) error {
	password := c.FormValue("password")
	_ = password
	return echo.NewHTTPError(http.StatusUnauthorized, "wrong password")
}`,
    ],
  },
  {
    title: 'fiber',
    check: 'secret-in-error',
    bad: `func f(c *fiber.Ctx) error {
	return fiber.NewError(fiber.StatusBadGateway, "upstream refused key "+apiKey)
}`,
    good: [
      `func f(c *fiber.Ctx) error {
	return fiber.NewError(fiber.StatusBadGateway, "upstream refused key")
}`,
    ],
  },
  {
    title: 'fiber json',
    check: 'secret-in-error',
    bad: `func f(c *fiber.Ctx) error {
	return c.Status(500).JSON(fiber.Map{"error": "db", "dsn": cfg.DatabaseURL})
}`,
    good: [
      `func f(c *fiber.Ctx) error {
	return c.Status(500).JSON(fiber.Map{"error": "db", "host": cfg.DatabaseHost})
}`,
    ],
  },
  {
    title: 'chi render',
    check: 'secret-in-error',
    bad: `func f(w http.ResponseWriter, r *http.Request) {
	render.Status(r, http.StatusUnauthorized)
	render.JSON(w, r, map[string]string{"error": "invalid api key", "api_key": apiKey})
}`,
    good: [
      `func f(w http.ResponseWriter, r *http.Request) {
	render.Status(r, http.StatusUnauthorized)
	render.JSON(w, r, map[string]string{"error": "invalid api key", "api_key_id": keyID})
}`,
    ],
  },
  {
    title: 'json encoder',
    check: 'secret-in-error',
    bad: `func writeErr(w http.ResponseWriter, clientSecret string) {
	w.WriteHeader(http.StatusBadRequest)
	json.NewEncoder(w).Encode(map[string]string{"error": "invalid_client", "client_secret": clientSecret})
}`,
    good: [
      `func writeErr(w http.ResponseWriter, clientSecret string) {
	w.WriteHeader(http.StatusBadRequest)
	json.NewEncoder(w).Encode(map[string]string{"error": "invalid_client"})
}`,
    ],
  },
  {
    title: 'w.Write',
    check: 'secret-in-error',
    bad: `func f(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("k") != signingKey {
		w.WriteHeader(403)
		w.Write([]byte("signing key is " + signingKey))
	}
}`,
    good: [
      `func f(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("k") != signingKey {
		w.WriteHeader(403)
		w.Write([]byte("forbidden"))
	}
}`,
    ],
  },
  {
    title: 'fmt.Errorf wrap',
    check: 'secret-in-error',
    bad: `func open(dsn string) (*sql.DB, error) {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", dsn, err)
	}
	return db, nil
}`,
    good: [
      `func open(dsn string) (*sql.DB, error) {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	return db, nil
}`,
    ],
  },
  {
    title: 'errors.Wrapf',
    check: 'secret-in-error',
    bad: `func f(c *Client) error {
	return errors.Wrapf(err, "refresh with %s", c.refreshToken)
}`,
    good: [
      `func f(c *Client) error {
	return errors.Wrapf(err, "refresh for %s", c.clientID)
}`,
    ],
  },
  {
    title: 'status.Errorf',
    check: 'secret-in-error',
    bad: `func f() error {
	return status.Errorf(codes.Unauthenticated, "invalid bearer token %q", token)
}`,
    good: [
      `func f() error {
	return status.Errorf(codes.Unauthenticated, "invalid bearer token")
}`,
    ],
  },
  {
    title: 'error struct',
    check: 'secret-in-error',
    bad: `type AuthError struct {
	User, Password string
}

func (e *AuthError) Error() string {
	return fmt.Sprintf("auth failed for %s with %s", e.User, e.Password)
}`,
    good: [
      `type AuthError struct {
	User, Password string
}

func (e *AuthError) Error() string {
	return fmt.Sprintf("auth failed for %s", e.User)
}`,
    ],
  },
  {
    title: 'error struct literal',
    check: 'secret-in-error',
    bad: `func f(passphrase string) error {
	return &DecryptError{Msg: "bad passphrase " + passphrase}
}`,
    good: [
      `func f(passphrase string) error {
	return &DecryptError{Msg: "bad passphrase"}
}`,
    ],
  },
  {
    title: 'panic',
    check: 'secret-in-error',
    bad: `func mustLoad() string {
	k := os.Getenv("ENCRYPTION_KEY")
	if len(k) != 32 {
		panic(fmt.Sprintf("ENCRYPTION_KEY must be 32 bytes, got %q", k))
	}
	return k
}`,
    good: [
      `func mustLoad() string {
	k := os.Getenv("ENCRYPTION_KEY")
	if len(k) != 32 {
		panic(fmt.Sprintf("ENCRYPTION_KEY must be 32 bytes, got %d", len(k)))
	}
	return k
}`,
    ],
  },
  {
    title: 'config %+v',
    check: 'secret-in-error',
    bad: `type Config struct {
	Host     string
	Password string
}

func Connect(cfg Config) error {
	if cfg.Host == "" {
		return fmt.Errorf("invalid config: %+v", cfg)
	}
	return nil
}`,
    good: [
      `type Config struct {
	Host     string
	Port     int
}

func Connect(cfg Config) error {
	if cfg.Host == "" {
		return fmt.Errorf("invalid config: %+v", cfg)
	}
	return nil
}`,
    ],
  },
];
