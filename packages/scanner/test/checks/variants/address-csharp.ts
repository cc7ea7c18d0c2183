import type { Variant } from './variant.ts';

/** Addresses and files, in csharp. */
export const addressCsharp: readonly Variant[] = [
  {
    title: 'interp',
    check: 'secret-in-url',
    bad: `class A { void F() { http.GetAsync($"https://api.x/v1?apikey={_apiKey}&q={q}"); } }`,
    good: [`class A { void F() { http.GetAsync($"https://api.x/v1?q={q}"); } }`],
  },
  {
    title: 'QueryHelpers',
    check: 'secret-in-url',
    bad: `class A { void F() { QueryHelpers.AddQueryString(url, "access_token", accessToken); } }`,
    good: [`class A { void F() { QueryHelpers.AddQueryString(url, "page", "2"); } }`],
  },
  {
    title: 'dict',
    check: 'secret-in-url',
    bad: `class A { void F() { QueryHelpers.AddQueryString(url, new Dictionary<string, string> { ["key"] = apiKey, ["q"] = q }); } }`,
    good: [`class A { void F() { QueryHelpers.AddQueryString(url, new Dictionary<string, string> { ["q"] = q }); } }`],
  },
  {
    title: 'HttpUtility',
    check: 'secret-in-url',
    bad: `class A { void F() { var query = HttpUtility.ParseQueryString(""); query["api_key"] = apiKey; b.Query = query.ToString(); } }`,
    good: [
      `class A { void F() { var query = HttpUtility.ParseQueryString(""); query["page"] = page; b.Query = query.ToString(); } }`,
    ],
  },
  {
    title: 'WriteAllText',
    check: 'file-secret-backend',
    bad: `class A { void F() { File.WriteAllText("token.txt", accessToken); } }`,
    good: [`class A { void F() { File.WriteAllText("state.txt", state); } }`],
  },
  {
    title: 'cookie',
    check: 'file-secret-backend',
    bad: `class A { void F() { Response.Cookies.Append("access_token", token, new CookieOptions { Secure = true }); } }`,
    good: [
      `class A { void F() { Response.Cookies.Append("access_token", token, new CookieOptions { HttpOnly = true, Secure = true }); } }`,
    ],
  },
];
