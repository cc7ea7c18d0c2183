import type { Rule, RuleContext, RulePart } from '../rule.ts';
import { contextKeywords } from '../compile/context-keywords.ts';
import { BOUNDARIES, CONFIDENCES, DETECTORS, SEVERITIES } from './fields.ts';
import { itemsOf, textOf, valueAt } from './tree.ts';
import type { Tree } from './tree.ts';

/** Makes a rule of a tree that `checkMap` found in order; whatever else stands there becomes its default. */
export function readRule(tree: Tree, provider: string): Rule {
  const text = (key: string): string | undefined => textOf(valueAt(tree, key));
  const number = (key: string): number | undefined => numberOf(valueAt(tree, key));
  const texts = (key: string): readonly string[] => textsOf(valueAt(tree, key));
  const context = readContext(valueAt(tree, 'context'));
  return {
    id: text('id') ?? '',
    provider,
    name: text('name') ?? '',
    description: text('description') ?? '',
    severity: oneOf(SEVERITIES, text('severity'), 'medium'),
    confidence: oneOf(CONFIDENCES, text('confidence'), 'medium'),
    keywords: texts('keywords').length > 0 ? texts('keywords') : contextKeywords(context?.names ?? []),
    detector: oneOf(DETECTORS, text('detector'), 'pattern'),
    pattern: text('pattern') ?? '',
    needsDigits: isTrue(valueAt(tree, 'needsDigits')),
    ignoreCase: isTrue(valueAt(tree, 'ignoreCase')),
    boundary: oneOf(BOUNDARIES, text('boundary'), 'word'),
    context,
    entropy: number('entropy') ?? 0,
    checksum: text('checksum'),
    parts: itemsOf(valueAt(tree, 'parts')).map(readPart),
    paths: texts('paths'),
    rotation: number('rotation'),
    revoke: text('revoke'),
    family: text('family'),
    rank: number('rank'),
    references: texts('references'),
    examples: texts('examples'),
    counterExamples: texts('counterExamples'),
  };
}

function readContext(tree: Tree | undefined): RuleContext | undefined {
  return tree === undefined ? undefined : { names: textsOf(valueAt(tree, 'names')) };
}

function readPart(tree: Tree): RulePart {
  return {
    rule: textOf(valueAt(tree, 'rule')) ?? '',
    lines: numberOf(valueAt(tree, 'lines')) ?? 0,
    required: valueAt(tree, 'required') === undefined || isTrue(valueAt(tree, 'required')),
  };
}

function numberOf(tree: Tree | undefined): number | undefined {
  return tree?.kind === 'leaf' && typeof tree.value === 'number' ? tree.value : undefined;
}

function textsOf(tree: Tree | undefined): readonly string[] {
  return itemsOf(tree)
    .map(textOf)
    .filter((text) => text !== undefined);
}

function isTrue(tree: Tree | undefined): boolean {
  return tree?.kind === 'leaf' && tree.value === true;
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, otherwise: T): T {
  return values.find((value) => value === text) ?? otherwise;
}
