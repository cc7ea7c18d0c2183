/** The value at a path of keys in data from outside, if it is a text that is not empty. */
export function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  const value = valueAt(payload, keys);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether the value at a path of keys is `true`. */
export function isTrueAt(payload: unknown, ...keys: readonly string[]): boolean {
  return valueAt(payload, keys) === true;
}

function valueAt(payload: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([name]) => name === key)?.[1];
  }, payload);
}

/** The variable, unless it is empty. */
export function variable(
  environment: Readonly<Record<string, string | undefined>>,
  ...names: readonly string[]
): string | undefined {
  return names.map((name) => environment[name]).find((value) => value !== undefined && value !== '');
}
