import type { Variant } from './variant.ts';

/** Errors and answers, in kotlin. */
export const errorKotlin: readonly Variant[] = [
  {
    title: 'require',
    check: 'secret-in-error',
    bad: `fun f() {
    val secret = System.getenv("WEBHOOK_SECRET").orEmpty()
    require(secret.length >= 32) { "WEBHOOK_SECRET too short: $secret" }
}`,
    good: [
      `fun f() {
    val secret = System.getenv("WEBHOOK_SECRET").orEmpty()
    require(secret.length >= 32) { "WEBHOOK_SECRET too short: \${secret.length}" }
}`,
    ],
  },
  {
    title: 'check',
    check: 'secret-in-error',
    bad: `fun f(apiKey: String) {
    check(client.ping(apiKey)) { "ping refused for $apiKey" }
}`,
    good: [
      `fun f(apiKey: String) {
    check(client.ping(apiKey)) { "ping refused" }
}`,
    ],
  },
  {
    title: 'error()',
    check: 'secret-in-error',
    bad: `fun f(token: String): User = users[token] ?: error("no user for token $token")`,
    good: [`fun f(token: String): User = users[token] ?: error("no user for token")`],
  },
  {
    title: 'requireNotNull',
    check: 'secret-in-error',
    bad: `fun f(dbPassword: String) {
    val c = requireNotNull(connect(dbPassword)) { "no connection with password $dbPassword" }
}`,
    good: [
      `fun f(dbPassword: String) {
    val c = requireNotNull(connect(dbPassword)) { "no connection" }
}`,
    ],
  },
  {
    title: 'ktor respond',
    check: 'secret-in-error',
    bad: `fun Route.hook(secret: String) {
    post("/hook") {
        if (!ok(call, secret)) call.respond(HttpStatusCode.Unauthorized, "expected secret $secret")
    }
}`,
    good: [
      `fun Route.hook(secret: String) {
    post("/hook") {
        if (!ok(call, secret)) call.respond(HttpStatusCode.Unauthorized, "bad signature")
    }
}`,
    ],
  },
  {
    title: 'ktor respondText',
    check: 'secret-in-error',
    bad: `suspend fun f(call: ApplicationCall, apiKey: String) {
    call.respondText("invalid key $apiKey", status = HttpStatusCode.Forbidden)
}`,
    good: [
      `suspend fun f(call: ApplicationCall, apiKey: String) {
    call.respondText("invalid key", status = HttpStatusCode.Forbidden)
}`,
    ],
  },
  {
    title: 'ktor map',
    check: 'secret-in-error',
    bad: `suspend fun f(call: ApplicationCall, refreshToken: String) {
    call.respond(HttpStatusCode.BadRequest, mapOf("error" to "invalid_grant", "refresh_token" to refreshToken))
}`,
    good: [
      `suspend fun f(call: ApplicationCall, refreshToken: String) {
    call.respond(HttpStatusCode.BadRequest, mapOf("error" to "invalid_grant"))
}`,
    ],
  },
  {
    title: 'throw',
    check: 'secret-in-error',
    bad: `class AuthFailedException(password: String) : RuntimeException("auth failed with $password")`,
    good: [`class AuthFailedException(user: String) : RuntimeException("auth failed for $user")`],
  },
  {
    title: 'data class in exception',
    check: 'secret-in-error',
    bad: `data class Creds(val user: String, val password: String)
fun f(creds: Creds) {
    throw IllegalStateException("cannot log in with $creds")
}`,
    good: [
      `data class Creds(val user: String, val password: String) {
    override fun toString() = "Creds($user)"
}
fun f(creds: Creds) {
    throw IllegalStateException("cannot log in with $creds")
}`,
    ],
  },
  {
    title: 'Result.failure',
    check: 'secret-in-error',
    bad: `fun f(accessToken: String): Result<Unit> = Result.failure(IOException("401 for $accessToken"))`,
    good: [`fun f(accessToken: String): Result<Unit> = Result.failure(IOException("401"))`],
  },
  {
    title: 'getOrElse throw',
    check: 'secret-in-error',
    bad: `fun f(licenseKey: String) = runCatching { activate(licenseKey) }.getOrElse { throw LicenseException("activation of $licenseKey failed", it) }`,
    good: [
      `fun f(licenseKey: String) = runCatching { activate(licenseKey) }.getOrElse { throw LicenseException("activation failed", it) }`,
    ],
  },
];
