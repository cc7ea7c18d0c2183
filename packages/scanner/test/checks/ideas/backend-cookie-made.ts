import type { Idea } from '../idea.ts';

export const backendCookieMade: Idea = {
  title: 'a token goes into a cookie that scripts can read',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: 'document.cookie = `auth_token=${token}; path=/`;',
      good: 'document.cookie = `theme=${theme}; path=/`;',
    },
    java: {
      bad: 'class A { void f(HttpServletResponse r, String accessToken) { r.addCookie(new Cookie("access_token", accessToken)); } }',
      good: 'class A { void f(HttpServletResponse r, String accessToken) { var c = new Cookie("access_token", accessToken); c.setHttpOnly(true); r.addCookie(c); } }',
    },
    ruby: {
      bad: 'cookies[:auth_token] = user.generate_token',
      good: 'cookies[:auth_token] = { value: user.generate_token, httponly: true }',
    },
    php: {
      bad: `<?php setcookie('auth_token', $token, time() + 3600, '/');`,
      good: `<?php setcookie('auth_token', $token, ['path' => '/', 'httponly' => true]);`,
    },
    python: {
      bad: 'resp.set_cookie("access_token", issue(user))',
      good: 'resp.set_cookie("access_token", issue(user), httponly=True)',
    },
    csharp: {
      bad: 'class A { void F(HttpResponse response, string token) { response.Cookies.Append("auth_token", token); } }',
      good: 'class A { void F(HttpResponse response, string token) { response.Cookies.Append("auth_token", token, new CookieOptions { HttpOnly = true }); } }',
    },
    go: {
      bad: `package main
func f(w http.ResponseWriter, token string) { http.SetCookie(w, &http.Cookie{Name: "session_token", Value: token}) }`,
      good: `package main
func f(w http.ResponseWriter, token string) { http.SetCookie(w, &http.Cookie{Name: "session_token", Value: token, HttpOnly: true}) }`,
    },
  },
};
