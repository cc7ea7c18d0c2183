import type { Idea } from '../idea.ts';

export const fallbackBuiltOption: Idea = {
  title: 'an option that is declared by a builder or a delegate has a default for a secret',
  check: 'secret-fallback',
  snippets: {
    python: {
      bad: `def load(day: str, api_key: str = typer.Option("test-key-1", envvar="API_KEY")): run(day, api_key)`,
      good: `def load(day: str, api_key: str = typer.Option(..., envvar="API_KEY"), host: str = typer.Option("localhost")): run(day, api_key)`,
    },
    kotlin: {
      bad: `class Upload : CliktCommand() {
  private val apiKey by option(envvar = "API_KEY").default("test-key-1")
}`,
      good: `class Upload : CliktCommand() {
  private val apiKey by option(envvar = "API_KEY").required()
  private val host by option(envvar = "HOST").default("localhost-1")
  private val password by lazy { readPassword() }
}`,
    },
    java: {
      bad: `class Cli { void run(ArgumentParser parser) { parser.addArgument("--api-key").help("the key").setDefault("test-key-1"); } }`,
      good: `class Cli { void run(ArgumentParser parser) { parser.addArgument("--api-key").required(true); parser.addArgument("--host").setDefault("test-host-1"); } }`,
    },
    'Cli.java': {
      bad: `class Cli { @Option(names = "--password") String password = "test-pass-1"; }`,
      good: `class Cli { @Option(names = "--password", interactive = true) String password; @Option(names = "--host") String host = "test-host-1"; }`,
    },
    rust: {
      bad: `fn main() { let args = Command::new("app").arg(Arg::new("api-key").env("API_KEY").default_value("test-key-1")).get_matches(); }`,
      good: `fn main() { let args = Command::new("app").arg(Arg::new("api-key").env("API_KEY").required(true)).arg(Arg::new("host").default_value("test-host-1")).get_matches(); }`,
    },
    php: {
      bad: `<?php $this->addOption('api-key', null, InputOption::VALUE_REQUIRED, 'The key', 'test-key-1');`,
      good: `<?php $this->addOption('api-key', null, InputOption::VALUE_REQUIRED, 'The key')->addOption('host', null, InputOption::VALUE_REQUIRED, 'The host', 'test-host-1');`,
    },
  },
};
