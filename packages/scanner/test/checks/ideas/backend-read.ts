import type { Idea } from '../idea.ts';

export const backendRead: Idea = {
  title: 'keys are read from a plain file',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `const keys = JSON.parse(fs.readFileSync('.api_keys.json', 'utf8'));`,
      good: `const keys = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const mounted = fs.readFileSync('/run/secrets/api_keys.json');`,
    },
    python: {
      bad: `with open('.api_keys.json') as f:
    keys = json.load(f)`,
      good: `with open('settings.json') as f:
    keys = json.load(f)
mounted = open('/run/secrets/api_keys.json')`,
    },
    go: {
      bad: `package main
func f() { b, err := os.ReadFile(".api_keys.json"); use(b, err) }`,
      good: `package main
func f() { b, err := os.ReadFile("settings.json"); use(b, err) }`,
    },
    java: {
      bad: 'class A { void f() { Files.readString(Path.of(".api_keys.json")); } }',
      good: 'class A { void f() { Files.readString(Path.of("settings.json")); } }',
    },
    kotlin: {
      bad: 'fun f() = File(".api_keys.json").readText()',
      good: 'fun f() = File("settings.json").readText()',
    },
    csharp: {
      bad: 'var keys = File.ReadAllText(".api_keys.json");',
      good: 'var keys = File.ReadAllText("settings.json");',
    },
    ruby: {
      bad: `keys = JSON.parse(File.read('.api_keys.json'))`,
      good: `keys = JSON.parse(File.read('settings.json'))`,
    },
    php: {
      bad: `<?php $keys = json_decode(file_get_contents('.api_keys.json'));`,
      good: `<?php $keys = json_decode(file_get_contents('settings.json'));`,
    },
    rust: {
      bad: 'fn f() { let keys = fs::read_to_string(".api_keys.json"); }',
      good: 'fn f() { let keys = fs::read_to_string("settings.json"); }',
    },
    shell: {
      bad: 'jq -r .openai .api_keys.json',
      good: 'jq -r .name settings.json',
    },
  },
};
