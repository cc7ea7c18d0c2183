import type { Variant } from './variant.ts';

/** Addresses and files, in kotlin. */
export const addressKotlin: readonly Variant[] = [
  {
    title: 'ktor param',
    check: 'secret-in-url',
    bad: `suspend fun f() { client.get("https://api.x/v1") { parameter("apikey", apiKey) } }`,
    good: [`suspend fun f() { client.get("https://api.x/v1") { parameter("q", q); header("X-Api-Key", apiKey) } }`],
  },
  {
    title: 'template',
    check: 'secret-in-url',
    bad: `fun f() = URL("https://api.x/v1?key=$apiKey&q=$q")`,
    good: [`fun f() = URL("https://api.x/v1?q=$q")`],
  },
  {
    title: 'sharedprefs',
    check: 'file-secret-backend',
    bad: `fun f() { prefs.edit().putString("access_token", token).apply() }`,
    good: [
      `fun f() { prefs.edit().putString("theme", theme).apply() }`,
      `fun f() { val prefs = EncryptedSharedPreferences.create(ctx, "s", key, a, b); prefs.edit().putString("access_token", token).apply() }`,
    ],
  },
  {
    title: 'writeText',
    check: 'file-secret-backend',
    bad: `fun f() { File(dir, "token.txt").writeText(refreshToken) }`,
    good: [`fun f() { File(dir, "state.txt").writeText(state) }`],
  },
];
