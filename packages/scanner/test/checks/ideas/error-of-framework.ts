import type { Idea } from '../idea.ts';

export const errorOfFramework: Idea = {
  title: 'an error or an answer that a framework makes of a text',
  check: 'secret-in-error',
  snippets: {
    php: {
      bad: `<?php
abort_if(!$ok, 403, "secret {$this->secret} mismatch");
`,
      good: `<?php
abort_if(!$ok, 403, "signature mismatch");
`,
    },
    laravel: {
      bad: `<?php
return back()->withErrors(['msg' => "Password {$password} is wrong"]);
`,
      good: `<?php
return back()->withErrors(['password' => "Password is wrong"]);
`,
      path: 'app/Http/Login.php',
    },
    rust: {
      bad: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    let c = connect(&url).map_err(|e| AppError::Auth(format!("{e}: token {token}")))?;
    Ok(())
}
`,
      good: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    let c = connect(&url).map_err(|e| AppError::Auth(format!("{e}: token of {user}")))?;
    Ok(())
}
`,
    },
    actix: {
      bad: `fn check(api_key: &str) -> HttpResponse {
    HttpResponse::Unauthorized().body(format!("bad api key {api_key}"))
}
`,
      good: `fn check(api_key: &str) -> HttpResponse {
    HttpResponse::Unauthorized().body("bad api key")
}
`,
      path: 'check.rs',
    },
    axum: {
      bad: `fn check(token: &str) -> Response {
    (StatusCode::FORBIDDEN, Json(json!({ "error": "forbidden", "token": token }))).into_response()
}
`,
      good: `fn check(token: &str) -> Response {
    (StatusCode::FORBIDDEN, Json(json!({ "error": "forbidden" }))).into_response()
}
`,
      path: 'answer.rs',
    },
    swift: {
      bad: `func boot(apiKey: String) throws -> Response {
  throw Abort(.unauthorized, reason: "invalid api key \\(apiKey)")
}
`,
      good: `func boot(apiKey: String) throws -> Response {
  throw Abort(.unauthorized, reason: "invalid api key")
}
`,
    },
    scala: {
      bad: `def check(token: String): Future[User] =
  Future.failed(new RuntimeException(s"token $token was rejected"))
`,
      good: `def check(token: String): Future[User] =
  Future.failed(new RuntimeException("the token was rejected"))
`,
    },
    dart: {
      bad: `void check(String token) {
  if (!ok(token)) {
    throw Exception('invalid token $token');
  }
}
`,
      good: `void check(String token) {
  if (!ok(token)) {
    throw Exception('invalid token');
  }
}
`,
    },
    cpp: {
      bad: `void check(const std::string& token) {
  throw std::runtime_error("invalid token " + token);
}
`,
      good: `void check(const std::string& token) {
  throw std::runtime_error("invalid token");
}
`,
      path: 'check.cpp',
    },
  },
};
