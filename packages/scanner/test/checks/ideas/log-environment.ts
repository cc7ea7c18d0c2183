import type { Idea } from '../idea.ts';

export const logEnvironment: Idea = {
  title: 'the whole environment is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: 'console.log(process.env);',
      good: 'console.log(process.version, Object.keys(process.env).length);',
    },
    python: {
      bad: 'print(os.environ)',
      good: 'print(len(os.environ), list(os.environ.keys()))',
    },
    ruby: {
      bad: 'puts ENV.to_h',
      good: 'puts ENV.keys',
    },
    go: {
      bad: `package main
func main() { fmt.Println(os.Environ()) }`,
      good: `package main
func main() { fmt.Println(len(os.Environ())) }`,
    },
    php: {
      bad: '<?php print_r($_ENV);',
      good: '<?php print_r(array_keys($_ENV));',
    },
    shell: {
      bad: 'printenv',
      good: 'printenv HOME',
    },
  },
};
