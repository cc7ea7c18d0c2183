import type { Variant } from './variant.ts';

/** Addresses and files, in go. */
export const addressGo: readonly Variant[] = [
  {
    title: 'values',
    check: 'secret-in-url',
    bad: `v := url.Values{}
v.Set("api_key", apiKey)
u := base + "?" + v.Encode()`,
    good: [
      `v := url.Values{}
v.Set("page", page)
u := base + "?" + v.Encode()`,
    ],
  },
  {
    title: 'sprintf',
    check: 'secret-in-url',
    bad: `u := fmt.Sprintf("https://api.x/v1/items?access_token=%s&limit=%d", token, 10)`,
    good: [`u := fmt.Sprintf("https://api.x/v1/items?cursor=%s&limit=%d", cursor, 10)`],
  },
  {
    title: 'query set',
    check: 'secret-in-url',
    bad: `q := req.URL.Query()
q.Add("apikey", os.Getenv("NEWS_API_KEY"))
req.URL.RawQuery = q.Encode()`,
    good: [
      `q := req.URL.Query()
q.Add("lang", os.Getenv("NEWS_LANG"))
req.URL.RawQuery = q.Encode()`,
    ],
  },
  {
    title: 'writefile 0644',
    check: 'file-secret-backend',
    bad: `os.WriteFile(path, []byte(token), 0644)`,
    good: [`os.WriteFile(path, []byte(token), 0o600)`],
  },
  {
    title: 'cookie',
    check: 'file-secret-backend',
    bad: `http.SetCookie(w, &http.Cookie{Name: "session_token", Value: tok, Path: "/"})`,
    good: [`http.SetCookie(w, &http.Cookie{Name: "session_token", Value: tok, Path: "/", HttpOnly: true})`],
  },
  {
    title: 'create encode',
    check: 'file-secret-backend',
    bad: `f, _ := os.Create("token.json")
json.NewEncoder(f).Encode(token)`,
    good: [
      `f, _ := os.OpenFile("token.json", os.O_RDWR|os.O_CREATE, 0600)
json.NewEncoder(f).Encode(token)`,
    ],
  },
];
