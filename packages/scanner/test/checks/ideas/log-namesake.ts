import type { Idea } from '../idea.ts';

export const logNamesake: Idea = {
  title: 'a method logs a secret, and not what it hands on to another one that is called alike',
  check: 'secret-in-log',
  snippets: {
    ruby: {
      bad: `class Writer
  def write(name, private_key)
    File.open(name, 'wx', 0o600) { |f| f.write(private_key) }
    Rails.logger.info("written #{private_key}")
  end
end`,
      good: `class Writer
  def write(name, private_key)
    File.open(name, 'wx', 0o600) { |f| f.write(private_key) }
    Rails.logger.info("written #{name}")
  end
end`,
    },
    python: {
      bad: `class Mailer:
    def send(self, text, password):
        self.client.send(password, text)
        logger.info("sent %s", password)`,
      good: `class Mailer:
    def send(self, text, password):
        self.client.send(password, text)
        logger.info("sent %s", text)`,
    },
    typescript: {
      bad: `class Session {
  put(name: string, password: string) {
    vault.put(password, name);
    logger.info(\`kept \${password}\`);
  }
}`,
      good: `class Session {
  put(name: string, password: string) {
    vault.put(password, name);
    logger.info(\`kept \${name}\`);
  }
}`,
    },
  },
};
