import type { Idea } from '../idea.ts';

export const logOfFields: Idea = {
  title: 'an object prints with the secret in it',
  check: 'secret-in-log',
  snippets: {
    rust: {
      bad: `#[derive(Debug)]
struct Settings { port: u16, api_key: String }
fn boot(settings: &Settings) {
    tracing::info!(?settings, "starting");
}
`,
      good: `#[derive(Debug)]
struct Settings { port: u16, api_key: SecretString }
fn boot(settings: &Settings) {
    tracing::info!(?settings, "starting");
}
`,
    },
    instrument: {
      bad: `#[instrument]
async fn login(user: &str, password: &str) -> Result<(), Error> {
    check(user, password).await
}
`,
      good: `#[instrument(skip(password))]
async fn login(user: &str, password: &str) -> Result<(), Error> {
    check(user, password).await
}
`,
      path: 'login.rs',
    },
    display: {
      bad: `impl fmt::Display for Creds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.user, self.password)
    }
}
`,
      good: `impl fmt::Display for Creds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:***", self.user)
    }
}
`,
      path: 'creds.rs',
    },
    scala: {
      bad: `case class DbConfig(host: String, password: String)
object Boot {
  def run(config: DbConfig): Unit = log.debug(s"loaded $config")
}
`,
      good: `case class DbConfig(host: String, port: Int)
object Boot {
  def run(config: DbConfig): Unit = log.debug(s"loaded $config")
}
`,
    },
    swift: {
      bad: `struct Session {
  let user: String
  let refreshToken: String
}
func show(session: Session) {
  print("session \\(session)")
}
`,
      good: `struct Session {
  let user: String
}
func show(session: Session) {
  print("session \\(session)")
}
`,
    },
  },
};
