import type { Setting } from './setting.ts';
import { valueAt } from './value-at.ts';

const SECTION = /^\s*\[{1,2}([^\]]+)\]/;
const NAME = /^\s*(?:export\s+)?("[^"]+"|'[^']+'|[A-Za-z_][\w.-]*(?: [\w.-]+){0,4})\s*[=:]/;

/** `[section]` and `name = value` of INI and TOML, and inline tables of the latter. */
export function iniSettings(text: string): readonly Setting[] {
  const settings: Setting[] = [];
  let section: readonly string[] = [];
  let last = 0;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (index < last || /^\s*[#;]/.test(line)) continue;
    const head = SECTION.exec(line)?.[1];
    if (head !== undefined && !NAME.test(line)) {
      section = head.split('.').map((part) => part.trim().replace(/^["']|["']$/g, ''));
      continue;
    }
    const match = NAME.exec(line);
    if (match === null) continue;
    const { 0: before, 1: name = '' } = match;
    const key = name.replace(/^["']|["']$/g, '');
    const start = index + before.indexOf(name);
    const found = valueAt(text, index + before.length, index + line.length);
    last = found.end;
    const place = { start, end: start + name.length };
    const path = [...section, ...key.split('.')];
    for (const { path: inner, ...rest } of found.values) settings.push({ path: [...path, ...inner], place, ...rest });
  }
  return settings;
}
