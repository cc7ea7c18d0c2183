import type { Boundary, Confidence, Detector, Severity } from '../rule.ts';

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
export const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
export const BOUNDARIES: readonly Boundary[] = ['word', 'base64', 'none'];
export const DETECTORS: readonly Detector[] = ['pattern', 'binding'];

/** The type of a field's value. */
export type FieldType =
  | { readonly kind: 'text' | 'url' | 'boolean' }
  | { readonly kind: 'number'; readonly least: number; readonly whole: boolean }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly item: FieldType; readonly least: number }
  | { readonly kind: 'map'; readonly fields: readonly Field[] };

/** Who must give the field: everybody, only the authors of built-in rules, or nobody. */
export type Need = 'always' | 'built-in' | 'optional';

/** One key of a rule file: the parser, the JSON Schema and the guide for authors are all made from these. */
export interface Field {
  readonly key: string;
  readonly type: FieldType;
  readonly need: Need;
  readonly description: string;
}

/** How many examples and counter-examples a built-in rule must bring. */
const FEWEST = { examples: 3, counterExamples: 2, references: 1 } as const;

const text: FieldType = { kind: 'text' };
const url: FieldType = { kind: 'url' };
const boolean: FieldType = { kind: 'boolean' };
const texts = (least = 0): FieldType => ({ kind: 'list', item: text, least });
const choice = (values: readonly string[]): FieldType => ({ kind: 'choice', values });
const whole = (least: number): FieldType => ({ kind: 'number', least, whole: true });

function field(key: string, type: FieldType, need: Need, description: string): Field {
  return { key, type, need, description };
}

const contextFields: readonly Field[] = [
  field('names', texts(1), 'always', 'Words of which one must stand in the name that the value is bound to.'),
];

const partFields: readonly Field[] = [
  field('rule', text, 'always', 'Id of the other rule.'),
  field('lines', whole(0), 'always', 'How many lines away it may stand, in either direction.'),
  field(
    'required',
    boolean,
    'optional',
    'Without the part there is no finding; otherwise it only raises the confidence. Default: true.',
  ),
];

/** The keys of one rule, in the order in which authors write them. */
export const ruleFields: readonly Field[] = [
  field('id', text, 'always', 'Permanent name, `<provider>-<thing>`; it stands in baselines and pragmas.'),
  field('name', text, 'always', 'What people call the secret.'),
  field('description', text, 'built-in', 'What the secret is, and what an attacker can do with it.'),
  field('severity', choice(SEVERITIES), 'always', 'How bad it is when the secret is real.'),
  field('confidence', choice(CONFIDENCES), 'always', 'How sure a finding of this rule is.'),
  field(
    'detector',
    choice(DETECTORS),
    'optional',
    '`pattern` (default) finds by the pattern, `binding` finds values bound to names that hold a keyword.',
  ),
  field(
    'keywords',
    texts(),
    'optional',
    'Lower-case texts of which one stands in every match; the scan looks for these first. Default with a context: its names.',
  ),
  field(
    'pattern',
    text,
    'optional',
    'JavaScript regular expression over bytes; the group `secret` holds the secret. Every repetition has an upper bound.',
  ),
  field(
    'needsDigits',
    boolean,
    'optional',
    'Of a `binding` rule: only where a word of eight letters and digits or more, with a digit in it, follows soon after the name. Default: false.',
  ),
  field('ignoreCase', boolean, 'optional', 'Whether the pattern ignores the case of letters. Default: false.'),
  field(
    'boundary',
    choice(BOUNDARIES),
    'optional',
    'What must not stand next to a match: a letter, digit or `_` (`word`, default), also `+`, `/`, `=` (`base64`), or nothing (`none`).',
  ),
  field(
    'context',
    { kind: 'map', fields: contextFields },
    'optional',
    'For values without a shape of their own: the pattern describes the bare value, and a name must stand before it.',
  ),
  field(
    'entropy',
    { kind: 'number', least: 0, whole: false },
    'optional',
    'Least Shannon entropy of the secret, in bits a character. Default: 0, none.',
  ),
  field('checksum', text, 'optional', 'Name of an offline check that the secret must pass.'),
  field(
    'parts',
    { kind: 'list', item: { kind: 'map', fields: partFields }, least: 0 },
    'optional',
    'Other rules that match near this one.',
  ),
  field('paths', texts(), 'optional', 'Globs of the only paths where the rule applies. Default: everywhere.'),
  field('family', text, 'optional', 'Rules of one family share fingerprints. Default: the id.'),
  field('rank', whole(0), 'optional', 'Precedence where two rules claim the same place. Default: computed.'),
  field('rotation', whole(1), 'optional', 'Days after which such a secret should be replaced.'),
  field('revoke', text, 'optional', 'Where, or how, the secret is revoked.'),
  field(
    'references',
    { kind: 'list', item: url, least: FEWEST.references },
    'built-in',
    'Public documentation of the format.',
  ),
  field(
    'examples',
    texts(FEWEST.examples),
    'built-in',
    'Templates of text in which the rule finds a secret, in different contexts.',
  ),
  field(
    'counterExamples',
    texts(FEWEST.counterExamples),
    'built-in',
    'Templates of text in which it must find nothing.',
  ),
];

/** The keys at the top of a rule file. */
export const fileFields: readonly Field[] = [
  field('provider', text, 'built-in', 'Whose secrets these are: the first part of the ids. Default: custom.'),
  field('name', text, 'optional', 'What people call the provider.'),
  field('formerly', texts(1), 'optional', 'Names that the provider had before: the first part of ids that stay valid.'),
  field('rules', { kind: 'list', item: { kind: 'map', fields: ruleFields }, least: 1 }, 'always', 'The rules.'),
];
