import type { Argument } from '../../fact/expression.ts';

const VERB = /%(?:\(\w+\))?[-+# 0']{0,6}(?:[1-9]\d*|\*)?(?:\.\d+)?([a-zA-Z%])/g;

/** The arguments of a call of which a format shows the value, not the type, an address or a number: `%T`, `%p`, `%d`. */
export function shownByFormat(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(({ value }) => value.kind === 'literal' && String(value.value).includes('%'));
  const format = args[at]?.value;
  if (format?.kind !== 'literal') return args;
  const verbs = Array.from(String(format.value).matchAll(VERB), ([, verb = '']) => verb).filter((verb) => verb !== '%');
  if (verbs.length !== args.length - at - 1) return args;
  return args.filter((_, each) => each <= at || !/^[Tpdt]$/.test(verbs[each - at - 1] ?? ''));
}
