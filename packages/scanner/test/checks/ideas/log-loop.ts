import type { Idea } from '../idea.ts';

export const logLoop: Idea = {
  title: 'the whole environment is shown, one by one',
  check: 'secret-in-log',
  snippets: {
    go: {
      bad: `package a
func main() { for _, e := range os.Environ() { fmt.Println(e) } }`,
      good: `package a
func main() { for _, e := range os.Environ() { count(e) } }`,
    },
    python: {
      bad: `for name, value in os.environ.items():
    print(name, value)`,
      good: `for name in os.environ:
    print(name)`,
    },
    javascript: {
      bad: `for (const [name, value] of Object.entries(process.env)) console.log(name, value);`,
      good: `for (const name of Object.keys(process.env)) console.log(name);`,
    },
  },
};
