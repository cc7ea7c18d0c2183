import type { Facts, Scope } from '../fact/facts.ts';

/** The innermost class around a scope. */
export function enclosingClass({ scopes }: Facts, scope: number): Scope | undefined {
  for (let at: number | undefined = scope; at !== undefined; at = scopes[at]?.parent) {
    const owner = scopes[at];
    if (owner?.kind === 'class') return owner;
  }
  return undefined;
}

/** How languages call the class that code stands in. */
const OWN = /(?<![\w.$])(?:Self|self|static|cls)(?![\w$])/;

/** A type as written, with the name of the class around it for `Self`. */
export function namedType(facts: Facts, type: string, scope: number): string {
  if (!OWN.test(type)) return type;
  const name = enclosingClass(facts, scope)?.name;
  return name === undefined ? type : type.replace(OWN, name);
}
