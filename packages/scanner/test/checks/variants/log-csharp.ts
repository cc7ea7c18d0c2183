import type { Variant } from './variant.ts';

/** What is logged, in csharp. */
export const logCsharp: readonly Variant[] = [
  {
    title: 'serilog',
    check: 'secret-in-log',
    bad: `class A { void F() { Log.Information("Connecting with {ConnectionString}", _configuration.GetConnectionString("Default")); } }`,
    good: [`class A { void F() { Log.Information("Connecting to {Database}", _configuration["Database:Name"]); } }`],
  },
  {
    title: 'keyvault',
    check: 'secret-in-log',
    bad: `class A { async Task F(SecretClient client) { KeyVaultSecret secret = await client.GetSecretAsync("db"); _logger.LogInformation("Value {Value}", secret.Value); } }`,
    good: [
      `class A { async Task F(SecretClient client) { KeyVaultSecret secret = await client.GetSecretAsync("db"); _logger.LogInformation("Loaded {Name}", secret.Name); } }`,
    ],
  },
  {
    title: 'response',
    check: 'secret-in-log',
    bad: `class A { async Task F(IAmazonSecretsManager sm) { var r = await sm.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "x" }); Console.WriteLine(r.SecretString); } }`,
    good: [
      `class A { async Task F(IAmazonSecretsManager sm) { var r = await sm.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "x" }); Console.WriteLine(r.VersionId); } }`,
    ],
  },
  {
    title: 'record',
    check: 'secret-in-log',
    bad: `public record SmtpOptions(string Host, string Password);
class A { void F(SmtpOptions options) { _logger.LogInformation("SMTP {Options}", options); } }`,
    good: [
      `public record SmtpOptions(string Host, int Port);
class A { void F(SmtpOptions options) { _logger.LogInformation("SMTP {Options}", options); } }`,
    ],
  },
  {
    title: 'serialize',
    check: 'secret-in-log',
    bad: `class A { void F(JwtSettings settings) { _logger.LogDebug(JsonSerializer.Serialize(new { settings.Issuer, settings.SigningKey })); } }`,
    good: [
      `class A { void F(JwtSettings settings) { _logger.LogDebug(JsonSerializer.Serialize(new { settings.Issuer, settings.Audience })); } }`,
    ],
  },
  {
    title: 'helper',
    check: 'secret-in-log',
    bad: `class A {
  void Run(string apiKey) { Trace("key", apiKey); }
  static void Trace(string label, string value) => Console.WriteLine($"{label}={value}");
}`,
    good: [
      `class A {
  void Run(string apiKey) { Trace("key", apiKey.Length.ToString()); }
  static void Trace(string label, string value) => Console.WriteLine($"{label}={value}");
}`,
    ],
  },
  {
    title: 'headers',
    check: 'secret-in-log',
    bad: `class A { void F() { _logger.LogDebug("Headers: {Headers}", Request.Headers); } }`,
    good: [`class A { void F() { _logger.LogDebug("Agent: {Agent}", Request.Headers.UserAgent); } }`],
  },
  {
    title: 'default request headers',
    check: 'secret-in-log',
    bad: `class A { void F(HttpClient http) { _logger.LogInformation("auth {Auth}", http.DefaultRequestHeaders.Authorization); } }`,
    good: [`class A { void F(HttpClient http) { _logger.LogInformation("base {Base}", http.BaseAddress); } }`],
  },
  {
    title: 'dump env',
    check: 'secret-in-log',
    bad: `class A { void F() { foreach (DictionaryEntry e in Environment.GetEnvironmentVariables()) Console.WriteLine($"{e.Key}={e.Value}"); } }`,
    good: [
      `class A { void F() { foreach (DictionaryEntry e in Environment.GetEnvironmentVariables()) Console.WriteLine($"{e.Key}"); } }`,
    ],
  },
  {
    title: 'scope',
    check: 'secret-in-log',
    bad: `class A { void F(string token) { using (_logger.BeginScope(new Dictionary<string, object> { ["Token"] = token })) { } } }`,
    good: [
      `class A { void F(string id) { using (_logger.BeginScope(new Dictionary<string, object> { ["Id"] = id })) { } } }`,
    ],
  },
  {
    title: 'telemetry',
    check: 'secret-in-log',
    bad: `class A { void F(string password) { _telemetry.TrackEvent("login", new Dictionary<string, string> { ["password"] = password }); } }`,
    good: [
      `class A { void F(string password) { _telemetry.TrackEvent("login", new Dictionary<string, string> { ["user"] = user }); } }`,
    ],
  },
];
