import type { Idea } from '../idea.ts';

export const logReturned: Idea = {
  title: 'what a function returns of the environment is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const read = () => process.env.STRIPE_SECRET_KEY;
console.log(read());`,
      good: `const read = () => process.env.TZ;
console.log(read());`,
    },
    python: {
      bad: `def read():
    return os.environ['STRIPE_SECRET_KEY']
print(read())`,
      good: `def read():
    return os.environ['TZ']
print(read())`,
    },
    go: {
      bad: `package main
func read() string { return os.Getenv("STRIPE_SECRET_KEY") }
func main() { fmt.Println(read()) }`,
      good: `package main
func read() string { return os.Getenv("TZ") }
func main() { fmt.Println(read()) }`,
    },
    ruby: {
      bad: `def value = ENV['STRIPE_SECRET_KEY']
puts value()`,
      good: `def value = ENV['TZ']
puts value()`,
    },
    kotlin: {
      bad: `fun read() = System.getenv("STRIPE_SECRET_KEY")
fun main() { println(read()) }`,
      good: `fun read() = System.getenv("TZ")
fun main() { println(read()) }`,
    },
  },
};
