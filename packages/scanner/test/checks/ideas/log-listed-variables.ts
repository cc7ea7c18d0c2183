import type { Idea } from '../idea.ts';

export const logListedVariables: Idea = {
  title: 'variables of a list are printed, secrets among them',
  check: 'secret-in-log',
  snippets: {
    ruby: {
      bad: `%w[RACK_ENV API_TOKEN].each do |name|
  puts "#{name}: #{ENV[name]}"
end`,
      good: `%w[RACK_ENV API_TOKEN].each do |name|
  puts "#{name}: #{ENV[name] ? 'set' : 'missing'}"
end`,
    },
    javascript: {
      bad: `for (const name of ['NODE_ENV', 'SMTP_PASSWORD']) {
  console.log(name, process.env[name]);
}`,
      good: `for (const name of ['NODE_ENV', 'PORT']) {
  console.log(name, process.env[name]);
}`,
    },
    python: {
      bad: `for name in ["REGION", "CLIENT_SECRET"]:
    print(name, os.environ[name])`,
      good: `for name in ["REGION", "CLIENT_ID"]:
    print(name, os.environ[name])`,
    },
  },
};
