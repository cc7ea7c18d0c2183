import type { Variant } from './variant.ts';

/** Errors and answers, in csharp. */
export const errorCsharp: readonly Variant[] = [
  {
    title: 'BadRequest',
    check: 'secret-in-error',
    bad: `class C : ControllerBase { IActionResult F(string token) { return BadRequest(new { error = "invalid token", token }); } }`,
    good: [
      `class C : ControllerBase { IActionResult F(string token) { return BadRequest(new { error = "invalid token" }); } }`,
    ],
  },
  {
    title: 'ProblemDetails',
    check: 'secret-in-error',
    bad: `class C : ControllerBase { IActionResult F(string apiKey) { return Unauthorized(new ProblemDetails { Title = "Bad key", Detail = $"Key {apiKey} is not known" }); } }`,
    good: [
      `class C : ControllerBase { IActionResult F(string apiKey) { return Unauthorized(new ProblemDetails { Title = "Bad key", Detail = "Key is not known" }); } }`,
    ],
  },
  {
    title: 'Problem',
    check: 'secret-in-error',
    bad: `class C : ControllerBase { IActionResult F() { return Problem(detail: $"cannot open {connectionString}", statusCode: 500); } }`,
    good: [
      `class C : ControllerBase { IActionResult F() { return Problem(detail: "cannot open database", statusCode: 500); } }`,
    ],
  },
  {
    title: 'Results',
    check: 'secret-in-error',
    bad: `app.MapPost("/hook", (HttpRequest req, IConfiguration config) =>
{
    var secret = config["Webhook:Secret"];
    if (!Verify(req, secret)) return Results.Json(new { error = "bad signature", secret }, statusCode: 401);
    return Results.Ok();
});`,
    good: [
      `app.MapPost("/hook", (HttpRequest req, IConfiguration config) =>
{
    var secret = config["Webhook:Secret"];
    if (!Verify(req, secret)) return Results.Json(new { error = "bad signature" }, statusCode: 401);
    return Results.Ok();
});`,
    ],
  },
  {
    title: 'Results.Problem',
    check: 'secret-in-error',
    bad: `app.MapGet("/x", (IConfiguration config) => Results.Problem($"db unreachable: {config.GetConnectionString("Main")}"));`,
    good: [`app.MapGet("/x", (IConfiguration config) => Results.Problem("db unreachable"));`],
  },
  {
    title: 'StatusCode',
    check: 'secret-in-error',
    bad: `class C : ControllerBase { IActionResult F(string password) { return StatusCode(500, $"bind with {password} failed"); } }`,
    good: [`class C : ControllerBase { IActionResult F(string password) { return StatusCode(500, "bind failed"); } }`],
  },
  {
    title: 'ObjectResult',
    check: 'secret-in-error',
    bad: `class C { IActionResult F(string clientSecret) { return new ObjectResult($"invalid client secret {clientSecret}") { StatusCode = 401 }; } }`,
    good: [
      `class C { IActionResult F(string clientSecret) { return new ObjectResult("invalid client secret") { StatusCode = 401 }; } }`,
    ],
  },
  {
    title: 'context.Response.WriteAsync',
    check: 'secret-in-error',
    bad: `class M { async Task InvokeAsync(HttpContext context) { context.Response.StatusCode = 401; await context.Response.WriteAsync($"Expected API key {_apiKey}"); } }`,
    good: [
      `class M { async Task InvokeAsync(HttpContext context) { context.Response.StatusCode = 401; await context.Response.WriteAsync("API key missing"); } }`,
    ],
  },
  {
    title: 'exception',
    check: 'secret-in-error',
    bad: `class C { void F(string licenseKey) { throw new InvalidOperationException("license " + licenseKey + " expired"); } }`,
    good: [`class C { void F(string licenseKey) { throw new InvalidOperationException("license expired"); } }`],
  },
  {
    title: 'string.Format',
    check: 'secret-in-error',
    bad: `class C { void F(SqlException ex) { throw new DataException(string.Format("Cannot open {0}", _connectionString), ex); } }`,
    good: [
      `class C { void F(SqlException ex) { throw new DataException(string.Format("Cannot open {0}", _database), ex); } }`,
    ],
  },
  {
    title: 'ArgumentException',
    check: 'secret-in-error',
    bad: `class C { void F(string secret) { if (secret.Length < 32) throw new ArgumentException($"Secret '{secret}' is too short", nameof(secret)); } }`,
    good: [
      `class C { void F(string secret) { if (secret.Length < 32) throw new ArgumentException($"Secret is too short ({secret.Length})", nameof(secret)); } }`,
    ],
  },
  {
    title: 'exception Data',
    check: 'secret-in-error',
    bad: `class C { void F(string accessToken) { var ex = new HttpRequestException("401"); ex.Data["token"] = accessToken; throw ex; } }`,
    good: [
      `class C { void F(string accessToken) { var ex = new HttpRequestException("401"); ex.Data["url"] = url; throw ex; } }`,
    ],
  },
  {
    title: 'record',
    check: 'secret-in-error',
    bad: `public record SmtpOptions(string Host, string User, string Password);
class C { void F(SmtpOptions options) { throw new InvalidOperationException($"SMTP misconfigured: {options}"); } }`,
    good: [
      `public record SmtpOptions(string Host, string User);
class C { void F(SmtpOptions options) { throw new InvalidOperationException($"SMTP misconfigured: {options}"); } }`,
    ],
  },
  {
    title: 'Debug.Assert',
    check: 'secret-in-error',
    bad: `class C { void F(string hmacKey) { Debug.Assert(hmacKey.Length == 64, $"unexpected key {hmacKey}"); } }`,
    good: [`class C { void F(string hmacKey) { Debug.Assert(hmacKey.Length == 64, "unexpected key length"); } }`],
  },
  {
    title: 'grpc',
    check: 'secret-in-error',
    bad: `class C { void F(string token) { throw new RpcException(new Status(StatusCode.Unauthenticated, $"token {token} expired")); } }`,
    good: [
      `class C { void F(string token) { throw new RpcException(new Status(StatusCode.Unauthenticated, "token expired")); } }`,
    ],
  },
  {
    title: 'Guard',
    check: 'secret-in-error',
    bad: `class C { void F(string apiSecret) { Guard.Against.InvalidInput(apiSecret, nameof(apiSecret), s => s.Length > 10, $"bad secret {apiSecret}"); } }`,
    good: [`class C { void F(string apiSecret) { Guard.Against.NullOrEmpty(apiSecret, nameof(apiSecret)); } }`],
  },
];
