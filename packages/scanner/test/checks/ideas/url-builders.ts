import type { Idea } from '../idea.ts';

export const urlBuilders: Idea = {
  title: 'a builder of addresses is given a secret',
  check: 'secret-in-url',
  snippets: {
    java: {
      bad: `class A { URI f(String apiKey) { return UriComponentsBuilder.fromHttpUrl(BASE).queryParam("apiKey", apiKey).build().toUri(); } }`,
      good: `class A { URI f(String page) { return UriComponentsBuilder.fromHttpUrl(BASE).queryParam("page", page).build().toUri(); } }`,
    },
    csharp: {
      bad: `var uri = QueryHelpers.AddQueryString(BaseUrl, "api_key", apiKey);`,
      good: `var uri = QueryHelpers.AddQueryString(BaseUrl, "page", page);`,
    },
    ruby: {
      bad: `HTTParty.get(BASE, query: { access_token: access_token })`,
      good: `HTTParty.get(BASE, query: { page: page }, headers: { 'Authorization' => access_token })`,
    },
    rust: {
      bad: `async fn f(client: &Client, access_token: &str) { client.get(BASE).query(&[("access_token", access_token)]).send().await; }`,
      good: `async fn f(client: &Client, access_token: &str) { client.get(BASE).query(&[("page", "2")]).bearer_auth(access_token).send().await; }`,
    },
    kotlin: {
      bad: `suspend fun f(apiKey: String) = client.get(BASE) { parameter("api_key", apiKey) }`,
      good: `suspend fun f(apiKey: String) = client.get(BASE) { header("X-Api-Key", apiKey) }`,
    },
    typescript: {
      bad: `const params = new URLSearchParams({ api_key: apiKey });
await fetch(\`https://api.acme.io/search?\${params.toString()}\`);`,
      good: `const params = new URLSearchParams({ client_secret: clientSecret });
await fetch('https://api.acme.io/token', { method: 'POST', body: params });`,
    },
    php: {
      bad: `<?php
$r = Http::get('https://api.acme.io/items', ['api_token' => $apiToken]);`,
      good: `<?php
$r = Http::withToken($apiToken)->get('https://api.acme.io/items', ['page' => 2]);`,
    },
  },
};
