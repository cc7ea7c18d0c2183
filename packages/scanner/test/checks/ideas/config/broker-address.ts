import type { Idea } from '../../idea.ts';

export const brokerAddress: Idea = {
  title: 'the address of a broker has its password in it',
  check: 'secret-in-url',
  snippets: {
    compose: {
      bad: `services:
  worker:
    image: worker
    environment:
      BROKER_URL: redis://:\${REDIS_PASSWORD}@redis:6379/0
`,
      good: `services:
  worker:
    image: worker
    environment:
      BROKER_URL: redis://redis:6379/0
      REDIS_PASSWORD: \${REDIS_PASSWORD}
`,
    },
    python: {
      bad: `app = Celery(broker=f"amqps://{user}:{os.environ['RABBIT_PASSWORD']}@{host}:5671/jobs")`,
      good: `app = Celery(broker=os.environ["BROKER_URL"])`,
    },
    php: {
      bad: '<?php $client = new Client("redis://:{$redisPassword}@cache:6379");',
      good: '<?php $client = new Client("redis://cache:6379", ["parameters" => ["password" => $redisPassword]]);',
    },
    kotlin: {
      bad: 'fun open(user: String, password: String, host: String) = factory.setUri("amqp://$user:$password@$host:5672/jobs")',
      good: 'fun open(user: String, password: String, host: String) = factory.apply { this.host = host; username = user }',
    },
    java: {
      bad: 'class A { void open(String password) { factory.setUri("amqp://jobs:" + password + "@" + host + "/jobs"); } }',
      good: 'class A { void open(String password) { factory.setHost(host); factory.setPassword(password); } }',
    },
    csharp: {
      bad: 'class A { void Open(string password) { factory.Uri = new Uri($"amqp://jobs:{password}@{host}/jobs"); } }',
      good: 'class A { void Open(string password) { factory.HostName = host; factory.Password = password; } }',
    },
  },
};
