import type { Idea } from '../idea.ts';

export const logDirect: Idea = {
  title: 'a secret of the environment is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: 'console.log(process.env.API_KEY);',
      good: `console.log('API_KEY');
console.log(process.env.NODE_ENV);`,
    },
    python: {
      bad: `print(os.environ['DB_PASSWORD'])`,
      good: `print(os.environ['HOME'])`,
    },
    go: {
      bad: `package main
func main() { fmt.Println(os.Getenv("DB_PASSWORD")) }`,
      good: `package main
func main() { fmt.Println(os.Getenv("HOME")) }`,
    },
    java: {
      bad: 'class A { void f() { System.out.println(System.getenv("DB_PASSWORD")); } }',
      good: 'class A { void f() { System.out.println(System.getenv("HOME")); } }',
    },
    kotlin: {
      bad: 'fun f() { println(System.getenv("DB_PASSWORD")) }',
      good: 'fun f() { println(System.getenv("HOME")) }',
    },
    csharp: {
      bad: 'Console.WriteLine(Environment.GetEnvironmentVariable("DB_PASSWORD"));',
      good: 'Console.WriteLine(Environment.GetEnvironmentVariable("HOME"));',
    },
    ruby: {
      bad: `puts ENV['DB_PASSWORD']`,
      good: `puts ENV['HOME']`,
    },
    php: {
      bad: `<?php echo getenv('DB_PASSWORD');`,
      good: `<?php echo getenv('HOME');`,
    },
    rust: {
      bad: 'fn main() { println!("{}", std::env::var("DB_PASSWORD").unwrap()); }',
      good: 'fn main() { println!("{}", std::env::var("HOME").unwrap()); }',
    },
    shell: {
      bad: 'echo "$DB_PASSWORD"',
      good: `echo "$HOME"
echo "$DB_PASSWORD" | docker login --password-stdin`,
    },
  },
};
