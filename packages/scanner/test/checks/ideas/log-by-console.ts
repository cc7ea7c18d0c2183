import type { Idea } from '../idea.ts';

export const logByConsole: Idea = {
  title: 'a command tells a secret to whoever started it',
  check: 'secret-in-log',
  snippets: {
    php: {
      bad: `<?php
class Rotate extends Command { public function handle() { $this->info("Generated secret: {$secret}"); } }
`,
      good: `<?php
class Rotate extends Command { public function handle() { $this->info("Rotated the secret of {$user}"); } }
`,
    },
    symfony: {
      bad: `<?php
$io->success(sprintf('New API key: %s', $apiKey));
`,
      good: `<?php
$io->success(sprintf('New API key for %s', $name));
`,
      path: 'src/Command/Rotate.php',
    },
    stream: {
      bad: `<?php
fprintf(STDERR, "key=%s\\n", $apiKey);
`,
      good: `<?php
fprintf(STDERR, "key has %d characters\\n", strlen($apiKey));
`,
      path: 'bin/rotate.php',
    },
    rust: {
      bad: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    writeln!(std::io::stderr(), "token={token}")?;
    Ok(())
}
`,
      good: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    writeln!(std::io::stderr(), "token has {} characters", token.len())?;
    Ok(())
}
`,
    },
    swift: {
      bad: `func login(token: String) {
  print("token: \\(token)")
}
`,
      good: `func login(token: String) {
  print("token of \\(token.count) characters")
}
`,
    },
    scala: {
      bad: `class Client(apiKey: String) {
  def start(): Unit = logger.info(s"connecting with \${apiKey}")
}
`,
      good: `class Client(apiKey: String) {
  def start(): Unit = logger.info(s"connecting, key set: \${apiKey.nonEmpty}")
}
`,
    },
    dart: {
      bad: `class Api {
  Future<void> start(String apiKey) async {
    debugPrint('key: \${apiKey}');
  }
}
`,
      good: `class Api {
  Future<void> start(String apiKey) async {
    debugPrint('key of \${apiKey.length} characters');
  }
}
`,
    },
    c: {
      bad: `int main(void) {
  const char *token = getenv("API_TOKEN");
  printf("token %s\\n", token);
}
`,
      good: `int main(void) {
  const char *token = getenv("API_TOKEN");
  printf("token of %zu characters\\n", strlen(token));
}
`,
    },
    cpp: {
      bad: `void connect(const std::string &password) {
  std::cerr << "connecting with " << password << std::endl;
}
`,
      good: `void connect(const std::string &password) {
  std::cerr << "connecting with " << password.size() << " characters" << std::endl;
}
`,
      path: 'main.cpp',
    },
    groovy: {
      bad: `node {
  withCredentials([string(credentialsId: "t", variable: "API_TOKEN")]) {
    echo "token is \${API_TOKEN}"
  }
}
`,
      good: `node {
  withCredentials([string(credentialsId: "t", variable: "API_TOKEN")]) {
    sh "./deploy.sh"
  }
}
`,
    },
  },
};
