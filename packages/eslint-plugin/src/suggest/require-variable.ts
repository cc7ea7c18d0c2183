const WORDS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** Code that reads a variable of the environment and fails where it is not set; stands wherever a value can. */
export function requireVariable(name: string): string {
  return `(process.env.${name} ?? (() => { throw new Error('${name} is not set'); })())`;
}

/** `dbPassword` is `DB_PASSWORD` in an environment; undefined where nothing of the name is left. */
export function variableName(name: string): string | undefined {
  const words = (/[^.]*$/.exec(name)?.[0] ?? '').match(WORDS) ?? [];
  const variable = words.map((word) => word.toUpperCase()).join('_');
  return /^[A-Z_][A-Z0-9_]*$/.test(variable) ? variable : undefined;
}
