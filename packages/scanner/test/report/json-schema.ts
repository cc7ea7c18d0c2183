import * as v from 'valibot';

/** The JSON report of the contract, closed: a key that is not named here is an error. */
const text = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const finding = v.strictObject({
  ruleId: text,
  kind: v.picklist(['secret', 'code']),
  title: text,
  severity: v.picklist(['critical', 'high', 'medium', 'low']),
  confidence: v.picklist(['high', 'medium', 'low']),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  redacted: v.string(),
  secret: v.optional(text),
  location: v.strictObject({
    path: text,
    startLine: position,
    startColumn: position,
    endLine: position,
    endColumn: position,
  }),
  decodedVia: v.array(text),
  reasons: v.array(text),
  occurrences: v.array(v.strictObject({ path: text, startLine: position, commit: v.optional(text) })),
  help: v.strictObject({
    revoke: v.optional(text),
    docs: text,
    fix: text,
    allow: v.strictObject({ text, where: text }),
  }),
});

const report = v.strictObject({
  schemaVersion: v.literal(1),
  tool: v.strictObject({ name: v.literal('leaklint'), version: text, rules: count }),
  complete: v.boolean(),
  scanned: v.strictObject({
    files: count,
    bytes: count,
    commits: count,
    blobs: count,
    skipped: v.array(v.strictObject({ path: text, reason: text, incomplete: v.optional(v.literal(true)) })),
  }),
  suppressed: v.strictObject({ baseline: count, pragma: count, config: count }),
  warnings: v.optional(v.pipe(v.array(text), v.minLength(1))),
  unused: v.optional(v.pipe(v.array(v.strictObject({ path: text, line: position, text })), v.minLength(1))),
  findings: v.array(finding),
});

/** A JSON report of a scan that knows no history. */
export type JsonReport = v.InferOutput<typeof report>;

/** Reads a JSON report; throws where it does not fit the contract. */
export function parseJsonReport(given: string): JsonReport {
  return v.parse(report, JSON.parse(given));
}
