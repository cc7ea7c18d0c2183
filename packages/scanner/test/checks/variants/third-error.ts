import type { Variant } from './variant.ts';

/** Found on code that was written without a look at the checks: errors that are values, and answers that say what failed. */
export const thirdErrorScala: readonly Variant[] = [
  {
    title: 'the left side of what may fail',
    check: 'secret-in-error',
    bad: `class Check(sharedSecret: String) {
  def apply(sent: String): Either[String, Unit] =
    if (sent == sharedSecret) Right(()) else Left(s"wrong signature, wanted $sharedSecret")
}`,
    good: [
      `class Check(sharedSecret: String) {
  def apply(sent: String): Either[String, Unit] =
    if (sent == sharedSecret) Right(()) else Left(s"wrong signature of \${sent.length} characters")
}`,
      `def next(token: String): Either[String, String] = Left(token)`,
    ],
  },
  {
    title: 'an answer of Play',
    check: 'secret-in-error',
    bad: `def hook: Action[String] = Action { req =>
  if (sent != sharedSecret) Forbidden(Json.obj("error" -> "mismatch", "expected" -> sharedSecret))
  else Ok
}`,
    good: [
      `def hook: Action[String] = Action { req =>
  if (sent != sharedSecret) Forbidden(Json.obj("error" -> "mismatch", "id" -> id))
  else Ok
}`,
    ],
  },
  {
    title: 'a future that fails',
    check: 'secret-in-error',
    bad: `def open(dbPassword: String): Future[Session] = Future.failed(new IllegalStateException(s"cannot log in with $dbPassword"))`,
    good: [
      `def open(dbPassword: String): Future[Session] = Future.failed(new IllegalStateException(s"cannot log in to $host"))`,
    ],
  },
  {
    title: 'an effect that fails',
    check: 'secret-in-error',
    bad: `def open(apiKey: String) = ZIO.fail(s"rejected key $apiKey")`,
    good: [`def open(apiKey: String) = ZIO.fail(s"rejected by $host")`],
  },
  {
    title: 'an answer of Akka',
    check: 'secret-in-error',
    bad: `complete(StatusCodes.Unauthorized, s"token \${settings.apiToken} is not valid")`,
    good: [`complete(StatusCodes.Unauthorized, s"token of \${settings.name} is not valid")`],
  },
];

/** TypeScript. */
export const thirdErrorTypescript: readonly Variant[] = [
  {
    title: 'the left side of what may fail',
    check: 'secret-in-error',
    bad: 'const read = (apiKey: string) => E.left(`rejected key ${apiKey}`);',
    good: ['const read = (apiKey: string) => E.left(`rejected by ${host}`);'],
  },
  {
    title: 'an effect that fails',
    check: 'secret-in-error',
    bad: 'const read = (apiKey: string) => Effect.fail(`rejected key ${apiKey}`);',
    good: ['const read = (apiKey: string) => Effect.fail(`rejected by ${host}`);'],
  },
];

/** Kotlin. */
export const thirdErrorKotlin: readonly Variant[] = [
  {
    title: 'a result that fails',
    check: 'secret-in-error',
    bad: `fun open(dbPassword: String): Result<Session> = Result.failure(IllegalStateException("cannot log in with $dbPassword"))`,
    good: [
      `fun open(dbPassword: String): Result<Session> = Result.failure(IllegalStateException("cannot log in to $host"))`,
    ],
  },
  {
    title: 'the left side of what may fail',
    check: 'secret-in-error',
    bad: `fun check(apiKey: String): Either<String, Unit> = Either.Left("rejected key $apiKey")`,
    good: [`fun check(apiKey: String): Either<String, Unit> = Either.Left("rejected by $host")`],
  },
];

/** C#. */
export const thirdErrorCsharp: readonly Variant[] = [
  {
    title: 'a result that fails',
    check: 'secret-in-error',
    bad: `Result Open(string dbPassword) { return Result.Failure($"cannot log in with {dbPassword}"); }`,
    good: [`Result Open(string dbPassword) { return Result.Failure($"cannot log in to {host}"); }`],
  },
];

/** Rust. */
export const thirdErrorRust: readonly Variant[] = [
  {
    title: 'an answer of actix',
    check: 'secret-in-error',
    bad: `async fn hook(state: Data<App>) -> HttpResponse {
    HttpResponse::Unauthorized().body(format!("expected {}", state.webhook_secret))
}`,
    good: [
      `async fn hook(state: Data<App>) -> HttpResponse {
    HttpResponse::Unauthorized().body(format!("expected {} characters", state.webhook_secret.len()))
}`,
    ],
  },
  {
    title: 'the last value of a match is the answer',
    check: 'secret-in-error',
    bad: `fn answer(found: Found, api_key: &str) -> (StatusCode, String) {
    match found {
        Found::None => (StatusCode::NOT_FOUND, "no such job".to_string()),
        Found::Other => (StatusCode::FORBIDDEN, format!("key {api_key} may not")),
    }
}`,
    good: [
      `fn answer(found: Found, api_key: &str) -> (StatusCode, String) {
    match found {
        Found::None => (StatusCode::NOT_FOUND, "no such job".to_string()),
        Found::Other => (StatusCode::FORBIDDEN, format!("key of {} may not", found.owner())),
    }
}`,
    ],
  },
];

/** Swift. */
export const thirdErrorSwift: readonly Variant[] = [
  {
    title: 'an answer of Vapor',
    check: 'secret-in-error',
    bad: `func hook(_ req: Request) throws -> HTTPStatus {
    guard sent == sharedSecret else {
        throw Abort(.forbidden, reason: "expected \\(sharedSecret)")
    }
    return .ok
}`,
    good: [
      `func hook(_ req: Request) throws -> HTTPStatus {
    guard sent == sharedSecret else {
        throw Abort(.forbidden, reason: "wrong signature of \\(sent.count) characters")
    }
    return .ok
}`,
    ],
  },
];
