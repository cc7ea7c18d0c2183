import type { Variant } from './variant.ts';

/** Found on code that was written without a look at the checks: what holds a secret, and is logged as a whole. Ruby. */
export const thirdFlowRuby: readonly Variant[] = [
  {
    title: 'what reports are given along',
    check: 'secret-in-log',
    bad: `Sentry.configure_scope do |scope|
  scope.set_extras(pool: 5, lock: ENV["LOCK_MASTER_KEY"])
end`,
    good: [
      `Sentry.configure_scope do |scope|
  scope.set_extras(pool: 5, region: ENV["REGION"])
end`,
    ],
  },
  {
    title: 'the same of another service',
    check: 'secret-in-log',
    bad: `Honeybadger.context(user_id: user.id, api_token: user.api_token)`,
    good: [`Honeybadger.context(user_id: user.id, plan: user.plan)`],
  },
  {
    title: 'the size and the digest of a secret',
    check: 'secret-in-log',
    bad: `material = client.get_secret_value(secret_id: "deploy").secret_string
puts "read #{material.strip}"`,
    good: [
      `material = client.get_secret_value(secret_id: "deploy").secret_string
puts "read #{material.bytesize} bytes (#{Digest::SHA256.hexdigest(material)[0, 12]}), #{material.empty?}"`,
    ],
  },
  {
    title: 'a method that is called by its name',
    check: 'secret-in-log',
    bad: `def login_line
  "user=#{config.user} password=#{config.password}"
end

def start
  logger.info("broker #{login_line}")
end`,
    good: [
      `def login_line
  "user=#{config.user} host=#{config.host}"
end

def start
  logger.info("broker #{login_line}")
end`,
    ],
  },
];

/** Scala. */
export const thirdFlowScala: readonly Variant[] = [
  {
    title: 'a method without parameters',
    check: 'secret-in-log',
    bad: `class Consumer(settings: Settings) extends StrictLogging {
  private def login: String = s"user=\${settings.user} password=\${settings.password}"
  def start(): Unit = {
    val line = login
    logger.info(s"connects with $line")
  }
}`,
    good: [
      `class Consumer(settings: Settings) extends StrictLogging {
  private def login: String = s"user=\${settings.user} host=\${settings.host}"
  def start(): Unit = {
    val line = login
    logger.info(s"connects with $line")
  }
}`,
    ],
  },
  {
    title: 'a map that a method makes',
    check: 'secret-in-log',
    bad: `class Client(config: Config) {
  private def headers(id: String): Map[String, String] = Map("Authorization" -> s"Bearer \${config.accessToken}", "Id" -> id)
  def ask(id: String): Unit = {
    val sent = headers(id)
    logger.debug(s"sent $sent")
  }
}`,
    good: [
      `class Client(config: Config) {
  private def headers(id: String): Map[String, String] = Map("Accept" -> "application/json", "Id" -> id)
  def ask(id: String): Unit = {
    val sent = headers(id)
    logger.debug(s"sent $sent")
  }
}`,
    ],
  },
];

/** Java and C#: dictionaries and managers of secrets. */
export const thirdFlowCsharp: readonly Variant[] = [
  {
    title: 'an answer that is waited for',
    check: 'secret-in-log',
    bad: `var answer = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id });
logger.LogInformation("read {Value}", answer.SecretString);`,
    good: [
      `var answer = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = id });
logger.LogInformation("read {Arn}", answer.ARN);`,
    ],
  },
  {
    title: 'a dictionary that is filled under keys that are computed',
    check: 'secret-in-log',
    bad: `var all = new Dictionary<string, string>();
foreach (var name in names) all[name] = Environment.GetEnvironmentVariable("MAIL_PASSWORD");
logger.LogDebug("all {All}", JsonSerializer.Serialize(all));`,
    good: [
      `var all = new Dictionary<string, string>();
foreach (var name in names) all[name] = Environment.GetEnvironmentVariable("MAIL_HOST");
logger.LogDebug("all {All}", JsonSerializer.Serialize(all));`,
    ],
  },
];
