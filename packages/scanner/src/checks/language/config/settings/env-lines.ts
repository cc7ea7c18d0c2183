import { verbatim } from '../source-text.ts';
import { quotedAt } from '../yaml/scalars.ts';
import type { Setting } from './setting.ts';

const LINE = /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*/gm;

/** `KEY=value`, `export KEY="value"` of .env files. */
export function envSettings(text: string): readonly Setting[] {
  const settings: Setting[] = [];
  let last = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(LINE)) {
    if (index < last) continue;
    const at = index + whole.indexOf(name);
    const setting = { path: [name], place: { start: at, end: at + name.length }, isPlain: false };
    const from = index + whole.length;
    const quoted = /["'`]/.test(text[from] ?? '') ? quotedAt(text, from) : undefined;
    if (quoted !== undefined) {
      last = quoted.end;
      settings.push({ ...setting, value: quoted.source, isVerbatim: text[from] === "'" });
      continue;
    }
    const end = text.indexOf('\n', from);
    const raw = text.slice(from, end === -1 ? text.length : end);
    const value = raw.replace(/(?:^|\s)#.*$/, '').trimEnd();
    // `[ \t]*` behind the `=` never goes over a line end, so an empty value stays empty.
    settings.push({ ...setting, value: verbatim(value, from), isVerbatim: false });
  }
  return settings;
}
