import type { Idea } from '../idea.ts';

export const logAlias: Idea = {
  title: 'a secret is logged under another name',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const k = process.env.API_KEY;
const value = k;
logger.info(value);`,
      good: `const k = process.env.NODE_ENV;
const value = k;
logger.info(value);`,
    },
    python: {
      bad: `k = os.environ['API_KEY']
value = k
logger.info(value)`,
      good: `k = os.environ['LANG']
value = k
logger.info(value)`,
    },
    go: {
      bad: `package main
func main() {
	k := os.Getenv("API_KEY")
	value := k
	log.Print(value)
}`,
      good: `package main
func main() {
	k := os.Getenv("LANG")
	value := k
	log.Print(value)
}`,
    },
    java: {
      bad: 'class A { void f() { var k = System.getenv("API_KEY"); var value = k; log.info(value); } }',
      good: 'class A { void f() { var k = System.getenv("LANG"); var value = k; log.info(value); } }',
    },
    csharp: {
      bad: `var k = Environment.GetEnvironmentVariable("API_KEY");
var value = k;
logger.LogInformation(value);`,
      good: `var k = Environment.GetEnvironmentVariable("LANG");
var value = k;
logger.LogInformation(value);`,
    },
    ruby: {
      bad: `k = ENV['API_KEY']
value = k
logger.info(value)`,
      good: `k = ENV['LANG']
value = k
logger.info(value)`,
    },
    php: {
      bad: `<?php $k = getenv('API_KEY'); $value = $k; error_log($value);`,
      good: `<?php $k = getenv('LANG'); $value = $k; error_log($value);`,
    },
    rust: {
      bad: 'fn main() { let k = env::var("API_KEY").unwrap(); let value = k; info!("{}", value); }',
      good: 'fn main() { let k = env::var("LANG").unwrap(); let value = k; info!("{}", value); }',
    },
    shell: {
      bad: `value=$API_KEY
echo "$value"`,
      good: `value=$LANG
echo "$value"`,
    },
  },
};
