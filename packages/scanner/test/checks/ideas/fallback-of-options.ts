import type { Idea } from '../idea.ts';

export const fallbackOfOptions: Idea = {
  title: 'an option that holds a secret has a default',
  check: 'secret-fallback',
  snippets: {
    php: {
      bad: `<?php
$key = $options['api_key'] ?? 'local-key-8812';
`,
      good: `<?php
$key = $options['api_key'] ?? throw new RuntimeException('api_key is missing');
$store = $config['storage_key'] ?? 'api_token';
`,
    },
    rust: {
      bad: `impl Default for Settings {
    fn default() -> Self {
        Self { port: 80, jwt_secret: "local-jwt-8812".into() }
    }
}
`,
      good: `impl Default for Settings {
    fn default() -> Self {
        Self { port: 80, jwt_secret: String::new() }
    }
}
`,
    },
    swift: {
      bad: `let secret = ProcessInfo.processInfo.environment["JWT_SECRET"] ?? "local-jwt-8812"
`,
      good: `let secret = ProcessInfo.processInfo.environment["JWT_SECRET"] ?? ""
let host = ProcessInfo.processInfo.environment["HOST"] ?? "localhost"
`,
    },
    scala: {
      bad: `val secret = sys.env.getOrElse("JWT_SECRET", "local-jwt-8812")
`,
      good: `val secret = sys.env.getOrElse("JWT_SECRET", throw new IllegalStateException("JWT_SECRET is not set"))
`,
    },
    option: {
      bad: `val secret = Option(System.getenv("JWT_SECRET")).getOrElse("local-jwt-8812")
`,
      good: `val port = Option(System.getenv("PORT")).getOrElse("9000")
`,
      path: 'Main.scala',
    },
    dart: {
      bad: `const secret = String.fromEnvironment('JWT_SECRET', defaultValue: 'local-jwt-8812');
`,
      good: `const host = String.fromEnvironment('HOST', defaultValue: 'localhost');
`,
    },
    groovy: {
      bad: `def secret = System.getenv("JWT_SECRET") ?: "local-jwt-8812"
`,
      good: `def secret = System.getenv("JWT_SECRET")
`,
    },
  },
};
