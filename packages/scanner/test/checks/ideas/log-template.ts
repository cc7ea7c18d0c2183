import type { Idea } from '../idea.ts';

export const logTemplate: Idea = {
  title: 'a secret stands in a text that is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `logger.debug(\`connecting with \${dbPassword}\`);`,
      good: `logger.debug(\`connecting with \${dbPassword ? 'a' : 'no'} password\`);`,
    },
    python: {
      bad: `logger.info(f'Using API key: {api_key}')`,
      good: `logger.info(f'Using API key ending in: ...{api_key[-4:]}')`,
    },
    go: {
      bad: `package main
func f(apiKey string) { log.Printf("using %s", apiKey) }`,
      good: `package main
func f(apiKey string) { log.Printf("using ...%s", apiKey[len(apiKey)-4:]) }`,
    },
    java: {
      bad: 'class A { void f(String apiKey) { log.info("using " + apiKey); } }',
      good: 'class A { void f(String apiKey) { log.info("using ..." + apiKey.substring(apiKey.length() - 4)); } }',
    },
    kotlin: {
      bad: 'fun f(apiKey: String) { logger.info { "using $apiKey" } }',
      good: 'fun f(apiKey: String) { logger.info { "using ...${apiKey.takeLast(4)}" } }',
    },
    csharp: {
      bad: 'class A { void F(string apiKey) { Console.WriteLine($"using {apiKey}"); } }',
      good: 'class A { void F(string apiKey) { Console.WriteLine($"using ...{apiKey[^4..]}"); } }',
    },
    ruby: {
      bad: 'Rails.logger.info "using #{api_key}"',
      good: 'Rails.logger.info "using ...#{api_key[-4..]}"',
    },
    php: {
      bad: '<?php echo "using {$apiKey}";',
      good: `<?php echo 'using ...' . substr($apiKey, -4);`,
    },
    rust: {
      bad: 'fn f(api_key: &str) { println!("using {api_key}"); }',
      good: 'fn f(api_key: &str) { println!("using ...{}", &api_key[api_key.len() - 4..]); }',
    },
    shell: {
      bad: `printf 'using %s\\n' "$API_KEY"`,
      good: `printf 'using ...%s\\n' "\${API_KEY: -4}"`,
    },
  },
};
