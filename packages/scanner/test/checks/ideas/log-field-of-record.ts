import type { Idea } from '../idea.ts';

export const logFieldOfRecord: Idea = {
  title: 'a field is logged whose type prints with its secret',
  check: 'secret-in-log',
  snippets: {
    java: {
      bad: `class Export {
  record Login(String user, String password) {}
  private final Login login;
  Export(Login login) { this.login = login; }
  void start() { LOG.info("export starts with " + login); }
  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
}
`,
      good: `class Export {
  record Login(String user, String password) {
    @Override public String toString() { return "Login[" + user + "]"; }
  }
  private final Login login;
  Export(Login login) { this.login = login; }
  void start() { LOG.info("export starts with " + login + " as " + login.user()); }
  private static final Logger LOG = LoggerFactory.getLogger(Export.class);
}
`,
    },
    kotlin: {
      bad: `data class Login(val user: String, val password: String)

class Export(private val login: Login) {
    private val log = LoggerFactory.getLogger(javaClass)
    fun start() {
        log.info("export starts with $login")
    }
}
`,
      good: `class Login(val user: String, val password: String)

class Export(private val login: Login) {
    private val log = LoggerFactory.getLogger(javaClass)
    fun start() {
        log.info("export starts with $login, \${login.user}")
    }
}
`,
    },
    csharp: {
      bad: `record Login(string User, string Password);

class Export
{
    private readonly Login _login;
    public Export(Login login) { _login = login; }
    public void Start(ILogger logger) { logger.LogInformation($"export starts with {_login}"); }
}
`,
      good: `class Login { public string User; public string Password; }

class Export
{
    private readonly Login _login;
    public Export(Login login) { _login = login; }
    public void Start(ILogger logger) { logger.LogInformation($"export starts with {_login} as {_login.User}"); }
}
`,
    },
  },
};
