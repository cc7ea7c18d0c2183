import type { Variant } from './variant.ts';

/** Errors and answers, in java. */
export const errorJava: readonly Variant[] = [
  {
    title: 'ResponseEntity status body',
    check: 'secret-in-error',
    bad: `class H { ResponseEntity<?> f() { return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "bad key", "expected", apiKey)); } }`,
    good: [
      `class H { ResponseEntity<?> f() { return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body(Map.of("error", "bad key")); } }`,
    ],
  },
  {
    title: 'ResponseEntity new',
    check: 'secret-in-error',
    bad: `class H { ResponseEntity<String> f(String token) { return new ResponseEntity<>("Invalid token: " + token, HttpStatus.BAD_REQUEST); } }`,
    good: [
      `class H { ResponseEntity<String> f(String token) { return new ResponseEntity<>("Invalid token", HttpStatus.BAD_REQUEST); } }`,
    ],
  },
  {
    title: 'ResponseStatusException',
    check: 'secret-in-error',
    bad: `class H { void f(String clientSecret) { throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, "idp refused " + clientSecret); } }`,
    good: [
      `class H { void f(String clientSecret) { throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, "idp refused"); } }`,
    ],
  },
  {
    title: 'sendError',
    check: 'secret-in-error',
    bad: `class H { void f(HttpServletResponse response, String expectedToken) throws IOException { response.sendError(401, "expected " + expectedToken); } }`,
    good: [
      `class H { void f(HttpServletResponse response, String expectedToken) throws IOException { response.sendError(401, "unauthorized"); } }`,
    ],
  },
  {
    title: 'getWriter',
    check: 'secret-in-error',
    bad: `class H { void f(HttpServletResponse resp, String password) throws IOException { resp.setStatus(401); resp.getWriter().write("login failed with " + password); } }`,
    good: [
      `class H { void f(HttpServletResponse resp, String password) throws IOException { resp.setStatus(401); resp.getWriter().write("login failed"); } }`,
    ],
  },
  {
    title: 'jaxrs',
    check: 'secret-in-error',
    bad: `class H { Response f(String apiToken) { return Response.status(Response.Status.FORBIDDEN).entity("token " + apiToken + " has no access").build(); } }`,
    good: [
      `class H { Response f(String apiToken) { return Response.status(Response.Status.FORBIDDEN).entity("token has no access").build(); } }`,
    ],
  },
  {
    title: 'jaxrs WebApplicationException',
    check: 'secret-in-error',
    bad: `class H { void f(String apiToken) { throw new WebApplicationException("token " + apiToken + " unknown", 401); } }`,
    good: [`class H { void f(String apiToken) { throw new WebApplicationException("token unknown", 401); } }`],
  },
  {
    title: 'micronaut',
    check: 'secret-in-error',
    bad: `class H { HttpResponse<?> f(String secret) { return HttpResponse.badRequest("secret " + secret + " invalid"); } }`,
    good: [`class H { HttpResponse<?> f(String secret) { return HttpResponse.badRequest("secret invalid"); } }`],
  },
  {
    title: 'ProblemDetail',
    check: 'secret-in-error',
    bad: `class H { ProblemDetail f(String password) { ProblemDetail pd = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "password " + password + " was leaked"); return pd; } }`,
    good: [
      `class H { ProblemDetail f(String password) { ProblemDetail pd = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "password was leaked"); return pd; } }`,
    ],
  },
  {
    title: 'ProblemDetail property',
    check: 'secret-in-error',
    bad: `class H { ProblemDetail f(String accessToken) { var pd = ProblemDetail.forStatus(401); pd.setProperty("token", accessToken); return pd; } }`,
    good: [
      `class H { ProblemDetail f(String accessToken) { var pd = ProblemDetail.forStatus(401); pd.setProperty("traceId", traceId); return pd; } }`,
    ],
  },
  {
    title: 'Preconditions',
    check: 'secret-in-error',
    bad: `class H { void f(String apiKey) { Preconditions.checkArgument(apiKey.length() == 40, "api key has wrong length: %s", apiKey); } }`,
    good: [
      `class H { void f(String apiKey) { Preconditions.checkArgument(apiKey.length() == 40, "api key has wrong length: %s", apiKey.length()); } }`,
    ],
  },
  {
    title: 'Assert',
    check: 'secret-in-error',
    bad: `class H { void f(String jwtSecret) { Assert.isTrue(jwtSecret.length() >= 32, "jwt secret too short: " + jwtSecret); } }`,
    good: [`class H { void f(String jwtSecret) { Assert.hasText(jwtSecret, "jwt secret must be set"); } }`],
  },
  {
    title: 'assert keyword',
    check: 'secret-in-error',
    bad: `class H { void f(String privateKey) { assert privateKey.startsWith("-----") : "not a PEM: " + privateKey; } }`,
    good: [`class H { void f(String privateKey) { assert privateKey.startsWith("-----") : "not a PEM"; } }`],
  },
  {
    title: 'String.format exception',
    check: 'secret-in-error',
    bad: `class H { void f(String jdbcUrl, String dbPassword) { try { go(); } catch (SQLException e) { throw new IllegalStateException(String.format("cannot connect to %s with %s", jdbcUrl, dbPassword), e); } } }`,
    good: [
      `class H { void f(String jdbcUrl, String dbPassword) { try { go(); } catch (SQLException e) { throw new IllegalStateException(String.format("cannot connect as %s", user), e); } } }`,
    ],
  },
  {
    title: 'formatted',
    check: 'secret-in-error',
    bad: `class H { void f(String authToken) { throw new ApiException("rejected %s".formatted(authToken)); } }`,
    good: [`class H { void f(String authToken) { throw new ApiException("rejected %s".formatted(requestId)); } }`],
  },
  {
    title: 'record in exception',
    check: 'secret-in-error',
    bad: `record DbCreds(String user, String password) {}
class H { void f(DbCreds creds) { throw new IllegalArgumentException("bad creds: " + creds); } }`,
    good: [
      `record DbHost(String host, int port) {}
class H { void f(DbHost host) { throw new IllegalArgumentException("bad host: " + host); } }`,
    ],
  },
  {
    title: 'exception field',
    check: 'secret-in-error',
    bad: `class TokenException extends RuntimeException { TokenException(String token) { super("Token expired: " + token); } }`,
    good: [
      `class TokenException extends RuntimeException { TokenException(String token) { super("Token expired"); } }`,
    ],
  },
  {
    title: 'orElseThrow',
    check: 'secret-in-error',
    bad: `class H { User f(String apiKey) { return repo.find(apiKey).orElseThrow(() -> new NotFoundException("no user for api key " + apiKey)); } }`,
    good: [
      `class H { User f(String apiKey) { return repo.find(apiKey).orElseThrow(() -> new NotFoundException("no user for that api key")); } }`,
    ],
  },
  {
    title: 'addSuppressed grpc',
    check: 'secret-in-error',
    bad: `class H { void f(StreamObserver<R> o, String token) { o.onError(Status.UNAUTHENTICATED.withDescription("invalid token " + token).asRuntimeException()); } }`,
    good: [
      `class H { void f(StreamObserver<R> o, String token) { o.onError(Status.UNAUTHENTICATED.withDescription("invalid token").asRuntimeException()); } }`,
    ],
  },
];
