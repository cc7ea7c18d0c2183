import type { Idea } from '../idea.ts';

export const errorPartOfAnswer: Idea = {
  title: 'a secret becomes a part of an answer that says what failed',
  check: 'secret-in-error',
  snippets: {
    java: {
      bad: `class A { ResponseEntity<ProblemDetail> refuse(User user) {
  ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.CONFLICT);
  detail.setProperty("password", user.getPassword());
  return ResponseEntity.of(detail).build();
} }`,
      good: `class A { ResponseEntity<ProblemDetail> refuse(User user) {
  ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.CONFLICT);
  detail.setProperty("login", user.getLogin());
  return ResponseEntity.of(detail).build();
} }`,
    },
    csharp: {
      bad: `problem.Extensions["apiKey"] = settings.ApiKey;`,
      good: `problem.Extensions["traceId"] = activity.Id;`,
    },
    php: {
      bad: `<?php
class HookController extends AbstractController {
  public function receive(): JsonResponse {
    return $this->json(['error' => 'bad signature', 'expected' => $this->getParameter('app.webhook_secret')], 403);
  }
}`,
      good: `<?php
class HookController extends AbstractController {
  public function receive(): JsonResponse {
    return $this->json(['error' => 'bad signature', 'hook' => $this->getParameter('app.webhook_id')], 403);
  }
}`,
    },
    javascript: {
      bad: `new ApolloServer({ schema, formatError: (err) => ({ message: err.message, key: process.env.GATEWAY_API_KEY }) });`,
      good: `new ApolloServer({ schema, formatError: (err) => ({ message: err.message, region: process.env.GATEWAY_REGION }) });`,
    },
    go: {
      bad: `func f() error {
  st, _ := status.New(codes.Unauthenticated, "login failed").WithDetails(&errdetails.ErrorInfo{Metadata: map[string]string{"token": accessToken}})
  return st.Err()
}`,
      good: `func f() error {
  st, _ := status.New(codes.Unauthenticated, "login failed").WithDetails(&errdetails.ErrorInfo{Metadata: map[string]string{"user": userName}})
  return st.Err()
}`,
    },
    python: {
      bad: `context.set_details(f"refused {api_key}")`,
      good: `context.set_details(f"refused {user_id}")`,
    },
  },
};
