import type { Variant } from './variant.ts';

/** What is logged, in kotlin. */
export const logKotlin: readonly Variant[] = [
  {
    title: 'data class',
    check: 'secret-in-log',
    bad: `data class ApiConfig(val url: String, val apiKey: String)
fun start(config: ApiConfig) {
    logger.info("starting with $config")
}`,
    good: [
      `data class ApiConfig(val url: String, val timeout: Int)
fun start(config: ApiConfig) {
    logger.info("starting with $config")
}`,
    ],
  },
  {
    title: 'apply twin',
    check: 'secret-in-log',
    bad: `fun connectDatabase(pass: String) {
    log.info("pass $pass")
}`,
    good: [
      `fun connectDatabase(host: String, user: String, pass: String): Database {
    val ds = HikariDataSource(HikariConfig().apply {
        jdbcUrl = "jdbc:postgresql://$host:5432/meter"
        username = user
        password = pass
    })
    log.info("pool {} ready: {} as {}", ds.poolName, ds.jdbcUrl, ds.username)
    return Database.connect(ds)
}`,
    ],
  },
  {
    title: 'android',
    check: 'secret-in-log',
    bad: `fun f(prefs: SharedPreferences) {
    val token = prefs.getString("auth_token", null)
    Log.d(TAG, "token = $token")
}`,
    good: [
      `fun f(prefs: SharedPreferences) {
    val token = prefs.getString("auth_token", null)
    Log.d(TAG, "token present = \${token != null}")
}`,
    ],
  },
  {
    title: 'timber',
    check: 'secret-in-log',
    bad: `Timber.d("login %s / %s", email, password)`,
    good: [`Timber.d("login %s", email)`],
  },
  {
    title: 'also',
    check: 'secret-in-log',
    bad: `fun f() = System.getenv("API_TOKEN").also { println("token: $it") }`,
    good: [`fun f() = System.getenv("API_TOKEN").also { println("token: \${it.length}") }`],
  },
  {
    title: 'let',
    check: 'secret-in-log',
    bad: `fun f() { System.getenv("API_TOKEN")?.let { log.info("using $it") } }`,
    good: [`fun f() { System.getenv("API_HOST")?.let { log.info("using $it") } }`],
  },
  {
    title: 'lambda logger',
    check: 'secret-in-log',
    bad: `fun f(clientSecret: String) { logger.debug { "client secret: $clientSecret" } }`,
    good: [`fun f(clientSecret: String) { logger.debug { "client secret: \${clientSecret.takeLast(4)}" } }`],
  },
];
