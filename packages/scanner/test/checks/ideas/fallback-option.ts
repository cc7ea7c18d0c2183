import type { Idea } from '../idea.ts';

export const fallbackOption: Idea = {
  title: 'a command line option has a default for a secret',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `program.option('--api-key <key>', 'the key', 'test-key-1');`,
      good: `program.option('--api-key-file <file>', 'where the key is', 'key.txt').option('--api-key <key>', 'the key');`,
    },
    python: {
      bad: `parser.add_argument('--api-key', default='test-key-1')`,
      good: `parser.add_argument('--api-key-file', default='key.txt')
parser.add_argument('--api-key')`,
    },
    go: {
      bad: `package main
var key = flag.String("api-key", "test-key-1", "the key")`,
      good: `package main
var file = flag.String("api-key-file", "key.txt", "where the key is")`,
    },
  },
};
