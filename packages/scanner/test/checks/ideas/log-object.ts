import type { Idea } from '../idea.ts';

export const logObject: Idea = {
  title: 'an object with a secret in it is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const config = { host: 'h', apiKey: process.env.API_KEY };
console.log('config', config);`,
      good: `const config = { host: 'h', apiKey: process.env.API_KEY };
console.log('config', config.host, Object.keys(config));`,
    },
    python: {
      bad: `config = {'host': 'h', 'api_key': os.environ['API_KEY']}
print('config', config)`,
      good: `config = {'host': 'h', 'api_key': os.environ['API_KEY']}
print('config', config['host'], list(config.keys()))`,
    },
    ruby: {
      bad: `config = { host: 'h', api_key: ENV['API_KEY'] }
puts config`,
      good: `config = { host: 'h', api_key: ENV['API_KEY'] }
puts config[:host]`,
    },
    php: {
      bad: `<?php $config = ['host' => 'h', 'apiKey' => getenv('API_KEY')]; var_dump($config);`,
      good: `<?php $config = ['host' => 'h', 'apiKey' => getenv('API_KEY')]; var_dump($config['host']);`,
    },
    go: {
      bad: `package main
func main() {
	config := Config{Host: "h", APIKey: os.Getenv("API_KEY")}
	log.Printf("%+v", config)
}`,
      good: `package main
func main() {
	config := Config{Host: "h", APIKey: os.Getenv("API_KEY")}
	log.Printf("%+v", config.Host)
}`,
    },
    csharp: {
      bad: `var config = new Config { Host = "h", ApiKey = Environment.GetEnvironmentVariable("API_KEY") };
Console.WriteLine(config);`,
      good: `var config = new Config { Host = "h", ApiKey = Environment.GetEnvironmentVariable("API_KEY") };
Console.WriteLine(config.Host);`,
    },
  },
};
