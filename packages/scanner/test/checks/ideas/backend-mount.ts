import type { Idea } from '../idea.ts';

export const backendMount: Idea = {
  title: 'a file of secrets is mounted, referred to, or written by what sets things up',
  check: 'file-secret-backend',
  snippets: {
    compose: {
      bad: `services:
  api:
    volumes:
      - ./.env:/app/.env
`,
      good: `services:
  api:
    env_file: .env
    volumes:
      - ./data:/data
`,
    },
    hcl: {
      bad: `resource "local_file" "key" {
  content  = tls_private_key.ssh.private_key_pem
  filename = "key"
}`,
      good: `resource "local_file" "key" {
  content         = tls_private_key.ssh.private_key_pem
  filename        = "key"
  file_permission = "0600"
}`,
    },
    kotlin: {
      bad: `fun save(accessToken: String) { prefs.edit().putString("access_token", accessToken).apply() }`,
      good: `fun save(accessToken: String) {
  val prefs = EncryptedSharedPreferences.create(context, "auth", key)
  prefs.edit().putString("access_token", accessToken).apply()
}`,
    },
    typescript: {
      bad: `function keep(authToken: string): void { localStorage.authToken = authToken; }`,
      good: `function keep(theme: string): void { localStorage.theme = theme; }`,
    },
    shell: {
      bad: `cat > ~/.netrc <<END
machine git.acme.io login ci password $CI_PASSWORD
END`,
      good: `umask 077
cat > ~/.netrc <<END
machine git.acme.io login ci password $CI_PASSWORD
END`,
    },
  },
};
