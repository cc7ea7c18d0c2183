import type { CodeStretch } from './code-stretch.ts';

interface Template {
  readonly files: RegExp;
  readonly output: RegExp;
  /** The language of the expressions, by the path that such code would have. */
  readonly path: string;
}

const TEMPLATES: readonly Template[] = [
  { files: /\.erb$/i, output: /<%=([^%]{1,200})%>/g, path: 'x.rb' },
  { files: /\.ejs$/i, output: /<%[=-]([^%]{1,200})%>/g, path: 'x.js' },
  { files: /\.(?:html?|j2|jinja2?|njk|twig)$/i, output: /\{\{-?([^{}]{1,200})\}\}/g, path: 'x.py' },
];
/** What a filter leaves of a value. */
const HIDING = /^\s*(?:length|count|hash|md5|sha\w*|mask|default|date|first|last|truncate)/;
const CALL = 'render(';

/** What a template of a page puts into it: `<%= ENV['KEY'] %>`, `{{ settings.KEY }}`; told as calls that render it. */
export function templateOutput(document: string, path: string): readonly CodeStretch[] {
  const template = TEMPLATES.find(({ files }) => files.test(path));
  if (template === undefined) return [];
  return [...document.matchAll(template.output)].flatMap(({ 0: whole, 1: inner = '', index }): CodeStretch[] => {
    const [value = '', filter = ''] = template.path === 'x.py' ? inner.split('|') : [inner];
    // Names in a page's own frameworks are no settings of the server.
    if (HIDING.test(filter) || (template.path === 'x.py' && !/[A-Z]{2}\w*[A-Z]|\bconfig\[/.test(value))) return [];
    const start = index + whole.indexOf(inner) - CALL.length;
    const text = `${CALL}${value})\n`;
    return [
      {
        path: template.path,
        text,
        toSource: (offset) => start + Math.max(CALL.length, Math.min(offset, CALL.length + value.length)),
      },
    ];
  });
}
