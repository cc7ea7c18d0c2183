import type { CodeStretch } from './code-stretch.ts';
import { templateOutput } from './template-output.ts';

const SCRIPT = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)(?:<\/script\s*>|$)/gi;
/** What `<script>` holds besides code. */
const NO_CODE = /\btype\s*=\s*["']?(?!text\/(?:java|ecma|type)script|application\/(?:java|ecma)script|module)[\w/+-]+/i;
const FRONTMATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** The scripts of Vue, Svelte and Astro components, and of HTML; and what templates put into a page. */
export function componentStretches(document: string, path: string): readonly CodeStretch[] {
  const stretches: CodeStretch[] = [...templateOutput(document, path)];
  if (/\.blade\.php$/i.test(path)) return [...stretches, ...phpOf(document)];
  // What stands between the tags of a template is no script yet.
  if (!/\.(?:vue|svelte|astro|html?)$/i.test(path)) return stretches;
  const [whole, frontmatter] = /<\w/.test(document) ? (FRONTMATTER.exec(document) ?? []) : [];
  if (whole !== undefined && frontmatter !== undefined)
    stretches.push(stretch('x.ts', frontmatter, whole.indexOf(frontmatter)));
  for (const { 0: tag, 1: attributes = '', 2: code = '', index } of document.matchAll(SCRIPT)) {
    if (code.trim() === '' || NO_CODE.test(attributes)) continue;
    const start = index + tag.indexOf('>', '<script'.length + attributes.length) + 1;
    stretches.push(stretch(pathOf(attributes), code, start));
  }
  return stretches;
}

/** What a template of Blade says in PHP itself. */
function phpOf(document: string): readonly CodeStretch[] {
  const blocks = [...document.matchAll(/@php\b([\s\S]{1,4000}?)@endphp/g)].map(({ 0: whole, 1: code = '', index }) =>
    stretch('x.phpcode', code, index + whole.indexOf(code)),
  );
  return document.includes('<?') ? [...blocks, stretch('x.php', document, 0)] : blocks;
}

function pathOf(attributes: string): string {
  const language = /\blang\s*=\s*["']?(tsx?|typescript|jsx)\b/i.exec(attributes)?.[1]?.toLowerCase();
  if (language === 'tsx' || language === 'jsx') return `x.${language}`;
  return language === undefined ? 'x.js' : 'x.ts';
}

function stretch(path: string, text: string, start: number): CodeStretch {
  return { path, text, toSource: (offset) => start + offset };
}
