import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../helpers/workspace-copy.ts';

/** The code block of docs/hooks.md that stands under the line which names a file: what users copy. */
export function readRecipe(name: string): string {
  const text = readFileSync(join(ROOT, 'docs/hooks.md'), 'utf8');
  const start = text.indexOf(`\`${name}\`:\n`);
  const block = /```\w*\n(?<code>[\s\S]*?)```/.exec(text.slice(start));
  const code = block?.groups?.['code'];
  if (start === -1 || code === undefined) throw new Error(`docs/hooks.md has no recipe for ${name}`);
  return code;
}
