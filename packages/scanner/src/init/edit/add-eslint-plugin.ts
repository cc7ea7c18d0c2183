/** `export default [`, or the same in a call of a helper such as `defineConfig([` or `tseslint.config(`. */
const LIST = /^export default (?:[\w.]+\(\s*\[|[\w.]+\(|\[)/m;
const IMPORT = /^import\s[^;]*?\sfrom\s*(?<quote>["'])[^"']+["'](?<semicolon>;?)[ \t]*(?=\r?$)/gm;

/** Puts our plugin first in a flat config; undefined where the config has another form than the usual ones. */
export function addPlugin(text: string, plugin: string): string | undefined {
  const list = LIST.exec(text);
  const imports = [...text.matchAll(IMPORT)];
  const last = imports.at(-1);
  if (list === null || last === undefined || last.index > list.index) return undefined;
  const { quote = "'", semicolon = ';' } = last.groups ?? {};
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const importEnd = last.index + last[0].length;
  const listEnd = list.index + list[0].length;
  return [
    text.slice(0, importEnd),
    `${newline}import leaklint from ${quote}${plugin}${quote}${semicolon}`,
    text.slice(importEnd, listEnd),
    firstItem(text.slice(listEnd), newline),
    text.slice(listEnd),
  ].join('');
}

function firstItem(rest: string, newline: string): string {
  const item = 'leaklint.configs.recommended,';
  const [, indent] = /^[ \t]*\r?\n([ \t]*)/.exec(rest) ?? [];
  if (indent !== undefined) return `${newline}${indent}${item}`;
  return /^\s*[\])]/.test(rest) ? item.slice(0, -1) : `${item} `;
}
