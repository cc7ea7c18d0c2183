import type { Idea } from '../idea.ts';

export const backendNamedFile: Idea = {
  title: 'something is written where the path says that a secret lies',
  check: 'file-secret-backend',
  snippets: {
    go: {
      bad: `func save(tokenPath string, data []byte) error { return os.WriteFile(tokenPath, data, 0644) }`,
      good: `func save(tokenPath string, data []byte) error { return os.WriteFile(tokenPath, data, 0600) }`,
    },
    rust: {
      bad: `fn keep(dir: &Path, body: &str) { std::fs::write(dir.join("client_secret.json"), body).unwrap(); }`,
      good: `fn keep(dir: &Path, body: &str) { std::fs::write(dir.join("layout.json"), body).unwrap(); }`,
    },
    java: {
      bad: `class A { void save(Path tokenFile, String body) throws IOException { Files.writeString(tokenFile, body); } }`,
      good: `class A { void save(Path reportFile, String body) throws IOException { Files.writeString(reportFile, body); } }`,
    },
    kotlin: {
      bad: `fun save(dir: File, body: String) { File(dir, "credentials.json").writeText(body) }`,
      good: `fun save(dir: File, body: String) { File(dir, "layout.json").writeText(body) }`,
    },
    csharp: {
      bad: `void Save(string body) { var tokenPath = Path.Combine(root, "session.json"); File.WriteAllText(tokenPath, body); }`,
      good: `void Save(string body) { var reportPath = Path.Combine(root, "session.json"); File.WriteAllText(reportPath, body); }`,
    },
    python: {
      bad: `def keep(token_path, data):
    token_path.write_text(json.dumps(data))`,
      good: `def keep(token_path, data):
    token_path.write_text(json.dumps(data))
    token_path.chmod(0o600)`,
    },
    ruby: {
      bad: `File.write(File.join(dir, 'api_token.txt'), body)`,
      good: `File.write(File.join(dir, 'api_token.txt'), body, perm: 0o600)`,
    },
    php: {
      bad: `<?php
file_put_contents($this->tokenFile, $body);`,
      good: `<?php
file_put_contents($this->tokenFile, '');`,
    },
    javascript: {
      bad: `function save(body) { fs.writeFileSync(tokenPath, body); }`,
      good: `function save(body) { fs.writeFileSync(tokensPath, body); fs.writeFileSync(tokenPath, body, { mode: 0o600 }); }`,
    },
  },
};
