import * as v from 'valibot';

/** The part of GitLab's secret detection report schema 15.2.1 that our report uses, closed. */
const text = v.pipe(v.string(), v.minLength(1));
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/.+/));
const tool = v.strictObject({ id: text, name: text, version: text, vendor: v.strictObject({ name: text }) });

const vulnerability = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  category: v.literal('secret_detection'),
  name: v.pipe(v.string(), v.maxLength(255)),
  description: v.pipe(v.string(), v.maxLength(1_048_576)),
  severity: v.picklist(['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical']),
  solution: v.pipe(v.string(), v.maxLength(7000)),
  identifiers: v.pipe(
    v.array(v.strictObject({ type: text, name: text, value: text, url: v.optional(url) })),
    v.minLength(1),
  ),
  links: v.optional(v.array(v.strictObject({ name: v.optional(v.string()), url }))),
  location: v.strictObject({
    file: v.string(),
    start_line: v.number(),
    end_line: v.number(),
    commit: v.strictObject({ sha: text, author: v.optional(v.string()), date: v.optional(v.string()) }),
  }),
});

/** The whole report. */
export const GITLAB_REPORT = v.strictObject({
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
  scan: v.strictObject({
    analyzer: tool,
    scanner: tool,
    type: v.literal('secret_detection'),
    start_time: time,
    end_time: time,
    status: v.picklist(['success', 'failure']),
    messages: v.array(v.strictObject({ level: v.picklist(['info', 'warn', 'fatal']), value: text })),
  }),
  vulnerabilities: v.array(vulnerability),
});
