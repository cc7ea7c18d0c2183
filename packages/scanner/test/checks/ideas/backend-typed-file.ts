import type { Idea } from '../idea.ts';

export const backendTypedFile: Idea = {
  title: 'a struct with a secret is written into a file that all may read',
  check: 'file-secret-backend',
  snippets: {
    go: {
      bad: `type login struct { User string; RefreshToken string }
func save(l login) error {
	text, err := json.Marshal(l)
	if err != nil { return err }
	return os.WriteFile("login.json", text, 0o644)
}`,
      good: `type login struct { User string; RefreshToken string }
func save(l login) error {
	text, err := json.Marshal(l)
	if err != nil { return err }
	return os.WriteFile("login.json", text, 0o600)
}`,
    },
    rust: {
      bad: `#[derive(Serialize)]
struct Login { user: String, refresh_token: String }
fn save(login: &Login) { fs::write("login.json", serde_json::to_vec(&login).unwrap()).unwrap(); }`,
      good: `#[derive(Serialize)]
struct Login { user: String, #[serde(skip)] refresh_token: String }
fn save(login: &Login) { fs::write("login.json", serde_json::to_vec(&login).unwrap()).unwrap(); }`,
    },
    shell: {
      bad: `chmod 644 /srv/app/deploy_key`,
      good: `chmod 600 /srv/app/deploy_key`,
    },
  },
};
