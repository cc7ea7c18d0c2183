import type { Value } from './value.ts';

const INNER = /(\\*["'])([^"'\\{}]{4,})\1\s*(?=[,}\]])/g;

/** Of a value that is a JSON object itself, the longest text in it: `"token": "{\"user\":\"x\",\"sig\":\"…\"}"`; other values stay. */
export function unwrapComposite(value: Value): Value {
  if (!/^[{[]\s*\\*["']/.test(value.value)) return value;
  let longest: Value = value;
  for (const match of value.value.matchAll(INNER)) {
    const inner = match[2] ?? '';
    if (longest !== value && inner.length <= longest.value.length) continue;
    const start = value.start + match.index + (match[1] ?? '').length;
    longest = { ...value, value: inner, start, end: start + inner.length };
  }
  return longest;
}
