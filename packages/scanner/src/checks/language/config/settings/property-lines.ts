import { createTextCollector } from '../source-text.ts';
import type { Setting } from './setting.ts';

const LINE = /^[ \t\f]*([^\s#!=:][^\s=:]*)[ \t\f]*[=: ][ \t\f]*/;

/** `name=value`, `name: value` of Java's properties, with lines that a backslash continues. */
export function propertySettings(text: string): readonly Setting[] {
  const settings: Setting[] = [];
  const lines = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ line: line.replace(/\r$/, ''), index }));
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at];
    const match = first === undefined ? null : LINE.exec(first.line);
    if (first === undefined || match === null) continue;
    const [before, name = ''] = match;
    const start = first.index + before.indexOf(name);
    const collector = createTextCollector(first.index + first.line.length);
    let { line, index } = first;
    let from = before.length;
    for (;;) {
      const isContinued = line.endsWith('\\') && at + 1 < lines.length;
      const to = isContinued ? line.length - 1 : line.trimEnd().length;
      for (let each = from; each < to; each++) collector.add(line[each] ?? '', index + each);
      if (!isContinued) break;
      at++;
      ({ line, index } = lines[at] ?? { line: '', index });
      from = /^\s*/.exec(line)?.[0].length ?? 0;
    }
    const place = { start, end: start + name.length };
    settings.push({ path: name.split('.'), place, value: collector.build(), isPlain: true, isVerbatim: false });
  }
  return settings;
}
