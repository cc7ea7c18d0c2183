import type { Candidate } from '../candidate.ts';
import { flag } from './feature-set.ts';
import type { FeatureSet } from './feature-set.ts';
import { isExample, isGenerated, isSourceCode, isTest } from './path-evidence.ts';

/** How the value hangs on its name. */
export const syntaxFeatures: FeatureSet = {
  topic: 'syntax',
  names: ['syntax.call', 'syntax.attribute', 'syntax.none', 'syntax.quoted'],
  measure: ({ syntax, quoted }) => [
    flag(syntax === 'call'),
    flag(syntax === 'attribute'),
    flag(syntax === undefined),
    flag(quoted),
  ],
};

const YAML = /\.ya?ml$/i;
const C = /\.(?:[chm]|cc|cpp|hpp|mm)$/;

/** What kind of file the value is in. */
export const fileFeatures: FeatureSet = {
  topic: 'file',
  names: ['file.test', 'file.example', 'file.generated', 'file.source', 'file.binary', 'file.yaml', 'file.c'],
  measure: ({ path, binary }) => [
    flag(isTest(path)),
    flag(isExample(path)),
    flag(isGenerated(path)),
    flag(isSourceCode(path)),
    flag(binary),
    flag(YAML.test(path)),
    flag(C.test(path)),
  ],
};

const LINE_SIGNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['type', /\b(?:string|str|String|char|bytes?|text)\b/],
  ['url', /https?:\/\//],
  ['generated', /generate|random|uuid|hash|digest|encrypt|encode/i],
];

const NEAR_SIGNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['user', /user_?name|login|\buser\b|email/i],
  ['host', /\bhost\b|\bport\b|localhost|127\.0\.0\.1|database|jdbc|endpoint/i],
];

const NEAR = 160;
const LONGEST_LINE = 400;

/** What else stands on the value's line and next to it. */
export const lineFeatures: FeatureSet = {
  topic: 'line',
  names: [
    'line.length',
    'line.before',
    'line.after-comma',
    ...LINE_SIGNS.map(([name]) => `line.${name}`),
    ...NEAR_SIGNS.map(([name]) => `near.${name}`),
  ],
  measure: ({ text, start, end, name = '' }) => {
    const before = text.slice(lineStart(text, start), start);
    const rest = before.replace(name, '') + text.slice(end, lineEnd(text, end));
    const near = text.slice(Math.max(0, start - NEAR), start) + text.slice(end, end + NEAR);
    return [
      rest.length,
      before.length,
      flag(/^["'`]?\s*[,)]/.test(text.slice(end, end + 6))),
      ...LINE_SIGNS.map(([, pattern]) => flag(pattern.test(rest))),
      ...NEAR_SIGNS.map(([, pattern]) => flag(pattern.test(near))),
    ];
  },
};

function lineStart(text: Candidate['text'], position: number): number {
  return Math.max(position - LONGEST_LINE, text.lastIndexOf('\n', position - 1) + 1);
}

function lineEnd(text: Candidate['text'], position: number): number {
  const end = text.indexOf('\n', position);
  return Math.min(end === -1 ? text.length : end, position + LONGEST_LINE);
}
