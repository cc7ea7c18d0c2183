import type { Variant } from './variant.ts';

/** More of the same, in csharp. */
export const furtherCsharp: readonly Variant[] = [
  {
    title: 'console interp',
    check: 'secret-in-log',
    bad: `class A { void F() { Console.WriteLine($"Token: {await GetAccessTokenAsync()}"); } }`,
    good: [`class A { void F() { Console.WriteLine($"Expires: {token.ExpiresOn}"); } }`],
  },
  {
    title: 'options value',
    check: 'secret-in-log',
    bad: `class A { void F() { _logger.LogWarning("SMTP password is {P}", _options.Value.Password); } }`,
    good: [`class A { void F() { _logger.LogWarning("SMTP host is {P}", _options.Value.Host); } }`],
  },
  {
    title: 'connection string builder',
    check: 'secret-in-log',
    bad: `class A { void F() { _logger.LogInformation("Using {Cs}", new SqlConnectionStringBuilder(cs) { Password = pw }.ConnectionString); } }`,
    good: [
      `class A { void F() { _logger.LogInformation("Using {Db}", new SqlConnectionStringBuilder(cs).DataSource); } }`,
    ],
  },
  {
    title: 'debug',
    check: 'secret-in-log',
    bad: `class A { void F() { Debug.WriteLine("refresh: " + refreshToken); Trace.TraceInformation("x"); } }`,
    good: [`class A { void F() { Debug.WriteLine("refresh: " + refreshToken.Length); } }`],
  },
  {
    title: 'custom exception',
    check: 'secret-in-error',
    bad: `class BadKeyException : Exception { public BadKeyException(string apiKey) : base($"Bad API key {apiKey}") { } }`,
    good: [
      `class BadKeyException : Exception { public BadKeyException(string keyId) : base($"Bad API key id {keyId}") { } }`,
    ],
  },
  {
    title: 'throw helper',
    check: 'secret-in-error',
    bad: `class A { void F() { throw new AuthenticationException("Login failed for " + user + " / " + password); } }`,
    good: [`class A { void F() { throw new AuthenticationException("Login failed for " + user); } }`],
  },
  {
    title: 'NotFound obj',
    check: 'secret-in-error',
    bad: `class A : ControllerBase { IActionResult F() { return NotFound(new { message = $"No account for key {apiKey}" }); } }`,
    good: [
      `class A : ControllerBase { IActionResult F() { return NotFound(new { message = "No account for key" }); } }`,
    ],
  },
];
