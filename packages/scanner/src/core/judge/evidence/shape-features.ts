import { countedCharacters } from '../filter/repetition.ts';
import { flag } from './feature-set.ts';
import type { FeatureSet } from './feature-set.ts';

const SHAPES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['digits', /^\d+$/],
  ['hex', /^[\da-f]+$/i],
  ['lower', /^[a-z]+$/],
  ['alphanumeric', /^[a-z\d]+$/i],
  ['base64', /^[A-Za-z\d+/]{15,}={0,2}$/],
  ['padded', /[A-Za-z\d+/]={1,2}$/],
  ['jwt', /^eyJ/],
  ['blank', /\s/],
  ['starts-sign', /^[^A-Za-z\d]/],
];

const COUNTED: readonly RegExp[] = [/[a-z]/g, /[A-Z]/g, /\d/g, /[^\w\s]/g];

/** Length, alphabet and structure of the value. */
export const shapeFeatures: FeatureSet = {
  topic: 'shape',
  names: [
    'shape.length',
    'shape.share-lower',
    'shape.share-upper',
    'shape.share-digit',
    'shape.share-sign',
    'shape.counted',
    ...SHAPES.map(([name]) => `shape.${name}`),
  ],
  measure: ({ value }) => {
    const length = Math.max(1, value.length);
    const shares = COUNTED.map((pattern) => (value.match(pattern)?.length ?? 0) / length);
    const shapes = SHAPES.map(([, pattern]) => flag(pattern.test(value)));
    return [value.length, ...shares, countedCharacters(value) / length, ...shapes];
  },
};
