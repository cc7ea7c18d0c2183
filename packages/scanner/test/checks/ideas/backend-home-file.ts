import type { Idea } from '../idea.ts';

export const backendHomeFile: Idea = {
  title: 'a secret is written where others may read it',
  check: 'file-secret-backend',
  snippets: {
    shell: {
      bad: `umask 022
echo "$VAULT_TOKEN" > "$HOME/.vault-token"
`,
      good: `umask 077
echo "$VAULT_TOKEN" > "$HOME/.vault-token"
`,
    },
    bash: {
      bad: `echo "$SERVICE_ACCOUNT_KEY" | base64 -d > sa.json
`,
      good: `install -m 600 /dev/null sa.json
echo "$SERVICE_ACCOUNT_KEY" | base64 -d > sa.json
`,
      path: 'run.bash',
    },
    zsh: {
      bad: `sudo tee /etc/app/token <<< "$API_TOKEN" >/dev/null
`,
      good: `sudo tee /etc/app/host <<< "$API_HOST" >/dev/null
`,
      path: 'run.zsh',
    },
    dockerfile: {
      bad: `FROM alpine
ARG SSH_PRIVATE_KEY
RUN echo "$SSH_PRIVATE_KEY" > /root/.ssh/id_rsa && chmod 600 /root/.ssh/id_rsa
`,
      good: `FROM alpine
RUN --mount=type=ssh git clone git@github.com:acme/core.git
`,
    },
    rust: {
      bad: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    let mut f = File::create("session.json")?;
    writeln!(f, "{}", access_token)?;
    Ok(())
}
`,
      good: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    let mut f = File::create("report.json")?;
    writeln!(f, "{}", access_token.len())?;
    Ok(())
}
`,
    },
    php: {
      bad: `<?php
Storage::put('tokens/github.txt', $githubToken);
`,
      good: `<?php
Storage::put('tokens/count.txt', $tokenCount);
`,
    },
    swift: {
      bad: `func save(token: String) {
  UserDefaults.standard.set(token, forKey: "auth_token")
}
`,
      good: `func save(theme: String) {
  UserDefaults.standard.set(theme, forKey: "theme")
}
`,
    },
    dart: {
      bad: `void save(String token) async {
  await prefs.setString('auth_token', token);
}
`,
      good: `void save(String theme) async {
  await prefs.setString('theme', theme);
  await secureStorage.write(key: 'auth_token', value: token);
}
`,
    },
  },
};
