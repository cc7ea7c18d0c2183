import type { Idea } from '../idea.ts';

export const errorResponse: Idea = {
  title: 'a response tells a secret',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `res.status(500).json({ error: \`login with \${dbPassword} failed\` });`,
      good: `res.json({ token });
res.status(500).json({ error: 'login failed' });`,
    },
    python: {
      bad: `raise HTTPException(status_code=500, detail=f'login with {db_password} failed')`,
      good: `raise HTTPException(status_code=500, detail='login failed')`,
    },
    go: {
      bad: `package main
func f(w http.ResponseWriter, dbPassword string) { http.Error(w, "login with "+dbPassword, 500) }`,
      good: `package main
func f(w http.ResponseWriter) { http.Error(w, "login failed", 500) }`,
    },
    java: {
      bad: 'class A { Object f(String dbPassword) { return ResponseEntity.badRequest().body("login with " + dbPassword); } }',
      good: 'class A { Object f(String dbPassword) { return ResponseEntity.badRequest().body("login failed"); } }',
    },
    csharp: {
      bad: 'class A { IActionResult F(string dbPassword) { return BadRequest($"login with {dbPassword} failed"); } }',
      good: 'class A { IActionResult F(string dbPassword) { return BadRequest("login failed"); } }',
    },
    ruby: {
      bad: 'render json: { error: "login with #{db_password} failed" }, status: 500',
      good: `render json: { error: 'login failed' }, status: 500`,
    },
    php: {
      bad: `<?php return response()->json(['error' => "login with $dbPassword failed"], 500);`,
      good: `<?php return response()->json(['error' => 'login failed'], 500);`,
    },
  },
};
