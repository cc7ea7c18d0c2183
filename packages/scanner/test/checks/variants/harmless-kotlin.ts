import type { Variant } from './variant.ts';

/** Look-alikes only, in kotlin. */
export const harmlessKotlin: readonly Variant[] = [
  {
    title: 'plain',
    good: [
      `data class Page(val items: List<String>, val nextToken: String?)
fun f(p: Page) { logger.info("page $p") }`,
      `fun f(password: String) { require(password.length >= 8) { "password needs 8 characters" } }`,
      `fun f() { val s = System.getenv("API_TOKEN") ?: error("API_TOKEN missing") }`,
    ],
  },
];
