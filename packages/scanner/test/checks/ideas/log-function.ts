import type { Idea } from '../idea.ts';

export const logFunction: Idea = {
  title: 'a secret is logged by a function that it is handed to',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `function show(value) {
  console.log(value);
}
show(process.env.API_SECRET);`,
      good: `function show(value) {
  console.log(value);
}
show(process.env.LANG);`,
    },
    python: {
      bad: `def show(value):
    print(value)
show(os.environ['API_SECRET'])`,
      good: `def show(value):
    print(value)
show(os.environ['LANG'])`,
    },
    go: {
      bad: `package main
func show(value string) { fmt.Println(value) }
func main() { show(os.Getenv("API_SECRET")) }`,
      good: `package main
func show(value string) { fmt.Println(value) }
func main() { show(os.Getenv("LANG")) }`,
    },
    php: {
      bad: `<?php function show($value) { echo $value; } show(getenv('API_SECRET'));`,
      good: `<?php function show($value) { echo $value; } show(getenv('LANG'));`,
    },
    ruby: {
      bad: `def show(value)
  puts value
end
show(ENV['API_SECRET'])`,
      good: `def show(value)
  puts value
end
show(ENV['LANG'])`,
    },
  },
};
