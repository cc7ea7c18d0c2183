/** Interpreters, by the file name that their scripts would have. */
const INTERPRETERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ba|da|[zka]|mk|busybox-)?sh$/, 'x.sh'],
  [/^(?:python|pypy|uv)[\d.]*$/, 'x.py'],
  [/^(?:node|nodejs|bun|deno|tsx|ts-node|zx)$/, 'x.ts'],
  [/^(?:ruby|jruby)[\d.]*$/, 'x.rb'],
  [/^php[\d.]*$/, 'x.php'],
];

const FIRST_LINE = /^#!\s*(?:[^\s/]*\/)*(?:env\s+(?:-\S+\s+|\w+=\S*\s+)*(?:[^\s/]*\/)*)?([\w.-]+)/;

/** The path that a script without an extension would have, by its first line; undefined for any other file. */
export function scriptPath(path: string, firstLine: () => string): string | undefined {
  if (path.slice(path.lastIndexOf('/') + 1).includes('.')) return undefined;
  const interpreter = FIRST_LINE.exec(firstLine())?.[1];
  return interpreter === undefined ? undefined : INTERPRETERS.find(([pattern]) => pattern.test(interpreter))?.[1];
}
