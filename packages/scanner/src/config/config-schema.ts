import * as v from 'valibot';
import { checkNames } from '../core/check-names.ts';

const text = v.pipe(v.string(), v.nonEmpty('expected a text that is not empty'));
const texts = v.array(text);
const severity = v.picklist(['critical', 'high', 'medium', 'low']);
const confidence = v.picklist(['high', 'medium', 'low']);

const ruleOptions = v.strictObject({
  severity: v.optional(describe(severity, 'How bad it is when the secret is real.')),
  confidence: v.optional(describe(confidence, 'How sure a finding of this rule is.')),
  entropy: v.optional(
    describe(
      v.pipe(
        v.number(),
        v.minValue(0, 'expected a number from 0 to 8'),
        v.maxValue(8, 'expected a number from 0 to 8'),
      ),
      'The smallest Shannon entropy, in bits a character, that a secret must have.',
    ),
  ),
  paths: v.optional(describe(texts, 'Globs of the only paths where the rule applies.')),
  exclude: v.optional(describe(texts, 'Globs of paths where the rule does not apply.')),
});

const severityOrOff = v.picklist(['off', ...severity.options]);
const ruleSetting = v.union([severityOrOff, ruleOptions]);
const checks = v.strictObject({
  ...v.entriesFromList(checkNames, v.optional(severityOrOff)),
  secretNames: v.optional(describe(texts, 'Names of variables and fields that hold secrets; "*" stands for anything.')),
  harmlessNames: v.optional(describe(texts, 'Names that hold no secrets, though they sound like it.')),
  secretSources: v.optional(describe(texts, 'Functions that give secrets.')),
  loggers: v.optional(describe(texts, 'Functions and objects that log.')),
  masks: v.optional(describe(texts, 'Functions whose result may be seen.')),
});

const allow = v.strictObject({
  paths: v.optional(describe(texts, 'Globs of files whose findings are counted as suppressed, not reported.')),
  values: v.optional(describe(texts, 'Whole values that are no secrets.')),
  hashes: v.optional(describe(texts, 'Fingerprints of findings, as reports show them.')),
});

/** The shape of a configuration file; its JSON Schema is generated from it. */
export const configSchema = v.strictObject({
  $schema: v.optional(describe(v.string(), 'For editors: where the schema of this file is.')),
  extends: v.optional(
    describe(v.union([text, texts]), 'Configurations to start from: relative files or npm packages, later ones win.'),
  ),
  rules: v.optional(
    describe(
      v.record(v.string(), ruleSetting),
      'Rules by id, or by a name with "*": "off", a severity, or options. What stands later wins.',
    ),
  ),
  customRules: v.optional(
    describe(
      v.array(v.union([text, v.looseObject({})])),
      'Rules of your own: paths of YAML or JSON rule files, or rules themselves.',
    ),
  ),
  exclude: v.optional(describe(texts, 'Globs of files and folders that are not scanned, as in a .gitignore.')),
  allow: v.optional(describe(allow, 'What is not reported, though a rule matches.')),
  files: v.optional(describe(v.picklist(['tracked', 'worktree', 'all']), 'Which files of a repository are scanned.')),
  minConfidence: v.optional(describe(confidence, 'The least confidence that a finding must have to be reported.')),
  checks: v.optional(
    describe(
      v.union([v.literal(false), checks]),
      'Checks of code by name: "off" or a severity; false switches all of them off.',
    ),
  ),
  foreignPragmas: v.optional(
    describe(v.boolean(), 'Whether the comments with which other scanners are told to look away count here too.'),
  ),
  baseline: v.optional(describe(text, 'The baseline file, relative to this file.')),
});

export type ConfigInput = v.InferOutput<typeof configSchema>;

/** The keys that an object of the configuration can have, for suggestions. */
export function keysAt(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return Object.keys(configSchema.entries);
  if (path[0] === 'checks') return Object.keys(checks.entries);
  return Object.keys((path[0] === 'allow' ? allow : ruleOptions).entries);
}

function describe<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}
