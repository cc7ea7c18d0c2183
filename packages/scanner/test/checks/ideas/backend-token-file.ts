import type { Idea } from '../idea.ts';

export const backendTokenFile: Idea = {
  title: 'a token is written into a file that others may read',
  check: 'file-secret-backend',
  snippets: {
    go: {
      bad: `package main
func save(token string) error { return os.WriteFile("/home/app/.token", []byte(token), 0644) }`,
      good: `package main
func save(token string) error { return os.WriteFile("/home/app/.token", []byte(token), 0o600) }`,
    },
    rust: {
      bad: 'fn save(token: &str) { std::fs::write("token.txt", token).ok(); }',
      good: 'fn save(text: &str) { std::fs::write("notes.txt", text).ok(); }',
    },
    csharp: {
      bad: 'class A { void Save(string refreshToken) { File.WriteAllText("token.txt", refreshToken); } }',
      good: 'class A { void Save(string text) { File.WriteAllText("notes.txt", text); } }',
    },
    php: {
      bad: `<?php function save(string $refreshToken) { file_put_contents('/var/www/token.txt', $refreshToken); }`,
      good: `<?php function save(string $text) { file_put_contents('/var/www/notes.txt', $text); }`,
    },
    ruby: {
      bad: `def save(token)
  File.write('token.txt', token)
end`,
      good: `def save(token)
  File.write('token.txt', token, perm: 0o600)
end`,
    },
    kotlin: {
      bad: 'fun save(token: String) { File("token.txt").writeText(token) }',
      good: 'fun save(text: String) { File("notes.txt").writeText(text) }',
    },
    java: {
      bad: 'class A { void save(String token) { Files.writeString(Path.of("token.txt"), token); } }',
      good: 'class A { void save(String text) { Files.writeString(Path.of("notes.txt"), text); } }',
    },
  },
};
