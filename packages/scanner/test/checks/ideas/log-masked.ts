import type { Idea } from '../idea.ts';

export const logMasked: Idea = {
  title: 'only the end of a secret may be logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `console.log(\`key: \${process.env.API_KEY.slice(0, 40)}\`);`,
      good: `console.log(\`key: ...\${process.env.API_KEY.slice(-4)}\`);
console.log(mask(process.env.API_KEY), redact(apiKey), createHash('sha256').update(apiKey).digest('hex'));`,
    },
    python: {
      bad: `print(f"key: {os.environ['API_KEY'][:40]}")`,
      good: `print(f"key: ...{os.environ['API_KEY'][-4:]}")
print(mask(api_key), redact(api_key), hashlib.sha256(api_key).hexdigest())`,
    },
    ruby: {
      bad: 'puts "key: #{api_key[0, 40]}"',
      good: 'puts "key: #{api_key.last(4)}", mask(api_key), Digest::SHA256.hexdigest(api_key)',
    },
    php: {
      bad: '<?php echo substr($apiKey, 0, 40);',
      good: `<?php echo substr($apiKey, -4), mask($apiKey), hash('sha256', $apiKey);`,
    },
    java: {
      bad: 'class A { void f(String apiKey) { log.info(apiKey.substring(0, 40)); } }',
      good: 'class A { void f(String apiKey) { log.info(apiKey.substring(0, 4), mask(apiKey), DigestUtils.sha256Hex(apiKey)); } }',
    },
  },
};
