import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.js';
import { importBuilt } from './built.js';

const BEFORE = 200;
const AFTER = 600;

/**
 * @typedef {{ rule: any, value: string, start: number, end: number, name: string | undefined, [key: string]: unknown }} Claimed
 * @typedef {{ offset: number, candidate: Claimed }} Proposal
 * @typedef {(text: string, path: string) => Generator<Proposal>} Propose
 */

/**
 * Makes the function that proposes candidates as the engine does: all that the rules without a vendor claim.
 * @returns {Promise<Propose>}
 */
export async function createPropose() {
  const { findBindings } = await importBuilt('packages/scanner/dist/core/binding/find-bindings.js');
  const { parseRuleFile } = await importBuilt('rules/dist/parse.js');
  const { compilePack } = await importBuilt('rules/dist/compile.js');
  const { parsePackedRules } = await importBuilt('rules/dist/packed-rules.js');
  const parsed = parseRuleFile(readFileSync(inRoot('rules/data/generic.yaml'), 'utf8'), 'generic.yaml');
  const rules = parsePackedRules(compilePack(parsed.rules));
  const keywords = new Map(parsed.rules.map((/** @type {any} */ rule) => [rule.id, rule.keywords]));
  return function* propose(text, path) {
    for (const rule of rules) {
      const proposals =
        rule.detector === 'binding'
          ? bindings(rule, text, path, findBindings)
          : matches({ rule, keywords: keywords.get(rule.id) ?? [] }, text, path);
      yield* withoutDoubles(proposals);
    }
  };
}

/**
 * @param {any} rule
 * @param {string} text
 * @param {string} path
 * @param {any} findBindings
 * @returns {Generator<Proposal>}
 */
function* bindings(rule, text, path, findBindings) {
  for (const [start, end] of keywordHits(text, rule.names)) {
    const offset = Math.max(0, start - BEFORE);
    const window = text.slice(offset, end + AFTER);
    for (const binding of findBindings(window, start - offset, end - offset, { path })) {
      yield { offset, candidate: { ...binding, rule, text: window, path, binary: false } };
    }
  }
}

/**
 * @param {string} text
 * @param {readonly string[]} keywords
 * @returns {Generator<[number, number]>}
 */
function* keywordHits(text, keywords) {
  const lower = text.toLowerCase();
  for (const keyword of keywords) {
    for (let at = lower.indexOf(keyword); at !== -1; at = lower.indexOf(keyword, at + 1))
      yield [at, at + keyword.length];
  }
}

/**
 * @param {{ rule: any, keywords: readonly string[] }} of
 * @param {string} text
 * @param {string} path
 * @returns {Generator<Proposal>}
 */
function* matches({ rule, keywords }, text, path) {
  for (const match of text.matchAll(new RegExp(rule.pattern, rule.flags))) {
    const lower = match[0].toLowerCase();
    if (!keywords.some((keyword) => lower.includes(keyword))) continue;
    const value = match.groups?.['secret'] ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    const offset = Math.max(0, start - BEFORE);
    const window = text.slice(offset, start + value.length + AFTER);
    const place = { start: start - offset, end: start - offset + value.length };
    yield {
      offset,
      candidate: {
        rule,
        value,
        text: window,
        ...place,
        name: undefined,
        syntax: undefined,
        quoted: false,
        path,
        binary: false,
      },
    };
  }
}

/**
 * @param {Iterable<Proposal>} proposals
 * @returns {Generator<Proposal>}
 */
function* withoutDoubles(proposals) {
  const seen = new Set();
  for (const proposal of proposals) {
    const { offset, candidate } = proposal;
    const key = `${offset + candidate.start} ${candidate.name}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield proposal;
  }
}
