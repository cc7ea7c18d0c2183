import * as v from 'valibot';

/**
 * The part of the SARIF 2.1.0 schema that our report uses, closed: a property that is not named here is an error.
 * Beside it stand the limits of GitHub code scanning.
 */
const text = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.pipe(v.number(), v.integer(), v.minValue(1));
const message = v.strictObject({ text });
const level = v.picklist(['none', 'note', 'warning', 'error']);
const properties = v.record(v.string(), v.unknown());
/** A relative reference of RFC 3986 that no reader takes for a scheme, an absolute path or a way out. */
const relativeUri = v.pipe(v.string(), v.regex(/^(?!\/|.*\/\/)(?:[\w.~/-]|%[\dA-F]{2})+$/));

const artifactLocation = v.strictObject({ uri: relativeUri, uriBaseId: v.literal('SRCROOT') });

const region = v.strictObject({
  startLine: position,
  startColumn: v.optional(position),
  endLine: v.optional(position),
  endColumn: v.optional(position),
  snippet: v.optional(message),
});

const physicalLocation = v.strictObject({
  artifactLocation,
  region: v.optional(region),
  contextRegion: v.optional(region),
});

const rule = v.strictObject({
  id: v.pipe(text, v.maxLength(255)),
  name: v.pipe(text, v.maxLength(255)),
  shortDescription: v.strictObject({ text: v.pipe(text, v.maxLength(1024)) }),
  fullDescription: v.strictObject({ text: v.pipe(text, v.maxLength(1024)) }),
  help: v.strictObject({ text, markdown: text }),
  helpUri: v.optional(v.pipe(v.string(), v.url())),
  defaultConfiguration: v.strictObject({ level }),
  properties: v.strictObject({
    'security-severity': v.pipe(v.string(), v.regex(/^(?:10|\d)\.\d$/)),
    precision: v.picklist(['very-high', 'high', 'medium', 'low']),
    tags: v.pipe(v.array(text), v.maxLength(10)),
  }),
});

const result = v.strictObject({
  ruleId: text,
  ruleIndex: count,
  level,
  message,
  locations: v.pipe(v.array(v.strictObject({ physicalLocation })), v.length(1)),
  relatedLocations: v.optional(
    v.pipe(v.array(v.strictObject({ id: count, physicalLocation, message })), v.minLength(1), v.maxLength(100)),
  ),
  partialFingerprints: v.strictObject({ 'leaklint/v1': text }),
  properties,
});

const notification = v.strictObject({
  descriptor: v.strictObject({ id: text }),
  level,
  message,
  locations: v.optional(v.array(v.strictObject({ physicalLocation }))),
});

const run = v.strictObject({
  tool: v.strictObject({
    driver: v.strictObject({ name: text, version: text, semanticVersion: text, rules: v.array(rule) }),
  }),
  invocations: v.pipe(
    v.array(v.strictObject({ executionSuccessful: v.boolean(), toolExecutionNotifications: v.array(notification) })),
    v.length(1),
  ),
  originalUriBaseIds: v.strictObject({ SRCROOT: v.strictObject({ description: message }) }),
  columnKind: v.literal('utf16CodeUnits'),
  results: v.pipe(v.array(result), v.maxLength(25_000)),
  properties,
});

/** A SARIF log with one run. */
const SARIF_LOG = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.pipe(v.array(run), v.length(1)),
});

/** The run of a report; throws where the report does not fit the schema. */
export function parseSarif(report: string): v.InferOutput<typeof run> {
  const [only] = v.parse(SARIF_LOG, JSON.parse(report)).runs;
  if (only === undefined) throw new Error('no run');
  return only;
}
